import { threadLine } from './thread-line.ts';

/** Empties the write-ahead log on a thread of its own, so that no sale waits for the copying or for its flush. */
export interface LogEmptier {
  /** Resolves when the log is empty or somebody wrote faster; with the engine's code when the disk failed. Rejects when there is no thread to be had. */
  empty(): Promise<string | null>;
  close(): Promise<void>;
}

export interface EmptyAsk {
  readonly kind: 'empty';
}

/** The thread starts when there is first something worth emptying. */
export function startLogEmptier(file: string): LogEmptier {
  const line = threadLine<EmptyAsk>('log-worker', { file });
  return { empty: () => line.ask<string | null>({ kind: 'empty' }), close: line.close };
}
