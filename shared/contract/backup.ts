import { type } from '@orpc/contract';
import type { CopyCause, CopyPlace, CopyReason } from '../domain/backup/copy-cause.ts';
import type { CopyHealth } from '../domain/backup/copy-health.ts';
import type { Instant } from '../kernel/instant.ts';
import { nothing, procedure, rowsWish, type RowsOf } from './base.ts';

/** One attempt to copy the books to one place. */
export interface CopyAttempt {
  readonly at: Instant;
  readonly reason: CopyReason;
  readonly place: CopyPlace;
  readonly folder: string;
  /** Name of the file in `folder`; null when none came of it. */
  readonly file: string | null;
  readonly bytes: number;
  /** Newest journal entry in the copy and the first 8 hex of its hash, as they stand on paper. */
  readonly seq: number;
  readonly head8: string;
  /** It lies on the disk of the books themselves: a dead disk takes both. */
  readonly sameDisk: boolean;
  /** null: a good copy. */
  readonly cause: CopyCause | null;
  readonly detail: string | null;
}

export interface BackupStatus {
  readonly health: CopyHealth;
  readonly running: boolean;
  /** The newest good copy, and the newest on a stick. */
  readonly last: CopyAttempt | null;
  readonly lastOnStick: CopyAttempt | null;
  /** The newest attempt of a place that failed and was not followed by a good one there. */
  readonly failure: CopyAttempt | null;
  /** The file of `last` is not where it was put. */
  readonly lastIsGone: boolean;
  /** A copy in the folder knows more than these books, or other things: older books were put back. */
  readonly contradicted: { readonly file: string; readonly seq: number } | null;
}

export const backup = {
  status: procedure.input(nothing).output(type<BackupStatus>()),
  /** Newest first, at most 50. */
  list: procedure.input(rowsWish).output(type<RowsOf<CopyAttempt>>()),
  /** Copies now to every place; answers when it is done. Asked while a copy is being made, it waits for that one. */
  copy: procedure.input(nothing).output(type<BackupStatus>()),
};
