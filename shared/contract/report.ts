import { type } from '@orpc/contract';
import * as z from 'zod';
import { PRODUCT_ORDERS, type ProductReport } from '../domain/report/product-report.ts';
import type { SalesReport } from '../domain/report/sales-report.ts';
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
};
