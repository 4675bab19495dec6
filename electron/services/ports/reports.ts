import type { Verification } from '../../../shared/contract/journal.ts';
import type { Sheet } from '../../../shared/domain/close-export/export-tables.ts';
import type { DayRange } from '../../../shared/domain/report/day-range.ts';
import type { ProductOrder, ProductReport } from '../../../shared/domain/report/product-report.ts';
import type { GoodsFileKind, GoodsFormat } from '../../../shared/contract/goods-import.ts';
import type { SalesReport } from '../../../shared/domain/report/sales-report.ts';

/** Long reads beside the till: they run on the report worker with a connection that cannot write. */
export interface Reports {
  verify(anchor: { readonly seq: number; readonly head8: string } | null): Promise<Verification>;
  sales(range: DayRange, against: DayRange | null): Promise<SalesReport>;
  /** At most `most` rows. */
  products(range: DayRange, order: ProductOrder, most: number): Promise<ProductReport>;
  /** Sheets as the bytes of an XLSX file. */
  spreadsheet(sheets: readonly Sheet[]): Promise<Uint8Array>;
  /** Goods as the bytes of a file, and how many there are in it. */
  goodsFile(kind: GoodsFileKind, format: GoodsFormat): Promise<{ readonly bytes: Uint8Array; readonly rows: number }>;
  /** Everything the database holds as open files in `folder`, which is made. @throws Error what the file system says */
  everything(folder: string): Promise<{ readonly folder: string; readonly tables: number; readonly rows: number }>;
  /** Where it writes to when nobody says. */
  readonly folder: string;
  close(): Promise<void>;
}
