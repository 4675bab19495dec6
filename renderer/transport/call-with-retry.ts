import { pause } from './back-off.ts';
import { CallTimedOutError, LinkLostError } from './link-errors.ts';

export interface RetryOptions {
  /** How long new attempts are made after the first one failed (ms). */
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
}

/** Pause between two attempts (ms); the link's own back-off does the real waiting. */
const PAUSE_MS = 50;

/**
 * Calls, and when no answer came (LinkLostError, CallTimedOutError) calls again with the very same input until the limit (30 s).
 * Only for inputs that carry a commandId: the service knows a repeated command and answers it with what it already did.
 * Any other error is passed on at once.
 */
export async function callWithRetry<Input, Output>(
  call: (input: Input, options: { readonly signal: AbortSignal }) => Promise<Output>,
  input: Input,
  { limitMs = 30_000, signal = new AbortController().signal }: RetryOptions = {},
): Promise<Output> {
  const until = performance.now() + limitMs;
  for (;;) {
    try {
      return await call(input, { signal });
    } catch (error) {
      const unanswered = error instanceof LinkLostError || error instanceof CallTimedOutError;
      if (!unanswered || signal.aborted || performance.now() + PAUSE_MS > until) throw error;
      await pause(PAUSE_MS, signal);
    }
  }
}
