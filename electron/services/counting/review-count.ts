import type { RowsWish } from '../../../shared/contract/base.ts';
import type { CountReview, CountReviewLine } from '../../../shared/contract/counting.ts';
import { countLine, doubtOf, sumCount, type CountWorth } from '../../../shared/domain/stock-count/settle-count.ts';
import { countKeyText, type CountKey } from '../../../shared/domain/stock-count/stock-count.ts';
import { tallyCount } from '../../../shared/domain/stock-count/tally-count.ts';
import type { StoredCount } from '../../db/repos/count-repo.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { goodsOfKey } from './count-goods.ts';
import { countRow, requireCount, tellsBooks } from './count-row.ts';

/** What goods of a count are worth, and what the books say of them now: of all of them at once, they may be thousands. @throws Refused product.not-found */
export function worthIn(context: Pick<ServiceContext, 'store'>, count: StoredCount): (key: CountKey) => CountWorth {
  const worths = context.store.countEntries.worths(count.countId, count.placeId);
  return (key) => worths.get(countKeyText(key)) ?? refuse({ code: 'product.not-found' });
}

export interface ReviewCountInput extends RowsWish {
  readonly countId: string;
  readonly leaveOut: readonly CountKey[];
}

/** A page of the counted goods beside the books, valued, and the sums of what would be booked. A blind count shows them only once it is finished. @throws Refused count.not-found, count.not-finished */
export function reviewCount(context: ServiceContext, { countId, leaveOut, offset, limit }: ReviewCountInput): CountReview {
  const count = requireCount(context, countId);
  if (!tellsBooks(count)) return refuse({ code: 'count.not-finished' });
  const worthOf = worthIn(context, count);
  const open = count.state === 'open' || count.state === 'finished';
  const out = new Set(leaveOut.map(countKeyText));
  const lines = tallyCount(context.store.countEntries.all(count.countId))
    .map((tally) => ({ tally, line: countLine(tally, worthOf(tally)) }))
    .toSorted(({ line: one }, { line: other }) => Math.abs(other.atPrice) - Math.abs(one.atPrice) || Math.abs(other.difference) - Math.abs(one.difference) || one.name.localeCompare(other.name));
  return {
    ...countRow(count),
    lines: lines.slice(offset, offset + limit).map(({ tally, line }): CountReviewLine => {
      const { product: _, ...goods } = goodsOfKey(context, tally);
      const { price, cost, atPrice, atCost } = line;
      const { counted, expected, difference, entries, by, at, inCarts, recounted } = tally;
      return { ...goods, counted, expected, difference, entries, by, at, inCarts, recounted, price, cost, atPrice, atCost, doubt: open ? doubtOf(tally, worthOf(tally)) : null };
    }),
    total: lines.length,
    sums: sumCount(lines.flatMap(({ line }) => (out.has(countKeyText(line)) ? [] : [line]))),
    limit: currentSettings(context.store, context.clock.now())['stock-count.limit'].amount,
  };
}
