import { randomBytes } from 'node:crypto';
import type { UserId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';

const TOKEN_BYTES = 32;
/** A register has a handful of windows; more sessions than this are leftovers of windows long closed. */
const MOST_SESSIONS = 64;

/** A sign-in. `state` is worked out when it is asked for: idle minutes lock it without anybody's doing. */
export interface Session {
  readonly token: string;
  readonly actor: Actor;
  isLocked(): boolean;
  hasEnded(): boolean;
}

/** Who is signed in, in memory only: a restart asks everybody for their secret again. */
export interface Sessions {
  /** A new session with a random token of 256 bits. */
  open(actor: Actor): Session;
  find(token: string | undefined): Session | null;
  /** The person did something: the idle minutes begin anew. Does not unlock. */
  touch(session: Session): void;
  lock(session: Session): void;
  unlock(session: Session): void;
  end(session: Session): void;
  /** Ends the sessions of a person who was switched off or got a new secret; `except` stays. */
  endOf(userId: UserId, except?: Session | null): void;
  /** Told when a session is unlocked or ends. Returns the way to stop listening. */
  onChange(session: Session, listener: () => void): () => void;
}

interface Held extends Session {
  locked: boolean;
  ended: boolean;
  seenAt: number;
  readonly listeners: Set<() => void>;
}

/** `monotonic` counts ms and never runs backwards; `idleMs` is the setting in force, asked at each look. */
export function createSessions(parts: { readonly monotonic: () => number; readonly idleMs: () => number }): Sessions {
  const held = new Map<string, Held>();
  const of = (session: Session): Held | undefined => held.get(session.token);
  const tell = (session: Held): void => {
    for (const listener of [...session.listeners]) listener();
  };
  const end = (session: Held): void => {
    session.ended = true;
    held.delete(session.token);
    tell(session);
  };

  return {
    open(actor) {
      const session: Held = {
        token: randomBytes(TOKEN_BYTES).toString('base64url'),
        actor,
        locked: false,
        ended: false,
        seenAt: parts.monotonic(),
        listeners: new Set(),
        isLocked() {
          // Locked for good once the time has passed: a longer setting later does not open it.
          session.locked ||= parts.monotonic() - session.seenAt >= parts.idleMs();
          return session.locked;
        },
        hasEnded: () => session.ended,
      };
      held.set(session.token, session);
      const [oldest] = held.values();
      if (held.size > MOST_SESSIONS && oldest !== undefined) end(oldest);
      return session;
    },
    find: (token) => (token === undefined ? null : (held.get(token) ?? null)),
    touch(session) {
      const known = of(session);
      if (known !== undefined && !known.isLocked()) known.seenAt = parts.monotonic();
    },
    lock(session) {
      const known = of(session);
      if (known !== undefined) known.locked = true;
    },
    unlock(session) {
      const known = of(session);
      if (known === undefined) return;
      known.locked = false;
      known.seenAt = parts.monotonic();
      tell(known);
    },
    end(session) {
      const known = of(session);
      if (known !== undefined) end(known);
    },
    endOf(userId, except = null) {
      for (const session of [...held.values()]) if (session.actor.userId === userId && session.token !== except?.token) end(session);
    },
    onChange(session, listener) {
      const known = of(session);
      known?.listeners.add(listener);
      return () => known?.listeners.delete(listener);
    },
  };
}
