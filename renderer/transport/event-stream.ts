import type { Connection } from './connection.ts';
import { LinkLostError } from './link-errors.ts';

export interface EventStream {
  next(): Promise<IteratorResult<unknown, unknown>>;
  return?(): Promise<IteratorResult<unknown, unknown>>;
  [Symbol.asyncIterator](): EventStream;
}

export function isEventStream(answer: unknown): answer is EventStream {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer && 'next' in answer && typeof answer.next === 'function';
}

/** The same events; when the connection ends, or the caller aborts, a waiting reader is told instead of left waiting. */
export function endWithConnection(stream: EventStream, connection: Connection, signal: AbortSignal | undefined): EventStream {
  const finish = async (): Promise<IteratorResult<unknown, unknown>> => {
    // A farewell that no longer arrives is no news: the service drops the stream with the connection.
    if (connection.isAlive()) await stream.return?.().catch(() => undefined);
    return { done: true, value: undefined };
  };
  const next = (): Promise<IteratorResult<unknown, unknown>> =>
    new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        signal?.removeEventListener('abort', onAbort);
        stopHearing();
        end();
      };
      const onAbort = (): void => {
        settle(() => reject(signal?.reason));
        void finish();
      };
      let stopHearing = (): void => {};
      signal?.addEventListener('abort', onAbort);
      if (signal?.aborted === true) return onAbort();
      stopHearing = connection.onEnd(() => settle(() => reject(new LinkLostError(true))));
      stream.next().then(
        (result) => settle(() => resolve(result)),
        (error: unknown) => settle(() => reject(connection.isAlive() ? error : new LinkLostError(true))),
      );
    });
  const wrapped: EventStream = {
    next,
    return: finish,
    [Symbol.asyncIterator]: () => wrapped,
  };
  return wrapped;
}
