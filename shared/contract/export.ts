import { type } from '@orpc/contract';
import * as z from 'zod';
import type { Instant } from '../kernel/instant.ts';
import { businessDay, nothing, procedure } from './base.ts';

/** What became of an export at one place. */
export interface ExportAttempt {
  readonly at: Instant;
  readonly place: 'folder' | 'stick';
  readonly folder: string;
  readonly closes: number;
  /** Names of the files; empty when none came of it. */
  readonly files: readonly string[];
  /** Why there are none, or null. */
  readonly detail: string | null;
}

export interface ExportStatus {
  /** The newest attempt at each place, of this run. */
  readonly attempts: readonly ExportAttempt[];
  /** Sticks are wanted and none was plugged in at the newest export. */
  readonly stickMissing: boolean;
}

export const exports = {
  status: procedure.input(nothing).output(type<ExportStatus>()),
  /** Writes the closes of these days to the folder and to every stick. */
  make: procedure.input(z.strictObject({ from: businessDay, to: businessDay })).output(type<ExportStatus>()),
};
