import type { CountReview, CountReviewLine } from '../../../shared/contract/counting.ts';
import { countLine, doubtOf, sumCount, type CountWorth } from '../../../shared/domain/stock-count/settle-count.ts';
import { countKeyText, type CountKey } from '../../../shared/domain/stock-count/stock-count.ts';
import { tallyCount } from '../../../shared/domain/stock-count/tally-count.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StoredCount } from '../../db/repos/count-repo.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { goodsOfKey } from './count-goods.ts';
import { countRow, requireCount, tellsBooks } from './count-row.ts';

/** What goods of a count are worth, and what the books say of them now. */
export function worthIn(context: Pick<ServiceContext, 'store'>, count: StoredCount): (key: CountKey) => CountWorth {
  return (key) => {
    const { product } = goodsOfKey(context, key);
    const row = context.store.counts.placedOf(count.placeId, key.productId).find((placed) => countKeyText(placed) === countKeyText(key));
    return { unit: product.unit, price: product.price as Rupiah, cost: row?.unitCost ?? null, onHand: row?.onHand ?? 0, onlyOne: product.kind === 'unique', elsewhere: (product.on_hand ?? 0) - (row?.onHand ?? 0) };
  };
}

/** Counted goods beside the books, valued. A blind count shows them only once it is finished. @throws Refused count.not-found, count.not-finished */
export function reviewCount(context: ServiceContext, input: { readonly countId: string }): CountReview {
  const count = requireCount(context, input.countId);
  if (!tellsBooks(count)) return refuse({ code: 'count.not-finished' });
  const tallies = tallyCount(context.store.counts.entries(count.countId));
  const worthOf = worthIn(context, count);
  const lines = tallies.map((tally): CountReviewLine => {
    const worth = worthOf(tally);
    const { product: _, ...goods } = goodsOfKey(context, tally);
    const { price, cost, atPrice, atCost } = countLine(tally, worth);
    const { counted, expected, difference, entries, by, at, inCarts, recounted } = tally;
    const open = count.state === 'open' || count.state === 'finished';
    return { ...goods, counted, expected, difference, entries, by, at, inCarts, recounted, price, cost, atPrice, atCost, doubt: open ? doubtOf(tally, worth) : null };
  });
  return {
    ...countRow(count),
    lines: lines.toSorted((one, other) => Math.abs(other.atPrice) - Math.abs(one.atPrice) || Math.abs(other.difference) - Math.abs(one.difference) || one.name.localeCompare(other.name)),
    sums: sumCount(tallies.map((tally) => countLine(tally, worthOf(tally)))),
    limit: currentSettings(context.store, context.clock.now())['stock-count.limit'].amount,
  };
}
