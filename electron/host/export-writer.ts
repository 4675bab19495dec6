import { removableMedia } from '../platform/removable-media.ts';
import type { ExportOrder, ExportWriter } from '../services/ports/export-writer.ts';
import { threadLine } from './thread-line.ts';

type Ask = { readonly order: ExportOrder };
export type ExportRequest = Ask & { readonly id: number };

/** An export is rare: its thread ends soon after it (ms). */
const IDLE_MS = 10_000;

/** Exports on a thread of its own. */
export function startExportWriter(): ExportWriter {
  const line = threadLine<Ask>('export-worker', null, { idleMs: IDLE_MS });
  return {
    async write(order) {
      try {
        return { ok: true, files: await line.ask<readonly string[]>({ order }) };
      } catch (error) {
        return { ok: false, detail: error instanceof Error ? error.message : String(error) };
      }
    },
    sticks: removableMedia,
    close: line.close,
  };
}
