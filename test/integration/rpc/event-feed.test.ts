import { beforeEach, describe, expect, test } from 'vitest';
import { createEventFeed, type EventFeed } from '../../../electron/rpc/event-feed.ts';
import { createSessions, type Session, type Sessions } from '../../../electron/services/session/sessions.ts';
import type { ServiceEvent } from '../../../shared/contract/events.ts';

const ASK_ANEW: readonly ServiceEvent[] = [{ type: 'cart-replaced' }, { type: 'settings-changed' }];
const SHIFT: ServiceEvent = { type: 'shift-changed' };

let now: number;
let sessions: Sessions;
let session: Session;
let feed: EventFeed;
let heard: string[];

beforeEach(() => {
  now = 0;
  heard = [];
  sessions = createSessions({ monotonic: () => now, idleMs: () => 1000 });
  session = sessions.open({ userId: 'u' as never, name: 'Rina', role: 'cashier' });
  feed = createEventFeed(sessions, () => ASK_ANEW);
});

/** Lets whoever waits go on. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function listen(signal?: AbortSignal): Promise<void> {
  const events = feed.subscribe(session, signal);
  return (async () => {
    for await (const event of events) heard.push(event.type);
    heard.push('end');
  })();
}

describe('the feed of events', () => {
  test('tells what is published from the subscription on, in order, to each listener', async () => {
    feed.publish(SHIFT);
    const second = feed.subscribe(session, undefined);
    feed.publish({ type: 'settings-changed' });
    void listen();
    feed.publish({ type: 'cart-replaced' });
    await turn();
    expect(heard).toEqual(['cart-replaced']);
    expect([(await second.next()).value, (await second.next()).value]).toEqual([{ type: 'settings-changed' }, { type: 'cart-replaced' }]);
  });

  test('a listener that falls behind is told to ask anew instead of growing without end', async () => {
    const slow = feed.subscribe(session, undefined);
    for (let n = 0; n < 5000; n += 1) feed.publish(SHIFT);
    const got: (string | undefined)[] = [];
    for (let n = 0; n < 2; n += 1) {
      const next = await slow.next();
      got.push(next.done === true ? 'end' : next.value.type);
    }
    expect(got).toEqual(['cart-replaced', 'settings-changed']);
  });

  test('a locked session is told nothing; unlocked it is told to ask anew', async () => {
    void listen();
    await turn();
    sessions.lock(session);
    feed.publish(SHIFT);
    await turn();
    expect(heard).toEqual([]);
    sessions.unlock(session);
    await turn();
    expect(heard).toEqual(['cart-replaced', 'settings-changed']);
    feed.publish(SHIFT);
    await turn();
    expect(heard.at(-1)).toBe('shift-changed');
  });

  test('who heard events before and missed some is told first to ask anew', async () => {
    const events = feed.subscribe(session, undefined, true);
    const next = async (): Promise<ServiceEvent> => (await events.next()).value as ServiceEvent;
    expect([await next(), await next()]).toEqual(ASK_ANEW);
    feed.publish(SHIFT);
    expect(await next()).toEqual(SHIFT);
  });

  test('idling locks it as well', async () => {
    void listen();
    await turn();
    now = 1000;
    feed.publish(SHIFT);
    await turn();
    expect(heard).toEqual([]);
  });

  test.each([
    ['the session ends', () => sessions.end(session)],
    ['the person is switched off', () => sessions.endOf(session.actor.userId)],
    ['the service stops', () => feed.close()],
  ])('ends when %s', async (_when, end) => {
    const listening = listen();
    await turn();
    end();
    await listening;
    feed.publish(SHIFT);
    expect(heard).toEqual(['end']);
  });

  test('ends when the window goes away, also one that never began to listen', async () => {
    const gone = new AbortController();
    const never = feed.subscribe(session, gone.signal);
    const listening = listen(gone.signal);
    await turn();
    gone.abort();
    await listening;
    expect((await never.next()).done).toBe(true);
    const late = feed.subscribe(session, AbortSignal.abort());
    expect((await late.next()).done).toBe(true);
  });
});
