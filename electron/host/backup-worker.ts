import { parentPort } from 'node:worker_threads';
import { copyDatabase, type DatabaseCopyOrder } from '../db/backup/copy-database.ts';
import { CopyFailure } from '../db/backup/copy-failure.ts';
import { sweepCopies } from '../db/backup/copy-folder.ts';
import type { CopyOutcome } from '../services/ports/copy-maker.ts';
import type { BackupRequest } from './copy-maker.ts';
import type { ThreadAnswer } from './thread-line.ts';

/** What the backup worker is asked for: one copy, or the sweeping of one folder. */
export type BackupTask = { readonly kind: 'copy'; readonly order: DatabaseCopyOrder } | { readonly kind: 'sweep'; readonly folder: string; readonly registerCode: string };

async function perform(task: BackupTask): Promise<CopyOutcome | null> {
  if (task.kind === 'sweep') {
    sweepCopies(task.folder, task.registerCode);
    return null;
  }
  try {
    const { file, note, sameDisk, contradicted } = await copyDatabase(task.order);
    if (!note.sound) return { ok: false, cause: 'unsound', detail: file };
    return { ok: true, file, bytes: note.bytes, seq: note.seq, head8: note.head8, sameDisk, contradicted };
  } catch (error) {
    const { kind, message } = CopyFailure.of(error, task.order.folder);
    return { ok: false, cause: kind, detail: message };
  }
}

/** One after the other: two copies at once would only slow each other down. */
let turn: Promise<void> = Promise.resolve();
parentPort?.on('message', ({ id, task }: BackupRequest) => {
  turn = turn.then(async () => {
    const answer = await perform(task).then(
      (value): ThreadAnswer => ({ id, ok: true, value }),
      (error: unknown): ThreadAnswer => ({ id, ok: false, message: error instanceof Error ? error.message : String(error) }),
    );
    parentPort?.postMessage(answer);
  });
});
