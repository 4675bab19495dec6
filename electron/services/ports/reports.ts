import type { RowsOf } from '../../../shared/contract/base.ts';
import type { CountGoods, UncountedAsk } from '../../../shared/contract/counting.ts';
import type { RepricePreview, RepriceRequest } from '../../../shared/contract/prices.ts';
import type { MatchSuggestion, OpenBoard } from '../../../shared/contract/reconciliation.ts';
import type { MatchingBy, OpenBoardAsk } from '../../../shared/domain/reconciliation/matching-by.ts';
import type { Verification } from '../../../shared/contract/journal.ts';
import type { Sheet } from '../../../shared/domain/close-export/export-tables.ts';
import type { DayRange, DaySpan } from '../../../shared/domain/report/day-range.ts';
import type { ProductOrder, ProductReport } from '../../../shared/domain/report/product-report.ts';
import type { GoodsFileKind, GoodsFormat } from '../../../shared/contract/goods-import.ts';
import type { LabelRunReport } from '../../../shared/domain/report/label-runs.ts';
import type { ListWanted } from '../../../shared/domain/report/list-sheets.ts';
import type { PriceChangeReport, PriceSpan } from '../../../shared/domain/report/price-changes.ts';
import type { ProductAsk, ProductIds, ProductSight } from '../../../shared/domain/catalog/product-list.ts';
import type { ExpiringStock, ListedStock, SlowFrom, StockAsk, StockFilter } from '../../../shared/domain/stock/stock-list.ts';
import type { SalesReport } from '../../../shared/domain/report/sales-report.ts';
import type { StockChoice, StockGrouping, StockMost, StockValue, StockValueRows, StockWhole } from '../../../shared/domain/report/stock-value.ts';

/** Long reads beside the till: they run on the report worker with a connection that cannot write. */
export interface Reports {
  verify(anchor: { readonly seq: number; readonly head8: string } | null): Promise<Verification>;
  sales(range: DayRange, against: DayRange | null): Promise<SalesReport>;
  /** At most `most` rows. */
  products(range: DayRange, order: ProductOrder, most: number): Promise<ProductReport>;
  /** What lies here now, own goods and consigned ones apart. */
  stockValue(by: StockGrouping): Promise<StockValue>;
  /** All of it of one moment, so many goods of each choice. */
  stockWhole(most: StockMost): Promise<StockWhole>;
  stockValueRows(choice: StockChoice, offset: number, limit: number): Promise<StockValueRows>;
  priceChanges(span: PriceSpan, offset: number, limit: number): Promise<PriceChangeReport>;
  labelRuns(span: DaySpan, offset: number, limit: number): Promise<LabelRunReport>;
  /** A whole list as the bytes of an XLSX file, made where it is read: its rows never pass the till. */
  listFile(wanted: ListWanted): Promise<Uint8Array>;
  /** Sheets as the bytes of an XLSX file. */
  spreadsheet(sheets: readonly Sheet[]): Promise<Uint8Array>;
  /** Goods as the bytes of a file, all of them or those of a list, and how many there are in it. */
  goodsFile(kind: GoodsFileKind, format: GoodsFormat, sight: ProductSight | null): Promise<{ readonly bytes: Uint8Array; readonly rows: number }>;
  /** Everything the database holds as open files in `folder`, which is made. @throws Error what the file system says */
  everything(folder: string): Promise<{ readonly folder: string; readonly tables: number; readonly rows: number }>;
  /** A page of the list of products in an order, or narrowed to a place, that the names in memory do not know. */
  productPage(ask: ProductAsk): Promise<ProductIds>;
  /** Lists of stock that look at every product. */
  stockPage(ask: StockAsk): Promise<{ readonly lines: readonly ListedStock[]; readonly total: number }>;
  stockCounts(slow: SlowFrom): Promise<Readonly<Record<StockFilter, number>>>;
  expiring(until: string, limit: number): Promise<readonly ExpiringStock[]>;
  /** What nobody counted yet of all that lies in the scope of a count. */
  uncounted(ask: UncountedAsk): Promise<RowsOf<CountGoods & { readonly onHand: number }>>;
  /** What waits on both sides of the bank's statement, held against each other. */
  bankOpen(ask: OpenBoardAsk): Promise<OpenBoard>;
  /** Of that, the pairs that nothing else could be meant by. */
  bankCertain(by: MatchingBy): Promise<readonly MatchSuggestion[]>;
  /** What a change would do to the prices of a selection. */
  repricePreview(request: RepriceRequest): Promise<RepricePreview>;
  /** Where it writes to when nobody says. */
  readonly folder: string;
  close(): Promise<void>;
}
