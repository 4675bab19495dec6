import { parentPort, workerData } from 'node:worker_threads';
import { copyDatabase, type DatabaseCopyOrder } from '../db/backup/copy-database.ts';
import { CopyFailure } from '../db/backup/copy-failure.ts';
import { sweepCopies } from '../db/backup/copy-folder.ts';
import type { CopyOutcome } from '../services/ports/copy-maker.ts';

/** What a backup worker does in its life: one copy, or the sweeping of one folder. */
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

parentPort?.postMessage(await perform(workerData as BackupTask));
