/** Runs jobs one after another, in the order they were added, and `after` behind each of them. */
export interface SerialQueue {
  add<T>(job: () => Promise<T>): Promise<T>;
}

export function createSerialQueue(after: () => Promise<void>): SerialQueue {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    add(job) {
      const result = tail.then(job);
      tail = result.then(after, after).catch(() => undefined);
      return result;
    },
  };
}
