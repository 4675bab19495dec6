import type { CountEntryView, CountGoods, CountSheet } from '../../../shared/contract/counting.ts';
import { countKeyText, type CountKey } from '../../../shared/domain/stock-count/stock-count.ts';
import { tallyCount } from '../../../shared/domain/stock-count/tally-count.ts';
import type { ServiceContext } from '../service-context.ts';
import { goodsOfKey } from './count-goods.ts';
import { countRow, requireCount, tellsBooks } from './count-row.ts';

/** Entries that the sheet shows. */
const ENTRIES_SHOWN = 50;

/** A count as those who count see it: in a blind one nothing of what the books say. @throws Refused count.not-found */
export function readCount(context: ServiceContext, input: { readonly countId: string }): CountSheet {
  const count = requireCount(context, input.countId);
  const entries = context.store.counts.entries(count.countId);
  const tallies = tallyCount(entries);
  const shown = tellsBooks(count);
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
