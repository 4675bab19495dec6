import { type } from '@orpc/contract';
import * as z from 'zod';
import type { UploadId } from '../kernel/ids.ts';
import { id, procedure } from './base.ts';

/** Characters of base64 that a piece may have: with its frame it stays below what a call may carry. */
const PIECE_TEXT_MAX = 800_000;

export const upload = {
  /** Makes room for a file of so many bytes; its pieces are then sent in order, each at most `pieceBytes` long. */
  begin: procedure.input(z.strictObject({ name: z.string().trim().min(1).max(120), size: z.int().min(0).max(1_000_000_000) })).output(type<{ readonly uploadId: UploadId; readonly pieceBytes: number }>()),
  /** The bytes from `at` on; a piece that has come already may come again. */
  piece: procedure.input(z.strictObject({ uploadId: id<'upload'>(), at: z.int().min(0).max(1_000_000_000), base64: z.base64().max(PIECE_TEXT_MAX) })).output(type<{ readonly received: number }>()),
  /** Lets a file go that is not wanted any more. */
  drop: procedure.input(z.strictObject({ uploadId: id<'upload'>() })).output(type<null>()),
};
