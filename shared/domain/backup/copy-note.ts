import type { Instant } from '../../kernel/instant.ts';

/** What stands as JSON beside a copy: enough to tell a damaged, a cut or an older one without opening it. */
export interface CopyNote {
  readonly format: 'etalase-cadangan';
  readonly version: 1;
  readonly registerId: string;
  readonly registerCode: string;
  readonly gallery: string;
  /** When the copy was taken, ms UTC. */
  readonly at: Instant;
  /** The newest journal entry in it. */
  readonly seq: number;
  readonly head: string;
  /** What stands on paper as sidik. */
  readonly head8: string;
  readonly sales: number;
  readonly salesTotal: number;
  /** Rows by table, of the source and the copy alike. */
  readonly counts: Readonly<Record<string, number>>;
  /** Size and SHA-256 of the copy's file. */
  readonly bytes: number;
  readonly sha256: string;
  /** False: the books already disagreed with their journal when they were copied. */
  readonly sound: boolean;
}

/** Reads a note; null when the text is none. */
export function readCopyNote(text: string): CopyNote | null {
  try {
    const note = JSON.parse(text) as Partial<CopyNote>;
    const isOne =
      note.format === 'etalase-cadangan' &&
      note.version === 1 &&
      typeof note.registerId === 'string' &&
      Number.isSafeInteger(note.at) &&
      Number.isSafeInteger(note.seq) &&
      Number.isSafeInteger(note.bytes) &&
      typeof note.head === 'string' &&
      /^[0-9a-f]{64}$/.test(note.head) &&
      typeof note.sha256 === 'string' &&
      typeof note.sound === 'boolean';
    return isOne ? (note as CopyNote) : null;
  } catch {
    return null;
  }
}
