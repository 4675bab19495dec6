import { ORPCError } from '@orpc/server';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { Refused } from '../services/refused.ts';
import { WorkEnded } from '../services/work-ended.ts';

/** After these nothing the connection says counts: close it, open it anew, verify, and only then answer (a failed fsync may have kept the sale). */
const BROKEN_STORE = /^SQLITE_(?:IOERR|CORRUPT|NOTADB)/;

/** `refused`: a rule said no. `broken`: the database cannot be trusted. `caller`: input or address was wrong. `ended`: the service stopped before it was done. `fault`: ours; only the log may know. */
export type ErrorKind = 'refused' | 'broken' | 'caller' | 'ended' | 'fault';

/** What a window, a test or an outside check gets to see of an error. */
export function mapError(error: unknown): { readonly kind: ErrorKind; readonly error: ORPCError<string, unknown> } {
  if (error instanceof Refused) return { kind: 'refused', error: refusedError(error.refusal) };
  if (error instanceof WorkEnded) return { kind: 'ended', error: refusedError({ code: 'service.stopping' }) };
  if (error instanceof ORPCError) return { kind: 'caller', error: error as ORPCError<string, unknown> };
  const code = sqliteCode(error);
  if (code === 'SQLITE_FULL') return { kind: 'refused', error: refusedError({ code: 'store.full' }) };
  if (code !== null && BROKEN_STORE.test(code)) return { kind: 'broken', error: refusedError({ code: 'store.checking' }) };
  return { kind: 'fault', error: new ORPCError('INTERNAL_SERVER_ERROR', { message: 'internal error' }) };
}

export function refusedError(refusal: Refusal): ORPCError<'REFUSED', Refusal> {
  return new ORPCError('REFUSED', { defined: true, status: 409, message: refusal.code, data: refusal });
}

/** The code of an error of the database engine, told by its name: this folder does not know the engine. */
function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || error.name !== 'SqliteError') return null;
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : null;
}
