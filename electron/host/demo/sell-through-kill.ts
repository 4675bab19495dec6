import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { DemoPerson } from '../../services/demo-gallery/demo-gallery-types.ts';
import type { Wish } from './basket.ts';
import type { Calls } from './calls.ts';
import type { KillStep } from './day-plan.ts';
import type { GalleryRun } from './gallery-run.ts';
import { killInSale } from './kill-in-sale.ts';
import { must } from './must.ts';

export interface SoldThroughKill {
  readonly receipt: SaleReceipt;
  readonly cart: Cart;
  /** The cashier, signed in again. */
  readonly calls: Calls;
  /** True when the sale was on disk before the kill. */
  readonly wasKept: boolean;
}

/**
 * A sale in which the service is killed: stopped here, rung up and killed in a process of its own, opened again on the same
 * data, and the same command repeated. It must be sold exactly once.
 */
export async function sellThroughKill(
  run: GalleryRun,
  parts: { readonly before: Calls; readonly cashier: DemoPerson; readonly wishes: readonly Wish[]; readonly step: KillStep; readonly day: number },
): Promise<SoldThroughKill> {
  const { cashier, wishes, step } = parts;
  const { sales: salesBefore } = await parts.before.shift.current();
  const restart = await run.stop();
  const { command, cart, now } = await killInSale(run.entry, {
    folders: run.folders,
    now: run.clock.now(),
    seed: `${run.seed}/day-${parts.day}/killed`,
    cashier: { name: cashier.name, secret: cashier.secret },
    lines: wishes.map(({ item, quantity }) => ({ lineId: run.ids.next<'line'>(), productId: item.offer.productId, quantity, ...(item.offer.priceFloor === null ? {} : { price: item.offer.price }) })),
    step,
  });
  run.clock.reach(now);
  run.clock.pass(45_000);
  await restart();

  const calls = await run.service.signIn(cashier);
  const wasKept = (await calls.shift.current()).sales === salesBefore + 1;
  must(wasKept === (step === 'after-commit'), `after a kill at ${step} the sale ${wasKept ? 'was there' : 'was not there'}`);
  const open = await calls.cart.current();
  must(wasKept ? open.lines.length === 0 : open.saleId === cart.saleId && open.lines.length === cart.lines.length, 'the cart after the kill is not the one before');
  const receipt = await calls.sale.complete(command);
  const again = await calls.sale.complete(command);
  must(again.receiptNumber === receipt.receiptNumber, 'the repeated command was sold twice');
  must((await calls.shift.current()).sales === salesBefore + 1, 'the sale under the kill was not sold exactly once');
  return { receipt, cart, calls, wasKept };
}
