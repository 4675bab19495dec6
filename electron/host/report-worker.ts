import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from '../db/open-reader.ts';
import { productReport } from '../db/reports/product-report.ts';
import { salesReport } from '../db/reports/sales-report.ts';
import type { Reader } from '../db/sync-db.ts';
import { verifyStore } from '../db/verify/verify-store.ts';
import type { ReportRequest } from './reports.ts';
import type { ThreadAnswer } from './thread-line.ts';

/** The report worker: one connection that cannot write, opened for each request so that no snapshot is held while idle. */
const { file } = workerData as { readonly file: string };

parentPort?.on('message', (request: ReportRequest) => {
  void tell(request);
});

async function tell(request: ReportRequest): Promise<void> {
  parentPort?.postMessage(await answer(request));
}

async function answer(request: ReportRequest): Promise<ThreadAnswer> {
  try {
    // The spreadsheet writer is loaded by the first file that is asked for.
    const value = request.kind === 'spreadsheet' ? await (await import('../export/xlsx.ts')).xlsxOf(request.sheets) : read(request);
    return { id: request.id, ok: true, value };
  } catch (error) {
    return { id: request.id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function read(request: Exclude<ReportRequest, { readonly kind: 'spreadsheet' }>): unknown {
  const reader = openReader(file);
  try {
    return readFrom(reader, request);
  } finally {
    reader.close();
  }
}

function readFrom(reader: Reader, request: Exclude<ReportRequest, { readonly kind: 'spreadsheet' }>): unknown {
  switch (request.kind) {
    case 'verify':
      return verifyStore(reader, request.anchor, () => performance.now());
    case 'sales':
      return salesReport(reader, request.range, request.against);
    case 'products':
      return productReport(reader, request.range, request.order, request.most);
  }
}
