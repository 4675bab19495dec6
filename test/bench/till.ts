import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { composeService, type Service } from '../../electron/host/compose.ts';
import { uuidv7 } from '../support/uuidv7.ts';
import type { Actor } from '../../electron/services/actor.ts';
import { applyCartCommand } from '../../electron/services/cart/apply-cart-command.ts';
import { currentCart } from '../../electron/services/cart/current-cart.ts';
import type { PrinterPort } from '../../electron/services/ports/printer-port.ts';
import { completeSale, type CompleteSaleInput } from '../../electron/services/sale/complete-sale.ts';
import { openShift } from '../../electron/services/shift/open-shift.ts';
import { amountDue } from '../../shared/domain/payment/amount-due.ts';
import { SETTING_DEFAULTS } from '../../shared/domain/setting/settings.ts';
import type { Cart } from '../../shared/domain/sale/cart.ts';
import type { CommandId, Id, LineId } from '../../shared/kernel/ids.ts';
import { units } from '../../shared/kernel/quantity.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';
import { QUICK_KDF } from '../support/test-service.ts';
import type { PreparedSet } from './data-set/prepare-set.ts';

/** A copy of a data set that may be written to. Removed by `remove`. */
export interface Scratch {
  readonly folder: string;
  readonly file: string;
  remove(): void;
}

export function scratchOf(set: PreparedSet): Scratch {
  const folder = `${set.folder}.run-${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['data', 'secrets']) cpSync(join(set.folder, part), join(folder, part), { recursive: true });
  return { folder, file: join(folder, 'data', 'etalase.db'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Codes of counted goods, spread over the whole catalogue. */
export function goodsCodes(file: string, most: number): string[] {
  const database = new Database(file, { readonly: true });
  const codes = database.prepare("SELECT code FROM product_code WHERE product_id IN (SELECT id FROM product WHERE kind = 'goods')").pluck().all() as string[];
  database.close();
  const step = Math.max(1, Math.floor(codes.length / most));
  return codes.filter((_, index) => index % step === 0).slice(0, most);
}

/** The real service without a window, an open shift, and a cashier who rings up. */
export interface BenchTill {
  readonly service: Service;
  cart(): Cart;
  add(code: string): void;
  /** What is sent to pay the open cart exactly. */
  payment(): CompleteSaleInput;
  pay(input: CompleteSaleInput): void;
  close(): Promise<void>;
}

const PAPER_COMES_OUT: PrinterPort = {
  columns: 32,
  deliver: () => Promise.resolve({ state: 'printed' }),
  deliverLabels: () => Promise.resolve({ state: 'printed' }),
  openDrawer: () => Promise.resolve({ state: 'printed' }),
  status: () => Promise.resolve({ state: 'ready' }),
};

export async function openTill({ folder }: Scratch): Promise<BenchTill> {
  const service = await composeService({ dataDir: join(folder, 'data'), secretsDir: join(folder, 'secrets'), kdf: QUICK_KDF, openPrinter: () => PAPER_COMES_OUT });
  const { context } = service;
  const person = context.store.users.list().find((user) => user.role === 'cashier');
  if (person === undefined) throw new Error('the data set has no cashier');
  const cashier: Actor = { userId: person.id, name: person.name, role: person.role };
  if (context.store.shifts.open() === null) openShift(context, cashier, { commandId: newId(), openingFloat: rupiah(500_000) });
  const cart = (): Cart => currentCart(context, cashier);
  return {
    service,
    cart,
    add(code) {
      applyCartCommand(context, cashier, { commandId: newId(), saleId: cart().saleId, command: { type: 'add-code', lineId: newId<'line'>() as LineId, text: code, quantity: units(1) } });
    },
    payment() {
      const open = cart();
      const due = amountDue(open, SETTING_DEFAULTS['cash.rounding']);
      return { commandId: newId() as CommandId, saleId: open.saleId, expectedTotal: due.total, payments: [{ tender: 'cash', received: due.total, reference: null }], approvalId: null };
    },
    pay: (input) => void completeSale(context, cashier, input),
    close: () => service.close(),
  };
}

function newId<Kind extends string>(): Id<Kind> {
  return uuidv7() as Id<Kind>;
}
