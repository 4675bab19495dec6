import { Worker } from 'node:worker_threads';

/** What a thread answers to the request with the same id. */
export type ThreadAnswer = { readonly id: number; readonly ok: true; readonly value: unknown } | { readonly id: number; readonly ok: false; readonly message: string };

/** Requests to a thread of its own and their answers. */
export interface ThreadLine<Request> {
  ask<Answer>(request: Request): Promise<Answer>;
  /** Ends the thread: what it owed is rejected. The next request starts another. */
  close(): Promise<void>;
}

/**
 * A line to the worker `name` in this folder, started by the first request; one that dies rejects what it owed and is started
 * anew for the next request. Sources run as they are; a build puts the worker beside the entry that starts it.
 */
export function threadLine<Request extends object>(name: string, workerData: unknown): ThreadLine<Request> {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<number, { readonly of: Worker; readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>();

  const rejectOf = (ended: Worker, error: Error) => {
    for (const [id, owed] of waiting) {
      if (owed.of !== ended) continue;
      waiting.delete(id);
      owed.reject(error);
    }
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
    });
    started.on('error', (error) => rejectOf(started, error));
    started.on('exit', () => {
      if (worker === started) worker = null;
      rejectOf(started, new Error(`the ${name} ended`));
    });
    return started;
  };

  return {
    ask: <Answer>(request: Request) =>
      new Promise<Answer>((resolve, reject) => {
        lastId += 1;
        worker ??= start();
        waiting.set(lastId, { of: worker, resolve: resolve as (value: unknown) => void, reject });
        worker.postMessage({ ...request, id: lastId });
      }),
    close: async () => {
      const ended = worker;
      worker = null;
      await ended?.terminate();
    },
  };
}
