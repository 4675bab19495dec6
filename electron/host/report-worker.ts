import { parentPort, workerData } from 'node:worker_threads';
import { goodsSheet, eKatalogSheet, templateSheets, withApostrophes, withCommas } from '../../shared/domain/goods-import/goods-sheets.ts';
import type { ProductSight } from '../../shared/domain/catalog/product-list.ts';
import { csvText } from '../../shared/domain/close-export/csv-text.ts';
import { goodsInSight, knownGoods } from '../db/reports/known-goods.ts';
import { openReader } from '../db/open-reader.ts';
import { labelRuns } from '../db/reports/label-runs.ts';
import { openBankItems } from '../db/reports/open-bank-items.ts';
import { openBoard } from '../db/reports/open-board.ts';
import { listSheets } from '../db/reports/list-sheets.ts';
import { priceChanges } from '../db/reports/price-changes.ts';
import { productList } from '../db/reports/product-list.ts';
import { productReport } from '../db/reports/product-report.ts';
import { repriceOf } from '../db/reports/reprice-of.ts';
import { chosenPrices } from '../db/repos/chosen-prices.ts';
import { reconciliationRepo } from '../db/repos/reconciliation-repo.ts';
import { salesReport } from '../db/reports/sales-report.ts';
import { stockValue, stockValueRows, stockWhole } from '../db/reports/stock-value.ts';
import { stockReading } from '../db/reports/stock-reading.ts';
import { uncountedGoods } from '../db/reports/uncounted-goods.ts';
import type { Reader } from '../db/sync-db.ts';
import { verifyStore } from '../db/verify/verify-store.ts';
import { standBack } from './beside-till.ts';
import type { ReportRequest } from './reports.ts';
import type { ThreadAnswer } from './thread-line.ts';

/** The report worker: one connection that cannot write, opened for each request so that no snapshot is held while idle. */
const { file } = workerData as { readonly file: string };

standBack();
parentPort?.on('message', (request: ReportRequest) => {
  void tell(request);
});

async function tell(request: ReportRequest): Promise<void> {
  parentPort?.postMessage(await answer(request));
}

async function answer(request: ReportRequest): Promise<ThreadAnswer> {
  try {
    const value = await valueOf(request);
    return { id: request.id, ok: true, value };
  } catch (error) {
    return { id: request.id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** The spreadsheet writer and what reads every table are loaded by the first file that needs them. */
async function valueOf(request: ReportRequest): Promise<unknown> {
  switch (request.kind) {
    case 'spreadsheet':
      return (await import('../export/xlsx.ts')).xlsxOf(request.sheets);
    case 'goods-file':
      return goodsFile(request);
    case 'list-file':
      return (await import('../export/xlsx.ts')).xlsxOf(withReader((reader) => listSheets(reader, request.wanted)));
    case 'everything':
      return (await import('../db/reports/open-export.ts')).openExport(file, request.folder);
    default:
      return read(request);
  }
}

async function goodsFile({ file: kind, format, sight }: Extract<ReportRequest, { readonly kind: 'goods-file' }>): Promise<{ readonly bytes: Uint8Array; readonly rows: number }> {
  const [sheet, ...more] = kind === 'template' ? templateSheets() : [kind === 'goods' ? goodsSheet(listed(sight)) : eKatalogSheet(listed(sight))];
  const bytes = format === 'csv' ? Buffer.from(csvText(withCommas(sheet))) : await (await import('../export/xlsx.ts')).xlsxOf([sheet, ...more].map(withApostrophes));
  return { bytes, rows: sheet.rows.length };
}

function listed(sight: ProductSight | null): ReturnType<typeof knownGoods> {
  return withReader((reader) => (sight === null ? knownGoods(reader) : goodsInSight(reader, sight)));
}

function withReader<T>(work: (reader: Reader) => T): T {
  const reader = openReader(file);
  try {
    return work(reader);
  } finally {
    reader.close();
  }
}

type Read = Exclude<ReportRequest, { readonly kind: 'spreadsheet' | 'goods-file' | 'list-file' | 'everything' }>;

function read(request: Read): unknown {
  return withReader((reader) => readFrom(reader, request));
}

function readFrom(reader: Reader, request: Read): unknown {
  switch (request.kind) {
    case 'verify':
      return verifyStore(reader, request.anchor, () => performance.now());
    case 'sales':
      return salesReport(reader, request.range, request.against);
    case 'products':
      return productReport(reader, request.range, request.order, request.most);
    case 'stock-value':
      return stockValue(reader, request.by);
    case 'stock-whole':
      return stockWhole(reader, request.most);
    case 'stock-rows':
      return stockValueRows(reader, request.choice, request.offset, request.limit);
    case 'price-changes':
      return priceChanges(reader, request.span, request.offset, request.limit);
    case 'label-runs':
      return labelRuns(reader, request.span, request.offset, request.limit);
    case 'product-page':
      return productList(reader, request.ask);
    case 'stock-page':
      return stockReading(reader).page(request.ask);
    case 'stock-counts':
      return stockReading(reader).counts(request.slow);
    case 'uncounted':
      return uncountedGoods(reader, request.ask);
    case 'reprice-preview':
      return repriceOf(chosenPrices(reader), request.request).preview;
    case 'bank-open':
      return openBoard(reader, request.ask);
    case 'bank-certain':
      return openBankItems(reconciliationRepo(reader), request.by).certain;
    case 'expiring':
      return stockReading(reader).expiring(request.until, request.limit);
  }
}
