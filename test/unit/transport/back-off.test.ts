import { expect, test, vi } from 'vitest';
import { backOffDelay, pause } from '../../../renderer/transport/back-off.ts';
import { callWithRetry } from '../../../renderer/transport/call-with-retry.ts';
import { LinkLostError } from '../../../renderer/transport/link-errors.ts';
import { exchangePageTicket } from '../../../renderer/transport/page-ticket.ts';

test('pauses grow from a tenth of a second to two seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 1000].map(backOffDelay)).toEqual([100, 200, 400, 800, 1600, 2000, 2000, 2000]);
});

test('a pause ends early when it is aborted', async () => {
  const stop = new AbortController();
  const long = pause(60_000, stop.signal);
  stop.abort();
  await long;
  await pause(60_000, AbortSignal.abort());
});

test('a retry ends at its limit with the last error, and hands the very same input on each time', async () => {
  const input = { commandId: 'a' };
  const call = vi.fn(async (_input: typeof input) => {
    throw new LinkLostError(true);
  });
  await expect(callWithRetry(call, input, { limitMs: 160 })).rejects.toBeInstanceOf(LinkLostError);
  expect(call.mock.calls.length).toBeGreaterThan(1);
  expect(call.mock.calls.every(([given]) => given === input)).toBe(true);
});

test('a retry stops when the caller aborts', async () => {
  const stop = new AbortController();
  const call = vi.fn(async () => {
    stop.abort();
    throw new LinkLostError(true);
  });
  await expect(callWithRetry(call, {}, { signal: stop.signal })).rejects.toBeInstanceOf(LinkLostError);
  expect(call).toHaveBeenCalledOnce();
});

test('the ticket leaves the address before it is used, and is asked for only when it looks like one', async () => {
  const order: string[] = [];
  const page = (hash: string, ok = true) => ({
    location: { hash, origin: 'http://127.0.0.1:4000', pathname: '/' },
    history: { replaceState: (_state: unknown, _title: string, url?: string | URL | null) => void order.push(`address ${String(url)}`) },
    fetch: async (url: string | URL | Request, init?: RequestInit) => {
      order.push(`${init?.method} ${String(url)} ${String(init?.body)}`);
      return new Response(JSON.stringify({ token: 'T' }), { status: ok ? 200 : 401 });
    },
  });
  const ticket = 'k'.repeat(43);
  expect(await exchangePageTicket(page(`#${ticket}`))).toBe('T');
  expect(order).toEqual(['address /', `POST http://127.0.0.1:4000/ticket {"ticket":"${ticket}"}`]);
  expect(await exchangePageTicket(page(`#${ticket}`, false))).toBeUndefined();
  order.length = 0;
  for (const hash of ['', '#', '#short', `#${ticket}x`, `#/${ticket}`]) expect(await exchangePageTicket(page(hash))).toBeUndefined();
  expect(order).toEqual([]);
});
