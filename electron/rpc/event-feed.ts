import type { ServiceEvent } from '../../shared/contract/events.ts';
import type { Session, Sessions } from '../services/session/sessions.ts';

/** Events a window may be behind. One that is further behind is told to ask for everything anew instead. */
const MOST_WAITING = 100;

export interface EventFeed {
  publish(event: ServiceEvent): void;
  /** Ends every subscription. */
  close(): void;
  /**
   * Events from now on until `signal` aborts or the session ends. While the session is locked nothing is told; what was missed,
   * then, by being too slow or before (`hasMissed`), is replaced by events that say "ask anew".
   */
  subscribe(session: Session, signal: AbortSignal | undefined, hasMissed?: boolean): AsyncGenerator<ServiceEvent, void, void>;
}

/** `askAnew` gives the events after which a window that asks for what they name knows everything again. */
export function createEventFeed(sessions: Sessions, askAnew: () => readonly ServiceEvent[]): EventFeed {
  const subscribers = new Set<{ tell(event: ServiceEvent): void; end(): void }>();

  const subscribe = (session: Session, signal: AbortSignal | undefined, hasMissed = false): AsyncGenerator<ServiceEvent, void, void> => {
    let waiting: ServiceEvent[] = [];
    let missed = hasMissed;
    let ended = false;
    let wake = (): void => {};
    const subscriber = {
      tell(event: ServiceEvent) {
        if (session.isLocked()) missed = true;
        else if (waiting.length < MOST_WAITING) waiting.push(event);
        else {
          waiting = [];
          missed = true;
        }
        wake();
      },
      end() {
        ended = true;
        leave();
        wake();
      },
    };
    const stopHearing = sessions.onChange(session, () => (session.hasEnded() ? subscriber.end() : wake()));
    const leave = (): void => {
      subscribers.delete(subscriber);
      stopHearing();
      signal?.removeEventListener('abort', subscriber.end);
    };
    subscribers.add(subscriber);
    signal?.addEventListener('abort', subscriber.end);
    if (signal?.aborted === true || session.hasEnded()) subscriber.end();

    return (async function* () {
      try {
        while (!ended) {
          if (!session.isLocked()) {
            const now = missed ? askAnew() : waiting;
            waiting = [];
            missed = false;
            yield* now;
          }
          if (!ended && (session.isLocked() || (waiting.length === 0 && !missed))) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
        }
      } finally {
        leave();
      }
    })();
  };

  return {
    publish(event) {
      for (const subscriber of [...subscribers]) subscriber.tell(event);
    },
    close() {
      for (const subscriber of [...subscribers]) subscriber.end();
    },
    subscribe,
  };
}
