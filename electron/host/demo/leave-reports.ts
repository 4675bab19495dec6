import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calls } from './calls.ts';
import { must } from './must.ts';

/** What the manager's reports of the run say, and where they were left. */
export interface LeftReports {
  /** Files in the folder. */
  readonly files: number;
  readonly net: number;
  /** Products that were sold. */
  readonly products: number;
  /** Of what was sold at a known cost: what it brought less what it cost. */
  readonly margin: number;
}

/** The manager's report over the days of the run, held against what was sold, as A4 paper and as XLSX. */
export async function leaveReports(calls: Calls, folder: string, days: { readonly from: string; readonly to: string; readonly total: number; readonly documents: number }): Promise<LeftReports> {
  const range = { from: days.from, to: days.to };
  const report = await calls.report.sales(range);
  const { sales, refunds, voids } = report;
  must(report.total === days.total && sales.count + refunds.count + voids.count === days.documents, 'the report of the run tells of other sales than were made');
  must(report.gross - report.discounts + report.back + report.rounding === report.total, 'the sums of the report do not add up');
  const best = await calls.report.products({ ...range, order: 'best' });
  must(best.sums.net === report.total - report.rounding, 'the products of the report come to another sum than its documents');
  mkdirSync(folder, { recursive: true });
  const paper = await calls.report.salesPaper(range);
  writeFileSync(join(folder, paper.name), Buffer.from(paper.pdf, 'base64'));
  const sheet = await calls.report.salesSheet(range);
  writeFileSync(join(folder, sheet.name), Buffer.from(sheet.xlsx, 'base64'));
  return { files: 2, net: report.total, products: best.count, margin: best.sums.margin };
}
