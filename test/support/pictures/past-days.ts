import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import { amountDue } from '../../../shared/domain/payment/amount-due.ts';
import { addRupiah, rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { uuidv7 } from '../uuidv7.ts';
import { commandId, type ServiceClient } from '../test-service.ts';
import type { Studio } from './studio.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** What the drawer begins with, every day. */
export const FLOAT = rupiah(500_000);
/** Sales of an ordinary day by hour of the wall clock. */
const BY_HOUR: readonly (readonly [hour: number, sales: number])[] = [[8, 1], [9, 2], [10, 3], [11, 2], [13, 2], [14, 1], [15, 2]];
const NOTE = { day: 3, short: rupiah(2_500), words: 'Salah kembalian pada struk sore.' };

/** Days that went by before the pictures: sales at all hours, each shift closed, one of them with money missing. `midnight` begins the first (ms UTC). */
export async function sellPastDays(studio: Studio, session: string, midnight: number, days: number): Promise<void> {
  const service = studio.as(session);
  const { products } = await service.catalog.shelf({ categoryId: null, offset: 0, limit: 60 });
  // What would be past its date before the last picture is left on the shelf: the till refuses it.
  const usual = products.filter((offer) => offer.kind !== 'unique' && lasts(offer));
  let turn = 0;
  const next = (): ProductOffer => {
    turn += 1;
    const offer = usual[(turn * turn * 7 + turn * 3) % usual.length];
    if (offer === undefined) throw new Error('the shelf is empty');
    return offer;
  };
  for (let day = 0; day < days; day += 1) {
    await studio.setTime(midnight + day * DAY + 7 * HOUR + 58 * MINUTE);
    await service.shift.open({ commandId: commandId(), openingFloat: FLOAT });
    let drawer = FLOAT;
    for (const [hour, sales] of BY_HOUR) {
      for (let sale = 0; sale < sales + (day % 2); sale += 1) {
        await studio.setTime(midnight + day * DAY + hour * HOUR + (sale * 14 + (turn % 12)) * MINUTE);
        drawer = addRupiah(drawer, await sell(service, Array.from({ length: 1 + (turn % 3) }, next)));
      }
    }
    await studio.setTime(midnight + day * DAY + 16 * HOUR + 2 * MINUTE);
    const short = day === NOTE.day;
    await service.shift.close({ commandId: commandId(), count: countOfSum(rupiah(drawer - (short ? NOTE.short : 0))), reason: short ? NOTE.words : null });
  }
}

/** Goods that no date takes off the shelf while the pictures are made. */
export function lasts(offer: ProductOffer): boolean {
  return offer.expiresOn === null;
}

/** One sale, paid in cash with what a buyer would lay down. Answers what was due. */
export async function sell(service: ServiceClient, offers: readonly ProductOffer[]): Promise<Rupiah> {
  const { saleId } = await service.cart.current();
  for (const offer of offers) {
    await service.cart.apply({ commandId: commandId(), saleId, command: { type: 'add-product', lineId: uuidv7() as never, productId: offer.productId, quantity: 1000 as never } });
  }
  const { total } = amountDue(await service.cart.current(), (await service.settings.current())['cash.rounding']);
  const received = rupiah(Math.ceil(total / 50_000) * 50_000);
  await service.sale.complete({ commandId: commandId(), saleId, expectedTotal: total, payments: [{ tender: 'cash', received, reference: null }], approvalId: null });
  return total;
}
