import type { ClientLink } from '@orpc/client';
import { backOffDelay, pause } from './back-off.ts';
import { callWithin } from './call-within.ts';
import type { CallContext, CallOptions, Connection, OpenConnection } from './connection.ts';
import { LinkLostError } from './link-errors.ts';

/** `connecting`: not yet open for the first time. `lost`: was open or could not be opened, and is being renewed. */
export type LinkStatus = 'connecting' | 'open' | 'lost';

export interface RenewableLink extends ClientLink<CallContext> {
  status(): LinkStatus;
  /** For `useSyncExternalStore(link.subscribeStatus, link.status)`. */
  subscribeStatus(listener: () => void): () => void;
  /** Ends the link for good; calls reject with LinkLostError. */
  close(): void;
}

export interface RenewableLinkOptions {
  readonly open: OpenConnection;
  /** Time limits in ms by `area.verb`; 0 means none. A limit counts until the answer, for events until the stream begins. */
  readonly limits: Readonly<Record<string, number | undefined>>;
  /** For procedures without a limit of their own (ms). */
  readonly defaultLimit?: number;
}

/**
 * A link that outlives its ports and sockets. When one dies, calls in flight reject with LinkLostError, streams of events end with
 * it, and a new one is opened (pauses of 0.1 to 2 s). A call made meanwhile waits for it within its own time limit.
 * oRPC alone would let such calls hang for ever.
 */
export function createRenewableLink(options: RenewableLinkOptions): RenewableLink {
  const { limits, defaultLimit = 10_000 } = options;
  const closing = new AbortController();
  const listeners = new Set<() => void>();
  const waiting = new Set<() => void>();
  let status: LinkStatus = 'connecting';
  let current: Connection | undefined;

  const become = (next: LinkStatus): void => {
    if (status === next) return;
    status = next;
    for (const listener of [...listeners]) listener();
  };

  const live = async (): Promise<void> => {
    let failures = 0;
    while (!closing.signal.aborted) {
      const connection = await options.open(closing.signal).catch(() => undefined);
      if (connection !== undefined) {
        current = connection;
        become('open');
        for (const wake of [...waiting]) wake();
        const close = (): void => connection.end();
        closing.signal.addEventListener('abort', close);
        if (closing.signal.aborted) close();
        await new Promise<void>((resolve) => void connection.onEnd(resolve));
        closing.signal.removeEventListener('abort', close);
        current = undefined;
        if (connection.heardAt() > 0) failures = 0;
      }
      become('lost');
      failures += 1;
      await pause(backOffDelay(failures), closing.signal);
    }
  };
  void live();

  /** The open connection, or the next one within `limitMs`. */
  const whenOpen = (limitMs: number, signal: AbortSignal | undefined): Promise<Connection> | Connection => {
    if (current?.isAlive() === true) return current;
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        waiting.delete(settle);
        signal?.removeEventListener('abort', settle);
        closing.signal.removeEventListener('abort', settle);
        if (signal?.aborted === true) reject(signal.reason);
        else if (current === undefined) reject(new LinkLostError(false));
        else resolve(current);
      };
      const timer = limitMs > 0 ? setTimeout(settle, limitMs) : undefined;
      waiting.add(settle);
      signal?.addEventListener('abort', settle);
      closing.signal.addEventListener('abort', settle);
      if (signal?.aborted === true || closing.signal.aborted) settle();
    });
  };

  return {
    async call(path: readonly string[], input: unknown, callOptions: CallOptions): Promise<unknown> {
      const procedure = path.join('.');
      const limitMs = limits[procedure] ?? defaultLimit;
      const begun = performance.now();
      const connection = await whenOpen(limitMs, callOptions.signal);
      const remainingMs = limitMs > 0 ? Math.max(1, limitMs - (performance.now() - begun)) : 0;
      return callWithin({ connection, path, input, options: callOptions, procedure, limitMs, remainingMs });
    },
    status: () => status,
    subscribeStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => closing.abort(),
  };
}
