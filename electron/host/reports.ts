import { Worker } from 'node:worker_threads';
import type { Verification } from '../../shared/contract/journal.ts';
import type { SalesSummary } from '../../shared/contract/report.ts';
import type { Reports } from '../services/ports/reports.ts';

export type ReportRequest =
  | { readonly id: number; readonly kind: 'verify'; readonly anchor: { readonly seq: number; readonly head8: string } | null }
  | { readonly id: number; readonly kind: 'sales'; readonly from: string; readonly to: string };
export type ReportAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** Starts the report worker on first use; a worker that dies rejects what it owed and is started anew for the next request. */
export function startReports(file: string): Reports {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();

  const rejectAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    // Sources run as they are; a build puts the worker beside the entry that starts it.
    const entry = new URL(import.meta.url.endsWith('.ts') ? './report-worker.ts' : './report-worker.mjs', import.meta.url);
    const started = new Worker(entry, { workerData: { file } });
    started.unref();
    started.on('message', (answer: ReportAnswer) => {
      const owed = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.ok) owed?.resolve(answer.value);
      else owed?.reject(new Error(answer.message));
    });
    started.on('error', rejectAll);
    started.on('exit', () => {
      if (worker === started) worker = null;
      rejectAll(new Error('the report worker ended'));
    });
    return started;
  };
  type Ask = ReportRequest extends infer Request ? (Request extends ReportRequest ? Omit<Request, 'id'> : never) : never;
  const ask = <Answer>(request: Ask): Promise<Answer> =>
    new Promise<Answer>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve: resolve as (value: unknown) => void, reject });
      worker ??= start();
      worker.postMessage({ ...request, id: lastId });
    });

  return {
    verify: (anchor) => ask<Verification>({ kind: 'verify', anchor }),
    sales: (from, to) => ask<SalesSummary>({ kind: 'sales', from, to }),
    close: async () => {
      await worker?.terminate();
    },
  };
}
