import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Calls } from './calls.ts';
import type { GalleryRun } from './gallery-run.ts';
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
  /** What lies there at the end, at selling price: the gallery's own, and what others left. */
  readonly ownStock: number;
  readonly consignedStock: number;
}

/** What the reports are held against; `today` is the day of the manager's own work. */
export interface ReportedDays {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly total: number;
  readonly documents: number;
  /** Labels that were given as a file. */
  readonly labels: number;
}

/** The manager's reports over the days of the run, held against what was done, as A4 paper and as XLSX. A price is changed, so that there is one to tell of. */
export async function leaveReports(run: GalleryRun, calls: Calls, folder: string, days: ReportedDays): Promise<LeftReports> {
  const range = { from: days.from, to: days.to };
  const report = await calls.report.sales(range);
  const { sales, refunds, voids } = report;
  must(report.total === days.total && sales.count + refunds.count + voids.count === days.documents, 'the report of the run tells of other sales than were made');
  must(report.gross - report.discounts + report.back + report.rounding === report.total, 'the sums of the report do not add up');
  const best = await calls.report.products({ ...range, order: 'best' });
  must(best.sums.net === report.total - report.rounding, 'the products of the report come to another sum than its documents');
  const [value, byPlace] = [await calls.report.stock({ by: 'category' }), await calls.report.stock({ by: 'place' })];
  const atPrice = (groups: readonly { readonly atPrice: number }[]) => groups.reduce((sum, group) => sum + group.atPrice, 0);
  must([value, byPlace].every(({ own, consigned }) => atPrice(own.groups) === own.atPrice && atPrice(consigned.groups) === consigned.atPrice), 'the value of the stock is not that of its groups');
  must(value.consigned.goods === 1 && value.own.goods > 1, 'the value of the stock mixes up whose goods they are');
  await changeAPrice(run, calls);
  const since = { from: days.from, to: days.today };
  must((await calls.report.prices({ ...since, offset: 0, limit: 100 })).dearer === 1, 'the price that was changed is not among the changes');
  must((await calls.report.labels({ ...since, offset: 0, limit: 100 })).labels.file === days.labels, 'the labels of the run are not among those that went out');

  mkdirSync(folder, { recursive: true });
  const asks = [{ list: 'stock' }, { list: 'prices', ...since }, { list: 'labels', ...since }] as const;
  const papers = [await calls.report.salesPaper(range)];
  const sheets = [await calls.report.salesSheet(range)];
  for (const ask of asks) {
    papers.push(await calls.report.listPaper(ask));
    sheets.push(await calls.report.listSheet(ask));
  }
  for (const { name, pdf } of papers) writeFileSync(join(folder, name), Buffer.from(pdf, 'base64'));
  for (const { name, xlsx } of sheets) writeFileSync(join(folder, name), Buffer.from(xlsx, 'base64'));
  return { files: papers.length + sheets.length, net: report.total, products: best.count, margin: best.sums.margin, ownStock: value.own.atPrice, consignedStock: value.consigned.atPrice };
}

async function changeAPrice(run: GalleryRun, calls: Calls): Promise<void> {
  const goods = (await calls.catalog.shelf({ categoryId: null, offset: 0, limit: 40 })).products.find(({ kind }) => kind === 'goods');
  must(goods !== undefined, 'the shelf has nothing to price');
  await calls.prices.set({ commandId: run.ids.next<'command'>(), from: null, note: 'Harga bahan naik', lines: [{ productId: goods.productId, price: rupiah(goods.price + 1_000) }] });
}
