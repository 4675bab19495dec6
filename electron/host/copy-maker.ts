import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { removableMedia } from '../platform/removable-media.ts';
import type { CopyMaker, CopyOutcome } from '../services/ports/copy-maker.ts';
import type { BackupTask } from './backup-worker.ts';

/** A copy that takes longer (ms) is given up: a medium that hangs must not be waited for. */
const LONGEST_MS = 15 * 60_000;

/** Copies `database` on a worker of its own, one for each copy: a medium that hangs or an engine that dies takes nothing else along. */
export function createCopyMaker(database: string, limitMs = LONGEST_MS): CopyMaker {
  const running = new Set<Worker>();

  const perform = (task: BackupTask): Promise<CopyOutcome | null> =>
    new Promise((resolve) => {
      // Sources run as they are; a build puts the worker beside the entry that starts it.
      const entry = new URL(import.meta.url.endsWith('.ts') ? './backup-worker.ts' : './backup-worker.mjs', import.meta.url);
      const worker = new Worker(entry, { workerData: task });
      worker.unref();
      running.add(worker);
      const end = (outcome: CopyOutcome | null): void => {
        clearTimeout(limit);
        running.delete(worker);
        resolve(outcome);
      };
      const limit = setTimeout(() => {
        end({ ok: false, cause: 'timeout', detail: `${limitMs} ms` });
        void worker.terminate();
      }, limitMs);
      limit.unref();
      worker.on('message', (outcome: CopyOutcome | null) => end(outcome));
      worker.on('error', (error) => end({ ok: false, cause: 'unknown', detail: error.message }));
      worker.on('exit', () => end({ ok: false, cause: 'unknown', detail: 'the copy was given up' }));
    });

  return {
    copy: async (order) => (await perform({ kind: 'copy', order: { ...order, database } })) ?? { ok: false, cause: 'unknown', detail: 'no answer' },
    sweep: async (folder, registerCode) => void (await perform({ kind: 'sweep', folder, registerCode })),
    sticks: removableMedia,
    async isThere(path, bytes) {
      try {
        return (await stat(path)).size === bytes;
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'ENOENT' ? false : null;
      }
    },
    async close() {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
