import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { copyPrefix, noteName, UNFINISHED } from '../../../shared/domain/backup/copy-name.ts';
import { readCopyNote, type CopyNote } from '../../../shared/domain/backup/copy-note.ts';

/** A finished copy with its note; `whole` = its file has the size that the note tells. */
export interface FolderCopy extends CopyNote {
  readonly file: string;
  readonly whole: boolean;
}

/** The copies of one register that lie in `folder`; files without a note are left out. */
export function copiesIn(folder: string, registerId: string): readonly FolderCopy[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('etalase-') && name.endsWith('.db'))
    .flatMap((file) => {
      const note = noteOf(join(folder, file));
      if (note === null || note.registerId !== registerId) return [];
      return [{ ...note, file, whole: statSync(join(folder, file)).size === note.bytes }];
    });
}

/** The note beside a copy, or null. */
export function noteOf(copy: string): CopyNote | null {
  const file = noteName(copy);
  return existsSync(file) ? readCopyNote(readFileSync(file, 'utf8')) : null;
}

/** Removes unfinished files of a register, and notes whose copy never came. */
export function sweepCopies(folder: string, registerCode: string): void {
  if (!existsSync(folder)) return;
  const prefix = copyPrefix(registerCode);
  const names = readdirSync(folder).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const isUnfinished = name.includes(UNFINISHED);
    const isAlone = name.endsWith('.json') && !names.includes(`${name.slice(0, -'.json'.length)}.db`);
    if (isUnfinished || isAlone) rmSync(join(folder, name), { force: true });
  }
}

/** Removes a copy; its note last, so that what is left of an interrupted removal is swept. */
export function removeCopy(folder: string, file: string): void {
  rmSync(join(folder, file), { force: true });
  rmSync(join(folder, noteName(file)), { force: true });
}
