import type { ClientLink, ClientOptions } from '@orpc/client';

/** Nothing travels beside input and signal. */
export type CallContext = Record<never, never>;
export type CallOptions = ClientOptions<CallContext>;

/** The header that carries the cashier's session with every call. */
const SESSION_HEADER = 'etalase-session';

/** The session token of the person signed in, if anybody is. Asked for at every call. */
export type SessionToken = () => string | undefined;

/** One life of a port or socket. */
export interface Connection {
  readonly link: ClientLink<CallContext>;
  /** True while something sent has a chance to arrive. */
  isAlive(): boolean;
  /** When the last message came in, by `performance.now()`; 0 when none has come. */
  heardAt(): number;
  /** Calls back once when the connection ends, at once when it already has. Returns the way to stop listening. */
  onEnd(listener: () => void): () => void;
  /** Ends it; `onEnd` listeners are told. */
  end(): void;
}

/** Makes a connection. Rejects when that does not succeed in time or `signal` aborts. */
export type OpenConnection = (signal: AbortSignal) => Promise<Connection>;

export function sessionHeaders(token: SessionToken): () => Record<string, string> {
  return () => {
    const value = token();
    return value === undefined ? {} : { [SESSION_HEADER]: value };
  };
}

/** The listening half that port and socket connections have in common. */
export function createConnection(parts: {
  readonly link: ClientLink<CallContext>;
  readonly isAlive: () => boolean;
  readonly heardAt: () => number;
  /** Lets go of the port or socket. */
  readonly close: () => void;
}): Connection {
  const listeners = new Set<() => void>();
  let ended = false;
  return {
    link: parts.link,
    isAlive: () => !ended && parts.isAlive(),
    heardAt: parts.heardAt,
    onEnd(listener) {
      if (ended) {
        listener();
        return () => {};
      }
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end() {
      if (ended) return;
      ended = true;
      const told = [...listeners];
      listeners.clear();
      for (const listener of told) listener();
      parts.close();
    },
  };
}
