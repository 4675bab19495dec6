/** Values that are read anew when something changed; whoever is slow gets the newest one and never a queue. */
export interface NewestOnly<Value> {
  tell(): void;
  follow(signal: AbortSignal | undefined, onTrouble: (error: unknown) => undefined): AsyncGenerator<Value, void, void>;
  close(): void;
}

/** `read` gives the value as it is now; when it throws, the follower waits for the next change. */
export function newestOnly<Value>(read: () => Promise<Value>): NewestOnly<Value> {
  const followers = new Set<{ tell(): void; end(): void }>();

  return {
    tell() {
      for (const follower of [...followers]) follower.tell();
    },
    close() {
      for (const follower of [...followers]) follower.end();
    },
    follow(signal, onTrouble) {
      let stale = true;
      let ended = signal?.aborted === true;
      let wake = (): void => {};
      const follower = {
        tell() {
          stale = true;
          wake();
        },
        end() {
          ended = true;
          leave();
          wake();
        },
      };
      const leave = (): void => {
        followers.delete(follower);
        signal?.removeEventListener('abort', follower.end);
      };
      // Here and not in the generator: what changes before the first value is asked for must not be missed.
      if (!ended) {
        followers.add(follower);
        signal?.addEventListener('abort', follower.end);
      }
      return (async function* (): AsyncGenerator<Value, void, void> {
        try {
          while (!ended) {
            if (stale) {
              stale = false;
              const newest = await read().then(
                (value) => ({ value }),
                (error: unknown) => onTrouble(error),
              );
              if (newest !== undefined && !ended) yield newest.value;
            } else {
              await new Promise<void>((resolve) => {
                wake = resolve;
                if (stale || ended) resolve();
              });
            }
          }
        } finally {
          leave();
        }
      })();
    },
  };
}
