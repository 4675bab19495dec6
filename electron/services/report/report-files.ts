import type { PaperFile } from '../../../shared/contract/paper.ts';
import type { SheetFile } from '../../../shared/contract/report.ts';
import { anchorText } from '../../../shared/domain/office-paper/figures.ts';
import { daysInName } from '../../../shared/domain/office-paper/paper-day.ts';
import { salesReportPaper } from '../../../shared/domain/office-paper/sales-report-paper.ts';
import { FILE_ROWS, PRODUCT_ROWS } from '../../../shared/domain/report/product-report.ts';
import { reportSheets } from '../../../shared/domain/report/report-sheets.ts';
import { paperFile } from '../paper/paper-file.ts';
import { paperIssuer } from '../paper/paper-issuer.ts';
import type { ServiceContext } from '../service-context.ts';
import { salesFigures, type SalesAsk } from './read-reports.ts';

/** The sales report as A4 paper; its foot names the newest entry of the journal when it was made. @throws Refused period.backwards */
export async function salesPaper(context: ServiceContext, ask: SalesAsk): Promise<PaperFile> {
  const at = context.clock.now();
  const head = context.store.journal.head();
  const [report, best, slow] = await figures(context, ask, PRODUCT_ROWS);
  const footer = head === null ? '' : anchorText({ seq: head.seq, head8: head.hash.slice(0, 8) });
  return paperFile(context, salesReportPaper(report, best, slow, { at, footer }, paperIssuer(context, at)));
}

/** The same with every product as XLSX. @throws Refused period.backwards */
export async function salesSheet(context: ServiceContext, ask: SalesAsk): Promise<SheetFile> {
  const [report, best, slow] = await figures(context, ask, FILE_ROWS);
  const bytes = await context.reports.spreadsheet(reportSheets(report, best, slow));
  return { name: `laporan-penjualan-${daysInName(ask)}.xlsx`, xlsx: Buffer.from(bytes).toString('base64') };
}

async function figures(context: ServiceContext, ask: SalesAsk, most: number) {
  const range = { from: ask.from, to: ask.to };
  const report = await salesFigures(context, ask);
  return [report, await context.reports.products(range, 'best', most), await context.reports.products(range, 'slow', most)] as const;
}
