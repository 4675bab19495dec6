import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import type { Cart } from '../../../shared/domain/sale/cart.ts';
import { lineTotal } from '../../../shared/domain/sale/cart.ts';
import { receiptNumberOf, type CompletedSale, type Payment, type Tender } from '../../../shared/domain/sale/completed-sale.ts';
import { amountDue, settleCash, type AmountDue } from '../../../shared/domain/sale/settle-sale.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import type { CommandId, SaleId } from '../../../shared/kernel/ids.ts';
import { businessDayOf, wallClock, type TimeZone } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { head8 } from '../../db/journal/hash.ts';
import type { Actor } from '../actor.ts';
import { requireOpenCart, requireShift } from '../cart/open-cart.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { Register, ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

export interface CompleteSaleInput {
  readonly commandId: CommandId;
  readonly saleId: SaleId;
  readonly expectedTotal: Rupiah;
  readonly payments: readonly { readonly tender: Tender; readonly received: Rupiah }[];
}

/**
 * Turns the open cart into a paid sale: rules applied again on what is stored, receipt number, rows, stock, cash, journal
 * and the paper to print, all in one transaction. The drawer and the printer hear of it only after COMMIT.
 */
export function completeSale(context: ServiceContext, actor: Actor, input: CompleteSaleInput): SaleReceipt {
  return runCommand(context, { commandId: input.commandId, name: 'sale.complete', input, cartId: null }, (afterCommit) => {
    const shift = requireShift(context, actor);
    const cart = requireOpenCart(context, input.saleId);
    if (cart.lines.length === 0) return refuse({ code: 'cart.empty' });
    refuseSoldPieces(context, cart);
    const register = requireRegister(context);
    const at = context.clock.now();
    const settings = currentSettings(context.store, at);
    const due = amountDue(cart, settings['cash.rounding']);
    const settled = settleCash(due, input.payments[0]?.received ?? (0 as Rupiah), input.expectedTotal);
    const payment = settled.ok ? settled.value : refuse(settled.error);

    const number = context.store.sales.lastNumber(register.id) + 1;
    const sale = completedSale({ cart, shift, register, actor, number, at, zone: settings.unit.timeZone, due, payment });
    context.reached('before-journal');
    const head = context.store.journal.append({ type: 'sale.completed', at, registerId: register.id, userId: actor.userId, body: sale });
    context.reached('after-journal');
    context.store.carts.remove(cart.saleId);
    context.store.commands.forgetCart(cart.saleId);
    const jobId = context.ids.next<'print-job'>();
    const hasPrinter = settings['printer.receipt'].address !== null;
    context.store.prints.add({ id: jobId, kind: 'receipt', saleId: sale.saleId, shiftId: null, copyNumber: 0, state: hasPrinter ? 'waiting' : 'skipped', at });
    afterCommit(() => {
      if (hasPrinter && settings['printer.receipt'].drawer) context.papers.openDrawer(sale.saleId);
      context.papers.wake();
      context.publish({ type: 'cart-replaced' });
    });
    return {
      saleId: sale.saleId,
      receiptNumber: sale.receiptNumber,
      completedAt: at,
      subtotal: sale.subtotal,
      rounding: sale.rounding,
      total: sale.total,
      received: payment.received,
      change: payment.change,
      anchor: { seq: head.seq, head8: head8(head.hash) },
      receiptJobId: jobId,
    };
  });
}

/** A piece that another cart sold meanwhile: said by name, before the database would refuse it. */
function refuseSoldPieces(context: ServiceContext, cart: Cart): void {
  for (const line of cart.lines) {
    if (line.kind === 'unique' && context.store.sales.isUniqueSold(line.productId)) refuse({ code: 'product.sold-out', name: line.name });
  }
}

interface SaleParts {
  readonly cart: Cart;
  readonly shift: Shift;
  readonly register: Register;
  readonly actor: Actor;
  readonly number: number;
  readonly at: number;
  readonly zone: TimeZone;
  readonly due: AmountDue;
  readonly payment: Payment;
}

function completedSale({ cart, shift, register, actor, number, at, zone, due, payment }: SaleParts): CompletedSale {
  return {
    saleId: cart.saleId,
    registerId: register.id,
    shiftId: shift.shiftId,
    number,
    receiptNumber: receiptNumberOf(register.code, number),
    businessDay: businessDayOf(at, zone),
    hour: wallClock(at, zone).hour,
    completedAt: at,
    cashierId: actor.userId,
    cashier: actor.name,
    lines: cart.lines.map((line, index) => ({ ...line, lineNumber: index + 1, total: lineTotal(line) })),
    subtotal: due.subtotal,
    rounding: due.rounding,
    total: due.total,
    payments: [payment],
  };
}
