import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from '../db/open-reader.ts';
import { salesReport } from '../db/reports/sales-report.ts';
import { verifyStore } from '../db/verify/verify-store.ts';
import type { ReportRequest } from './reports.ts';
import type { ThreadAnswer } from './thread-line.ts';

/** The report worker: one connection that cannot write, opened for each request so that no snapshot is held while idle. */
const { file } = workerData as { readonly file: string };

parentPort?.on('message', (request: ReportRequest) => {
  parentPort?.postMessage(answer(request));
});

function answer(request: ReportRequest): ThreadAnswer {
  try {
    const reader = openReader(file);
    try {
      const value =
        request.kind === 'verify' ? verifyStore(reader, request.anchor, () => performance.now()) : salesReport(reader, { from: request.from, to: request.to });
      return { id: request.id, ok: true, value };
    } finally {
      reader.close();
    }
  } catch (error) {
    return { id: request.id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
