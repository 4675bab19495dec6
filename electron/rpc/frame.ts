import { SESSION_HEADER } from './session-header.ts';

/** Longest frame in characters. */
export const FRAME_LIMIT = 1 << 20;

const REQUEST = 1;
const ABORT = 4;
const ID = /^[0-9a-z]{1,32}$/;
const PATH = /^\/[\w/.-]{1,200}$/;

/** A frame as the handler takes it: `i` names the call, `t` says what it is, `p` holds path, headers and body. */
export interface CallFrame {
  readonly i: string;
  readonly t?: number;
  readonly p?: { readonly u: string; readonly b?: unknown; readonly h?: Readonly<Record<string, string>> };
}

/**
 * Reads a message of a socket or port: a call, or the end of one. Anything else is null: the handler below assumes well-formed
 * frames, and what it throws over a malformed one nobody could catch. Of the headers only the session passes.
 */
export function readFrame(message: unknown): CallFrame | null {
  if (typeof message !== 'string' || message.length > FRAME_LIMIT) return null;
  let frame: unknown;
  try {
    frame = JSON.parse(message);
  } catch {
    return null;
  }
  const { i, t, p } = fields(frame);
  if (typeof i !== 'string' || !ID.test(i)) return null;
  if (t === ABORT) return { i, t };
  if (t !== undefined && t !== REQUEST) return null;
  const { u, b, h, m } = fields(p);
  if (typeof u !== 'string' || !PATH.test(u) || (m !== undefined && m !== 'POST')) return null;
  const session = fields(h)[SESSION_HEADER];
  return { i, p: { u, b, h: typeof session === 'string' ? { [SESSION_HEADER]: session } : {} } };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
