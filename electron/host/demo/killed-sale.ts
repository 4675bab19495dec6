import { writeSync } from 'node:fs';
import { applyCart } from '../../../shared/domain/sale/apply-cart.ts';
import type { Cart } from '../../../shared/domain/sale/cart.ts';
import { amountDue } from '../../../shared/domain/payment/amount-due.ts';
import type { PaymentEntry } from '../../../shared/domain/payment/settle.ts';
import { CASH } from '../../../shared/domain/payment/tender.ts';
import type { CommandId, LineId, ProductId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { KillStep } from './day-plan.ts';
import { demoClock } from './demo-clock.ts';
import { demoRandom } from './demo-random.ts';
import { openGalleryService, type GalleryFolders } from './gallery-service.ts';
import { handOverCash } from './hand-over-cash.ts';
import { paperPrinter } from './paper-printer.ts';

/** What the process that is going to be killed is told on its standard input. */
export interface KilledSaleOrder {
  readonly folders: GalleryFolders;
  readonly now: Instant;
  readonly seed: string;
  readonly cashier: { readonly name: string; readonly secret: string };
  readonly lines: readonly { readonly lineId: LineId; readonly productId: ProductId; readonly quantity: Quantity; readonly price?: Rupiah }[];
  readonly step: KillStep;
}

/** The command that was under way, as the window that gave it would repeat it. */
export interface PayingCommand {
  readonly commandId: CommandId;
  readonly saleId: SaleId;
  readonly expectedTotal: Rupiah;
  readonly payments: PaymentEntry[];
  readonly approvalId: null;
}

/** What it says, one JSON line each: `paying` before it gives the command, `reached` when it stands still at the step. */
export type KilledSaleWord =
  | { readonly word: 'paying'; readonly command: PayingCommand; readonly cart: Cart; readonly now: Instant }
  | { readonly word: 'reached' };

/** Rings up a sale and stops for ever inside the service, at the step, where the kill finds it. */
export async function runKilledSale(order: KilledSaleOrder): Promise<never> {
  const clock = demoClock(order.now);
  const random = demoRandom(order.seed);
  let paying = false;
  const service = await openGalleryService({
    folders: order.folders,
    clock,
    random,
    // This process prints nothing: its papers wait for the one that comes after it.
    openPrinter: paperPrinter(() => true).open,
    reached: (step) => {
      if (!paying || step !== order.step) return;
      say({ word: 'reached' });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  });
  const calls = await service.signIn(order.cashier);
  let cart = await calls.cart.current();
  for (const { lineId, productId, quantity, price } of order.lines) {
    clock.pass(random.whole(1_500, 4_500));
    const commandId = service.newId<'command'>();
    const { change } = await calls.cart.apply({ commandId, saleId: cart.saleId, command: { type: 'add-product', lineId, productId, quantity, ...(price === undefined ? {} : { price }) } });
    cart = applyCart(cart, change);
  }
  clock.pass(random.whole(6_000, 15_000));
  const due = amountDue(cart, (await calls.settings.current())['cash.rounding']);
  const received = handOverCash(random, due.total);
  const command: PayingCommand = { commandId: service.newId<'command'>(), saleId: cart.saleId, expectedTotal: due.total, payments: [{ tender: CASH, received, reference: null }], approvalId: null };
  say({ word: 'paying', command, cart, now: clock.now() });
  paying = true;
  await calls.sale.complete(command);
  throw new Error(`the sale ended without passing ${order.step}`);
}

/** Straight to the descriptor: what a stream still holds would die with the process. */
function say(word: KilledSaleWord): void {
  writeSync(1, `${JSON.stringify(word)}\n`);
}
