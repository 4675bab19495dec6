import type { CountEntryView, CountGoods, CountSheet, UncountedPage } from '../../../shared/contract/counting.ts';
import { countKeyText, isInScope, type CountKey } from '../../../shared/domain/stock-count/stock-count.ts';
import { tallyCount } from '../../../shared/domain/stock-count/tally-count.ts';
import type { PlacedGoods, StoredCount } from '../../db/repos/count-repo.ts';
import type { ServiceContext } from '../service-context.ts';
import { goodsOfKey } from './count-goods.ts';
import { countRow, requireCount } from './count-row.ts';

/** Entries that the sheet shows. */
const ENTRIES_SHOWN = 50;
/** Goods not counted yet that the sheet shows. */
const UNCOUNTED_SHOWN = 300;

/** A count as those who count see it: in a blind one nothing of what the books say. @throws Refused count.not-found */
export async function readCount(context: ServiceContext, input: { readonly countId: string }): Promise<CountSheet> {
  const count = requireCount(context, input.countId);
  const entries = context.store.counts.entries(count.countId);
  const tallies = tallyCount(entries);
  const shown = !count.blind || count.state !== 'open';
  const told = new Map<string, CountGoods>();
  const goodsOf = (key: CountKey): CountGoods => {
    const text = countKeyText(key);
    const known = told.get(text);
    if (known !== undefined) return known;
    const { product: _, ...goods } = goodsOfKey(context, key);
    told.set(text, goods);
    return goods;
  };
  const uncounted = await firstUncounted(context, count, UNCOUNTED_SHOWN);
  return {
    ...countRow(count),
    counted: tallies
      .toSorted((one, other) => other.seq - one.seq)
      .map((tally) => ({ ...goodsOf(tally), counted: tally.counted, entries: tally.entries, by: tally.by, at: tally.at, expected: shown ? tally.expected : null })),
    uncounted: uncounted.first.map(({ onHand: _onHand, price: _price, ...goods }) => goods),
    uncountedTotal: uncounted.total,
    entries: entries
      .slice(-ENTRIES_SHOWN)
      .toReversed()
      .map((entry): CountEntryView => ({ seq: entry.seq, name: entry.name, lot: goodsOf(entry).lot, kind: entry.kind, quantity: entry.quantity, means: entry.means, by: entry.by.name, at: entry.at })),
  };
}

/** The first of {@link uncountedOf}, found beside the till. */
export function firstUncounted({ reports }: Pick<ServiceContext, 'reports'>, { countId, placeId, scope }: StoredCount, most: number): Promise<UncountedPage> {
  return scope.kind === 'shelf' ? Promise.resolve({ first: [], total: 0 }) : reports.uncounted({ countId, placeId, scope, most });
}

/** What the books have in the scope of a count and nobody counted; a shelf can miss nothing. */
export function uncountedOf(context: Pick<ServiceContext, 'store'>, count: StoredCount, counted: ReadonlySet<string>): readonly PlacedGoods[] {
  if (count.scope.kind === 'shelf') return [];
  return context.store.counts.placed(count.placeId).filter((goods) => isInScope(count.scope, goods) && !counted.has(countKeyText(goods)));
}
