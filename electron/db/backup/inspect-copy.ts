import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { CopyNote } from '../../../shared/domain/backup/copy-note.ts';
import { copiesIn, type FolderCopy } from './copy-folder.ts';
import { sha256OfFile } from './sync-file.ts';

/** What is wrong with a copy, before it is put anywhere. */
export type CopyFault =
  /** Not a database, or not one of ours. */
  | { readonly kind: 'no-copy' }
  /** The file ends too early: bytes that are there, bytes that should be. */
  | { readonly kind: 'cut'; readonly bytes: number; readonly wanted: number }
  /** The file is not the one that the note beside it was written for. */
  | { readonly kind: 'changed' };

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/** Looks at a copy from outside: its size and its hash against the note beside it, and its own header. Null: nothing is wrong so far. */
export function faultOfCopy(file: string, note: CopyNote | null): CopyFault | null {
  const { size } = statSync(file);
  if (note !== null && size < note.bytes) return { kind: 'cut', bytes: size, wanted: note.bytes };
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header);
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) return { kind: 'no-copy' };
  const stored = header.readUInt16BE(16);
  const wanted = (stored === 1 ? 65_536 : stored) * header.readUInt32BE(28);
  if (size < wanted) return { kind: 'cut', bytes: size, wanted };
  if (note !== null && (size !== note.bytes || sha256OfFile(file) !== note.sha256)) return { kind: 'changed' };
  return null;
}

/** The copy of the same register in the same folder that knows most beyond entry `seq`, or null. */
export function newerCopyBeside(file: string, registerId: string, seq: number): FolderCopy | null {
  return (
    copiesIn(dirname(file), registerId)
      .filter((copy) => copy.file !== basename(file) && copy.whole && copy.sound && copy.seq > seq)
      .toSorted((a, b) => b.seq - a.seq)[0] ?? null
  );
}
