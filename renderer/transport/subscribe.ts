import { backOffDelay, pause } from './back-off.ts';
import { CallTimedOutError, LinkLostError } from './link-errors.ts';

export interface SubscribeOptions {
  /** Told each time the stream stands. */
  readonly onOpen?: () => void;
  /** Told once when the service refuses the stream (no longer signed in, say); there is no further attempt. */
  readonly onRefused?: (error: unknown) => void;
}

/**
 * Reads a stream of events and, when the link is lost or the stream ends, subscribes again by itself;
 * `renewed` is true then: events may have been missed, and what is shown must be fetched again.
 * Returns the way to stop. After that no event is delivered.
 */
export function subscribe<Event>(
  call: (options: { readonly signal: AbortSignal }, renewed: boolean) => Promise<AsyncIterable<Event>>,
  onEvent: (event: Event) => void,
  options: SubscribeOptions = {},
): () => void {
  const stop = new AbortController();
  const run = async (): Promise<void> => {
    let renewed = false;
    let failures = 0;
    while (!stop.signal.aborted) {
      try {
        const events = await call({ signal: stop.signal }, renewed);
        renewed = true;
        options.onOpen?.();
        for await (const event of events) {
          if (stop.signal.aborted) return;
          failures = 0;
          onEvent(event);
        }
      } catch (error) {
        if (stop.signal.aborted) return;
        if (!(error instanceof LinkLostError) && !(error instanceof CallTimedOutError)) return options.onRefused?.(error);
      }
      failures += 1;
      await pause(backOffDelay(failures), stop.signal);
    }
  };
  void run();
  return () => stop.abort();
}
