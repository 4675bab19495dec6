import { stat } from 'node:fs/promises';
import { removableMedia } from '../platform/removable-media.ts';
import type { CopyMaker, CopyOutcome } from '../services/ports/copy-maker.ts';
import type { BackupTask } from './backup-worker.ts';
import { threadLine } from './thread-line.ts';

type Ask = { readonly task: BackupTask };
export type BackupRequest = Ask & { readonly id: number };

/** A copy that takes longer (ms) is given up: a medium that hangs must not be waited for. */
const LONGEST_MS = 15 * 60_000;

/** Copies come an hour apart or one behind the other: after the last its thread ends (ms). */
const IDLE_MS = 10_000;

/**
 * Copies `database` on one thread, one task after the other. A copy that takes too long is given up with the thread, and so is what waited behind it; the next
 * one begins on another: a medium that hangs or an engine that dies takes nothing else along.
 */
export function createCopyMaker(database: string, limitMs = LONGEST_MS): CopyMaker {
  const line = threadLine<Ask>('backup-worker', null, { idleMs: IDLE_MS });

  const perform = async (task: BackupTask): Promise<CopyOutcome | null> => {
    let limit: NodeJS.Timeout | undefined;
    const tooLong = new Promise<CopyOutcome>((resolve) => {
      limit = setTimeout(() => {
        resolve({ ok: false, cause: 'timeout', detail: `${limitMs} ms` });
        void line.drop();
      }, limitMs);
      limit.unref();
    });
    const done = line.ask<CopyOutcome | null>({ task }).catch((error: unknown): CopyOutcome => ({ ok: false, cause: 'unknown', detail: error instanceof Error ? error.message : String(error) }));
    const outcome = await Promise.race([done, tooLong]);
    clearTimeout(limit);
    return outcome;
  };

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
    close: line.close,
  };
}
