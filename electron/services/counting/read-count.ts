import type { RowsOf, RowsWish } from '../../../shared/contract/base.ts';
import type { CountEntryView, CountedGoods, CountSheet } from '../../../shared/contract/counting.ts';
import { countKeyText, type CountKey } from '../../../shared/domain/stock-count/stock-count.ts';
import { tallyCount, type CountTally } from '../../../shared/domain/stock-count/tally-count.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { ServiceContext } from '../service-context.ts';
import { goodsOfKey } from './count-goods.ts';
import { countRow, requireCount, tellsBooks } from './count-row.ts';

/** Entries that the sheet shows. */
const ENTRIES_SHOWN = 50;

/** A count as those who count see it. @throws Refused count.not-found */
export function readCount(context: ServiceContext, input: { readonly countId: string }): CountSheet {
  const count = requireCount(context, input.countId);
  const { countEntries, counts } = context.store;
  return {
    ...countRow(count),
    entries: countEntries
      .newest(count.countId, ENTRIES_SHOWN)
      .map(({ seq, name, batchId, kind, quantity, means, by, at }): CountEntryView => ({ seq, name, lot: batchId === null ? null : (counts.batch(batchId)?.lot ?? null), kind, quantity, means, by: by.name, at })),
    entryCount: countEntries.count(count.countId),
  };
}

/** A page of what was counted, the newest first; in a blind count nothing of what the books say. @throws Refused count.not-found */
export function listCounted(context: ServiceContext, { countId, offset, limit }: RowsWish & { readonly countId: string }): RowsOf<CountedGoods> {
  const count = requireCount(context, countId);
  const shown = tellsBooks(count);
  const rows = context.store.countEntries.goods(count.countId, { offset, limit }).flatMap((key): CountedGoods[] => {
    const tally = tallyOf(context, count.countId, key);
    if (tally === null) return [];
    const { product: _, ...goods } = goodsOfKey(context, key);
    return [{ ...goods, counted: tally.counted, entries: tally.entries, by: tally.by, at: tally.at, expected: shown ? tally.expected : null }];
  });
  return { rows, total: count.goods };
}

/** How much of these goods was counted so far, or null. @throws Refused count.not-found */
export function sumOfCounted(context: ServiceContext, { countId, goods }: { readonly countId: string; readonly goods: CountKey }): Quantity | null {
  return tallyOf(context, requireCount(context, countId).countId, goods)?.counted ?? null;
}

function tallyOf({ store }: ServiceContext, countId: string, key: CountKey): CountTally | null {
  return tallyCount(store.countEntries.ofProduct(countId, key.productId)).find((tally) => countKeyText(tally) === countKeyText(key)) ?? null;
}
