import { parentPort, workerData } from 'node:worker_threads';
import { emptyLog } from '../db/empty-log.ts';
import type { EmptyAsk } from './log-emptier.ts';
import type { ThreadAnswer } from './thread-line.ts';

/** The thread that empties the write-ahead log: a connection for each time, which writes nothing of its own. */
const { file } = workerData as { readonly file: string };

parentPort?.on('message', ({ id }: EmptyAsk & { readonly id: number }) => {
  const answer: ThreadAnswer = { id, ok: true, value: failureOf(() => emptyLog(file)) };
  parentPort?.postMessage(answer);
});

/** The engine's code for what went wrong, which an error loses on its way between threads. */
function failureOf(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
