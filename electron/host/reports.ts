import type { UncountedAsk } from '../../shared/contract/counting.ts';
import type { RepriceRequest } from '../../shared/contract/prices.ts';
import type { Sheet } from '../../shared/domain/close-export/export-tables.ts';
import type { DayRange, DaySpan } from '../../shared/domain/report/day-range.ts';
import type { GoodsFileKind, GoodsFormat } from '../../shared/contract/goods-import.ts';
import type { ProductOrder } from '../../shared/domain/report/product-report.ts';
import type { ListWanted } from '../../shared/domain/report/list-sheets.ts';
import type { MatchingBy, OpenBoardAsk } from '../../shared/domain/reconciliation/matching-by.ts';
import type { PriceSpan } from '../../shared/domain/report/price-changes.ts';
import type { StockChoice, StockGrouping, StockMost } from '../../shared/domain/report/stock-value.ts';
import type { ProductAsk, ProductSight } from '../../shared/domain/catalog/product-list.ts';
import type { SlowFrom, StockAsk } from '../../shared/domain/stock/stock-list.ts';
import type { Reports } from '../services/ports/reports.ts';
import { threadLine } from './thread-line.ts';

type Anchor = { readonly seq: number; readonly head8: string };
type Ask =
  | { readonly kind: 'verify'; readonly anchor: Anchor | null }
  | { readonly kind: 'sales'; readonly range: DayRange; readonly against: DayRange | null }
  | { readonly kind: 'products'; readonly range: DayRange; readonly order: ProductOrder; readonly most: number }
  | { readonly kind: 'goods-file'; readonly file: GoodsFileKind; readonly format: GoodsFormat; readonly sight: ProductSight | null }
  | { readonly kind: 'everything'; readonly folder: string }
  | { readonly kind: 'stock-value'; readonly by: StockGrouping }
  | { readonly kind: 'stock-whole'; readonly most: StockMost }
  | { readonly kind: 'stock-rows'; readonly choice: StockChoice; readonly offset: number; readonly limit: number }
  | { readonly kind: 'price-changes'; readonly span: PriceSpan; readonly offset: number; readonly limit: number }
  | { readonly kind: 'label-runs'; readonly span: DaySpan; readonly offset: number; readonly limit: number }
  | { readonly kind: 'list-file'; readonly wanted: ListWanted }
  | { readonly kind: 'product-page'; readonly ask: ProductAsk }
  | { readonly kind: 'stock-page'; readonly ask: StockAsk }
  | { readonly kind: 'stock-counts'; readonly slow: SlowFrom }
  | { readonly kind: 'uncounted'; readonly ask: UncountedAsk }
  | { readonly kind: 'reprice-preview'; readonly request: RepriceRequest }
  | { readonly kind: 'bank-open'; readonly ask: OpenBoardAsk }
  | { readonly kind: 'bank-certain'; readonly by: MatchingBy }
  | { readonly kind: 'expiring'; readonly until: string; readonly limit: number }
  | { readonly kind: 'spreadsheet'; readonly sheets: readonly Sheet[] };
export type ReportRequest = Ask & { readonly id: number };

/** Somebody who reads reports or lists asks again within minutes (ms). */
const IDLE_MS = 5 * 60_000;

/** Reports on a thread with a connection that cannot write; lists that a person waits for on another, so that no report holds them up. */
export function startReports(file: string, folder: string): Reports {
  const line = threadLine<Ask>('report-worker', { file }, { idleMs: IDLE_MS });
  const lists = threadLine<Ask>('report-worker', { file }, { idleMs: IDLE_MS });
  return {
    verify: (anchor) => line.ask({ kind: 'verify', anchor }),
    sales: (range, against) => line.ask({ kind: 'sales', range, against }),
    products: (range, order, most) => line.ask({ kind: 'products', range, order, most }),
    stockValue: (by) => line.ask({ kind: 'stock-value', by }),
    stockWhole: (most) => line.ask({ kind: 'stock-whole', most }),
    stockValueRows: (choice, offset, limit) => line.ask({ kind: 'stock-rows', choice, offset, limit }),
    priceChanges: (span, offset, limit) => line.ask({ kind: 'price-changes', span, offset, limit }),
    labelRuns: (span, offset, limit) => line.ask({ kind: 'label-runs', span, offset, limit }),
    listFile: (wanted) => line.ask({ kind: 'list-file', wanted }),
    spreadsheet: (sheets) => line.ask({ kind: 'spreadsheet', sheets }),
    goodsFile: (kind, format, sight) => line.ask({ kind: 'goods-file', file: kind, format, sight }),
    everything: (into) => line.ask({ kind: 'everything', folder: into }),
    productPage: (ask) => lists.ask({ kind: 'product-page', ask }),
    stockPage: (ask) => lists.ask({ kind: 'stock-page', ask }),
    stockCounts: (slow) => line.ask({ kind: 'stock-counts', slow }),
    repricePreview: (request) => line.ask({ kind: 'reprice-preview', request }),
    uncounted: (ask) => lists.ask({ kind: 'uncounted', ask }),
    bankOpen: (ask) => lists.ask({ kind: 'bank-open', ask }),
    bankCertain: (by) => lists.ask({ kind: 'bank-certain', by }),
    expiring: (until, limit) => lists.ask({ kind: 'expiring', until, limit }),
    folder,
    close: async () => {
      await Promise.all([line.close(), lists.close()]);
    },
  };
}
