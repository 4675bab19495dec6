import { type } from '@orpc/contract';
import * as z from 'zod';
import type { JournalDifference } from '../domain/journal/difference.ts';
import type { Instant } from '../kernel/instant.ts';
import { nothing, procedure } from './base.ts';

/** The outcome of a verification: `difference` null means every table and every hash agrees. */
export interface Verification {
  readonly sound: boolean;
  readonly entries: number;
  readonly head: { readonly seq: number; readonly hash: string } | null;
  readonly sales: number;
  readonly salesTotal: number;
  readonly difference: JournalDifference | null;
  readonly tookMs: number;
}

export interface JournalRow {
  readonly seq: number;
  readonly at: Instant;
  readonly type: string;
  readonly user: string | null;
  readonly hash: string;
  /** What it is about as it was stored: a name, a number, an amount. */
  readonly summary: string;
  /** What it is about in words that each language has of its own, `journal.about.TYPE.CODE`. */
  readonly codes: readonly string[];
  /** The photo or scan that was kept with it, or null. */
  readonly attachmentId: string | null;
}

export const journal = {
  /** Recomputes everything from the journal on the report worker; `anchor` is a number and code typed from paper. */
  verify: procedure
    .input(z.strictObject({ anchor: z.strictObject({ seq: z.int().min(1), head8: z.string().regex(/^[0-9a-f]{8}$/) }).nullable() }))
    .output(type<Verification>()),
  /** Newest first. */
  list: procedure.input(z.strictObject({ beforeSeq: z.int().min(1).nullable(), limit: z.int().min(1).max(200) })).output(type<readonly JournalRow[]>()),
  head: procedure.input(nothing).output(type<{ readonly seq: number; readonly hash: string } | null>()),
};
