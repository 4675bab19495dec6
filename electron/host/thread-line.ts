import { Worker } from 'node:worker_threads';
import { WorkEnded } from '../services/work-ended.ts';

/** What a thread answers to the request with the same id. */
export type ThreadAnswer = { readonly id: number; readonly ok: true; readonly value: unknown } | { readonly id: number; readonly ok: false; readonly message: string };

/** Requests to a thread of its own and their answers. */
export interface ThreadLine<Request> {
  ask<Answer>(request: Request): Promise<Answer>;
  /** Ends the thread: what it owed is rejected. The next request starts another. */
  drop(): Promise<void>;
  /** Ends the thread for good: what it owed, and whatever is asked later, is rejected as WorkEnded. */
  close(): Promise<void>;
}

/**
 * A line to the worker `name` in this folder, started by the first request; one that dies rejects what it owed and is started
 * anew for the next request. One that was asked nothing for `idleMs` ends: what a thread once took for a large task is given back only then
 * (380 MB after the check of a copy of 100,000 goods). Sources run as they are; a build puts the worker beside the entry that starts it.
 */
export function threadLine<Request extends object>(name: string, workerData: unknown, { idleMs = Number.POSITIVE_INFINITY }: { readonly idleMs?: number } = {}): ThreadLine<Request> {
  let worker: Worker | null = null;
  let lastId = 0;
  let rest: NodeJS.Timeout | undefined;
  let closed = false;
  const waiting = new Map<number, { readonly of: Worker; readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>();

  const rejectOf = (ended: Worker, error: Error) => {
    for (const [id, owed] of waiting) {
      if (owed.of !== ended) continue;
      waiting.delete(id);
      owed.reject(error);
    }
  };
  const endedEarly = (): Error => (closed ? new WorkEnded(name) : new Error(`the ${name} ended`));
  const drop = async (): Promise<void> => {
    clearTimeout(rest);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const restIfIdle = (): void => {
    if (waiting.size > 0 || idleMs === Number.POSITIVE_INFINITY) return;
    clearTimeout(rest);
    rest = setTimeout(() => void drop(), idleMs);
    rest.unref();
  };
  const start = (): Worker => {
    const entry = new URL(`./${name}.${import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'}`, import.meta.url);
    const started = new Worker(entry, { workerData });
    started.unref();
    started.on('message', (answer: ThreadAnswer) => {
      const owed = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.ok) owed?.resolve(answer.value);
      else owed?.reject(new Error(answer.message));
      restIfIdle();
    });
    started.on('error', (error) => rejectOf(started, error));
    started.on('exit', () => {
      if (worker === started) worker = null;
      rejectOf(started, endedEarly());
    });
    return started;
  };

  return {
    ask: <Answer>(request: Request) =>
      new Promise<Answer>((resolve, reject) => {
        if (closed) return reject(endedEarly());
        lastId += 1;
        clearTimeout(rest);
        worker ??= start();
        waiting.set(lastId, { of: worker, resolve: resolve as (value: unknown) => void, reject });
        worker.postMessage({ ...request, id: lastId });
      }),
    drop,
    close: () => {
      closed = true;
      return drop();
    },
  };
}
