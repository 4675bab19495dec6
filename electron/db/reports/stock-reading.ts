import type { StockInSight } from '../../../shared/domain/report/on-hand-sheets.ts';
import { STOCK_FILTERS, type ExpiringStock, type ListedStock, type SlowFrom, type StockAsk, type StockFilter, type StockSight } from '../../../shared/domain/stock/stock-list.ts';
import { stockListRepo, type StockListRepo } from '../repos/stock-list-repo.ts';
import type { Reader } from '../sync-db.ts';

export interface StockReading {
  page(ask: StockAsk): { readonly lines: readonly ListedStock[]; readonly total: number };
  /** All of a list, at most `most`, with what lies where. */
  inSight(sight: StockSight, most: number): { readonly rows: readonly StockInSight[]; readonly total: number };
  /** How many goods each filter holds. */
  counts(slow: SlowFrom): Readonly<Record<StockFilter, number>>;
  expiring(until: string, limit: number): readonly ExpiringStock[];
}

/** Lists of stock that look at every product: for a thread beside the till. */
export function stockReading(reader: Reader): StockReading {
  const repo = stockListRepo(reader);
  const page = (ask: StockAsk) =>
    reader.snapshot(() => {
      const wish = { ...ask, created: ask.slow.at, cutoff: cutoffOf(repo, ask.filter, ask.slow) };
      return { lines: repo.ids(wish, ask.order, ask.offset, ask.limit).flatMap((id) => repo.listed(id) ?? []), total: repo.count(wish) };
    });
  return {
    page,
    inSight: (sight, most) =>
      reader.snapshot(() => {
        const { lines, total } = page({ ...sight, offset: 0, limit: most });
        return { rows: lines.map((line) => ({ ...line, code: repo.firstCode(line.id), placed: repo.placed(line.id) })), total };
      }),
    counts: (slow) => {
      const count = (filter: StockFilter) => [filter, repo.count({ filter, words: [], code: '', placeId: '', created: slow.at, cutoff: cutoffOf(repo, filter, slow) })] as const;
      return reader.snapshot(() => Object.fromEntries(STOCK_FILTERS.map(count)) as Record<StockFilter, number>);
    },
    expiring: (until, limit) => repo.expiring(until, limit),
  };
}

function cutoffOf(repo: StockListRepo, filter: StockFilter, { at, day }: SlowFrom): number {
  if (filter === 'slow') return repo.firstSaleSince(day) ?? Number.MAX_SAFE_INTEGER;
  return filter === 'ageing' ? repo.firstEntrySince(at) : 0;
}
