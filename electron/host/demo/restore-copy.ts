import { join } from 'node:path';
import type { Calls } from './calls.ts';
import { runRestore } from '../restore-command.ts';
import { runVerify } from '../verify-command.ts';
import type { GalleryFolders } from './gallery-service.ts';
import { must } from './must.ts';

/** The copy of the last evening, put into an empty folder beside the data. */
export interface RestoredCopy {
  /** Entries in the copy, and after the restore, which adds one of its own. */
  readonly copied: number;
  readonly restored: number;
  readonly sound: boolean;
}

/** Asks for a copy as the manager does, restores it into `out`/dipulihkan and verifies that against the last paper. @throws DemoFailure */
export async function restoreLastCopy(manager: Calls, parts: { readonly out: string; readonly folders: GalleryFolders; readonly anchor: string; readonly entries: number }): Promise<RestoredCopy> {
  const { last, health, failure } = await manager.backup.copy();
  must(last !== null && last.file !== null && health === 'good', `no good copy came of it: ${failure?.cause ?? 'nobody knows why'}`);
  must(last.seq === parts.entries, `the copy ends at entry ${last.seq}, the books at ${parts.entries}`);
  const said: string[] = [];
  const data = join(parts.out, 'dipulihkan');
  const code = await runRestore(['--from', join(last.folder, last.file), '--data', data, '--secrets', parts.folders.secrets, '--paper', parts.anchor.replace(':', '/')], { say: (text) => void said.push(text) });
  must(code === 0, `the copy was not restored: ${said.join(' ')}`);
  const outcome: string[] = [];
  const sound = runVerify(['--data', data, '--anchor', parts.anchor, '--json'], (text) => void outcome.push(text)) === 0;
  const { entries } = JSON.parse(outcome.join('')) as { readonly entries: number };
  must(sound && entries === last.seq + 1, 'etalase verify does not agree with the restored data');
  return { copied: last.seq, restored: entries, sound };
}
