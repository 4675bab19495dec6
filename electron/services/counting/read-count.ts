import type { RowsOf, RowsWish } from '../../../shared/contract/base.ts';
import type { CountEntryView, CountGoods, CountSheet, UncountedGoods } from '../../../shared/contract/counting.ts';
import { countKeyText, isInScope, type CountKey } from '../../../shared/domain/stock-count/stock-count.ts';
import { tallyCount } from '../../../shared/domain/stock-count/tally-count.ts';
import type { PlacedGoods, StoredCount } from '../../db/repos/count-repo.ts';
import type { ServiceContext } from '../service-context.ts';
import { goodsOfKey } from './count-goods.ts';
import { countRow, requireCount } from './count-row.ts';

/** Entries that the sheet shows. */
const ENTRIES_SHOWN = 50;

/** A count as those who count see it: in a blind one nothing of what the books say. @throws Refused count.not-found */
export function readCount(context: ServiceContext, input: { readonly countId: string }): CountSheet {
  const count = requireCount(context, input.countId);
  const entries = context.store.counts.entries(count.countId);
  const tallies = tallyCount(entries);
  const shown = isShown(count);
  const told = new Map<string, CountGoods>();
  const goodsOf = (key: CountKey): CountGoods => {
    const text = countKeyText(key);
    const known = told.get(text);
    if (known !== undefined) return known;
    const { product: _, ...goods } = goodsOfKey(context, key);
    told.set(text, goods);
    return goods;
  };
  return {
    ...countRow(count),
    counted: tallies
      .toSorted((one, other) => other.seq - one.seq)
      .map((tally) => ({ ...goodsOf(tally), counted: tally.counted, entries: tally.entries, by: tally.by, at: tally.at, expected: shown ? tally.expected : null })),
    entries: entries
      .slice(-ENTRIES_SHOWN)
      .toReversed()
      .map((entry): CountEntryView => ({ seq: entry.seq, name: entry.name, lot: goodsOf(entry).lot, kind: entry.kind, quantity: entry.quantity, means: entry.means, by: entry.by.name, at: entry.at })),
    entryCount: entries.length,
  };
}

/** Whether those who count see what the books say. */
const isShown = ({ blind, state }: StoredCount): boolean => !blind || state !== 'open';

/** A page of {@link uncountedOf}, found beside the till. @throws Refused count.not-found */
export async function listUncounted(context: ServiceContext, { countId, offset, limit }: RowsWish & { readonly countId: string }): Promise<RowsOf<UncountedGoods>> {
  const count = requireCount(context, countId);
  const { placeId, scope } = count;
  if (scope.kind === 'shelf') return { rows: [], total: 0 };
  const { rows, total } = await context.reports.uncounted({ countId, placeId, scope, offset, limit });
  return isShown(count) ? { rows, total } : { rows: rows.map((goods) => ({ ...goods, onHand: null })), total };
}

/** What the books have in the scope of a count and nobody counted; a shelf can miss nothing. */
export function uncountedOf(context: Pick<ServiceContext, 'store'>, count: StoredCount, counted: ReadonlySet<string>): readonly PlacedGoods[] {
  if (count.scope.kind === 'shelf') return [];
  return context.store.counts.placed(count.placeId).filter((goods) => isInScope(count.scope, goods) && !counted.has(countKeyText(goods)));
}
