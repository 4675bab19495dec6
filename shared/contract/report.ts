import { type } from '@orpc/contract';
import * as z from 'zod';
import { PRODUCT_ORDERS, type ProductReport } from '../domain/report/product-report.ts';
import type { SalesReport } from '../domain/report/sales-report.ts';
import type { LabelRunReport } from '../domain/report/label-runs.ts';
import type { PriceChangeReport } from '../domain/report/price-changes.ts';
import { LIST_PAGE, STOCK_CHOICES, STOCK_GROUPINGS, type StockValue, type StockValueRows } from '../domain/report/stock-value.ts';
import type { Instant } from '../kernel/instant.ts';
import { businessDay, procedure } from './base.ts';
import type { PaperFile } from './paper.ts';

/** A file of a report: its name with ending, its bytes in base64. */
export interface SheetFile {
  readonly name: string;
  readonly xlsx: string;
}

const days = { from: businessDay, to: businessDay };
const sales = z.strictObject({ ...days, against: z.strictObject(days).optional() });
const products = z.strictObject({ ...days, order: z.enum(PRODUCT_ORDERS) });

const page = { offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(LIST_PAGE) };
/** A list as a file; that of the stock is of now. */
const list = z.discriminatedUnion('list', [z.strictObject({ list: z.literal('stock') }), z.strictObject({ list: z.literal('prices'), ...days }), z.strictObject({ list: z.literal('labels'), ...days })]);

/** Reports for the manager, all read on the report worker. */
export const report = {
  /** Sales of the days from..to beside those they are held against, from the totals kept with each sale. */
  sales: procedure.input(sales).output(type<SalesReport>()),
  /** Best or slowest sellers. */
  products: procedure.input(products).output(type<ProductReport>()),
  /** The sales report as A4 paper: sums, charts, tables, and the best sellers. */
  salesPaper: procedure.input(sales).output(type<PaperFile>()),
  /** The same and both orders of products as XLSX. */
  salesSheet: procedure.input(sales).output(type<SheetFile>()),
  /** What lies here at this moment, told apart by one grouping; consigned goods are never added to the unit's own. */
  stock: procedure.input(z.strictObject({ by: z.enum(STOCK_GROUPINGS) })).output(type<StockValue & { readonly at: Instant }>()),
  /** The goods of it, the most valuable first. */
  stockRows: procedure.input(z.strictObject({ choice: z.enum(STOCK_CHOICES), ...page })).output(type<StockValueRows>()),
  /** Prices changed on the days from..to, the newest first. */
  prices: procedure.input(z.strictObject({ ...days, ...page })).output(type<PriceChangeReport>()),
  /** Labels that went to a printer or into a file on the days from..to, the newest first. */
  labels: procedure.input(z.strictObject({ ...days, ...page })).output(type<LabelRunReport>()),
  /** A list as A4 paper: sums, charts and its first rows. */
  listPaper: procedure.input(list).output(type<PaperFile>()),
  /** The whole of it as XLSX. */
  listSheet: procedure.input(list).output(type<SheetFile>()),
};
