import type { CallOptions, Connection } from './connection.ts';
import { endWithConnection, isEventStream } from './event-stream.ts';
import { CallTimedOutError, LinkLostError } from './link-errors.ts';

/**
 * One call over one connection. Settles whatever happens: with the answer, with the caller's abort, with CallTimedOutError after
 * `remainingMs` (0: no limit), or with LinkLostError when the connection ends. A connection from which nothing at all was heard
 * during a whole limit is taken for dead and ended as well: some ports die without a word.
 */
export function callWithin(call: {
  readonly connection: Connection;
  readonly path: readonly string[];
  readonly input: unknown;
  readonly options: CallOptions;
  readonly procedure: string;
  readonly limitMs: number;
  readonly remainingMs: number;
}): Promise<unknown> {
  const { connection, options } = call;
  const begun = performance.now();
  // The link's own abort sends a message; on a dead connection that would fail where nobody can catch it.
  const abort = new AbortController();
  const abortRemote = (reason: unknown): void => {
    if (connection.isAlive()) abort.abort(reason);
  };

  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      stopListening();
      finish();
    };
    const refuse = (reason: unknown): void => settle(() => reject(reason));

    const onAbort = (): void => {
      refuse(options.signal?.reason);
      abortRemote(options.signal?.reason);
    };
    const onLimit = (): void => {
      const timedOut = new CallTimedOutError(call.procedure, call.limitMs);
      refuse(timedOut);
      if (connection.heardAt() < begun) connection.end();
      else abortRemote(timedOut);
    };
    const timer = call.remainingMs > 0 ? setTimeout(onLimit, call.remainingMs) : undefined;
    let stopListening = (): void => options.signal?.removeEventListener('abort', onAbort);
    options.signal?.addEventListener('abort', onAbort);
    if (options.signal?.aborted === true) return onAbort();

    connection.link.call(call.path, call.input, { ...options, signal: abort.signal }).then(
      (answer) => {
        if (!isEventStream(answer)) return settle(() => resolve(answer));
        settle(() => resolve(endWithConnection(answer, connection, options.signal)));
      },
      (error: unknown) => refuse(connection.isAlive() ? error : new LinkLostError(true)),
    );
    const stopHearing = connection.onEnd(() => refuse(new LinkLostError(true)));
    const stopAbort = stopListening;
    stopListening = () => {
      stopAbort();
      stopHearing();
    };
  });
}
