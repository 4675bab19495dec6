import { createORPCClient, isDefinedError, ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { callWithRetry } from '../../../renderer/transport/call-with-retry.ts';
import { CallTimedOutError, LinkLostError } from '../../../renderer/transport/link-errors.ts';
import { createRenewableLink, type LinkStatus, type RenewableLink } from '../../../renderer/transport/renewable-link.ts';
import { subscribe } from '../../../renderer/transport/subscribe.ts';
import { createServiceDouble, portWay, socketWay, type DoubleClient, type ServiceDouble, type Way } from '../../support/service-double.ts';

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);

describe.each([
  ['a MessagePort', async (service: ServiceDouble, session: () => string | undefined): Promise<Way> => portWay(service, session)],
  ['a WebSocket', socketWay],
])('a link over %s', (_name, makeWay) => {
  let service: ServiceDouble;
  let way: Way;
  let link: RenewableLink;
  let client: DoubleClient;
  let session: string | undefined;
  let statuses: LinkStatus[];

  beforeEach(async () => {
    unhandled.length = 0;
    process.on('unhandledRejection', note);
    session = undefined;
    service = createServiceDouble();
    way = await makeWay(service, () => session);
    link = createRenewableLink({ open: way.open, limits: { watch: 0 }, defaultLimit: 4_000 });
    statuses = [link.status()];
    link.subscribeStatus(() => statuses.push(link.status()));
    client = createORPCClient(link);
  });
  afterEach(async () => {
    link.close();
    await way.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  test('carries calls, made before it is open too', async () => {
    expect(link.status()).toBe('connecting');
    expect(await Promise.all([client.echo({ text: 'kopi' }), client.echo({ text: 'batik' })])).toEqual(['kopi', 'batik']);
    expect(statuses).toEqual(['connecting', 'open']);
  });

  test('carries declared errors as they are', async () => {
    const error = await client.refuse().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ORPCError);
    expect(isDefinedError(error as Error) && (error as ORPCError<string, unknown>).data).toEqual({ role: 'kasir' });
  });

  test('sends the session of the moment with every call', async () => {
    expect(await client.whoAmI()).toBe('nobody');
    session = 'sari';
    expect(await client.whoAmI()).toBe('sari');
  });

  test('rejects what is under way when it breaks, and is renewed', async () => {
    service.closeGate();
    const first = client.sell({ commandId: 'a' }).catch((reason: unknown) => reason);
    const second = client.sell({ commandId: 'b' }).catch((reason: unknown) => reason);
    await vi.waitFor(() => expect(service.executions).toHaveLength(2), 20_000);
    way.breakNow();
    for (const error of [await first, await second]) {
      expect(error).toBeInstanceOf(LinkLostError);
      expect((error as LinkLostError).sent).toBe(true);
    }
    expect(await client.echo({ text: 'lagi' })).toBe('lagi');
    expect(statuses).toEqual(['connecting', 'open', 'lost', 'open']);
  });

  test('breaks and heals twenty times', async () => {
    for (let round = 0; round < 20; round += 1) {
      expect(await client.echo({ text: String(round) })).toBe(String(round));
      way.breakNow();
      await vi.waitFor(() => expect(link.status()).toBe('lost'), 20_000);
    }
    expect(await client.echo({ text: 'selesai' })).toBe('selesai');
  });

  test('sells once although the answer is lost: the same command is asked again', async () => {
    service.closeGate();
    const sold = callWithRetry(client.sell, { commandId: 'a' });
    await vi.waitFor(() => expect(service.executions).toHaveLength(1), 20_000);
    way.breakNow();
    await vi.waitFor(() => expect(service.executions).toHaveLength(2), 20_000);
    service.openGate();
    expect(await sold).toBe(1);
    expect([service.executions, service.sales()]).toEqual([['a', 'a'], 1]);
  });

  test('passes a refusal on without trying again', async () => {
    const call = vi.fn(() => client.refuse());
    await expect(callWithRetry(call, {})).rejects.toBeInstanceOf(ORPCError);
    expect(call).toHaveBeenCalledOnce();
  });

  test('gives a call up after its own time limit, and tells the service', async () => {
    link.close();
    link = createRenewableLink({ open: way.open, limits: { sell: 150 } });
    client = createORPCClient(link);
    // Something was heard meanwhile: the link is slow, not dead, and stands.
    const heard = setInterval(() => void client.echo({ text: 'x' }), 20);
    service.closeGate();
    const error = await client.sell({ commandId: 'a' }).catch((reason: unknown) => reason);
    clearInterval(heard);
    expect(error).toBeInstanceOf(CallTimedOutError);
    expect([(error as CallTimedOutError).procedure, (error as CallTimedOutError).limitMs]).toEqual(['sell', 150]);
    await vi.waitFor(() => expect(service.aborted).toEqual(['a']), 20_000);
    expect(link.status()).toBe('open');
  });

  test("lets the caller abort, with the caller's reason", async () => {
    service.closeGate();
    const stop = new AbortController();
    const call = client.sell({ commandId: 'a' }, { signal: stop.signal }).catch((reason: unknown) => reason);
    await vi.waitFor(() => expect(service.executions).toHaveLength(1), 20_000);
    stop.abort(new Error('left the screen'));
    expect(await call).toEqual(new Error('left the screen'));
    await vi.waitFor(() => expect(service.aborted).toEqual(['a']), 20_000);
    await expect(client.echo({ text: 'x' }, { signal: stop.signal })).rejects.toThrow('left the screen');
  });

  test('says that a call never left when no way opens in time', async () => {
    await client.echo({ text: 'x' });
    way.available = false;
    way.breakNow();
    await vi.waitFor(() => expect(link.status()).toBe('lost'), 20_000);
    link.close();
    link = createRenewableLink({ open: way.open, limits: {}, defaultLimit: 200 });
    client = createORPCClient(link);
    const error = await client.sell({ commandId: 'a' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LinkLostError);
    expect([(error as LinkLostError).sent, service.executions]).toEqual([false, []]);
  });

  test('after it was closed nothing hangs and nothing is opened', async () => {
    service.closeGate();
    const call = client.sell({ commandId: 'a' }).catch((reason: unknown) => reason);
    await vi.waitFor(() => expect(service.executions).toHaveLength(1), 20_000);
    const attempts = way.attempts();
    link.close();
    expect(await call).toBeInstanceOf(LinkLostError);
    await expect(client.echo({ text: 'x' })).rejects.toBeInstanceOf(LinkLostError);
    expect(way.attempts()).toBe(attempts);
  });

  test('ends a stream of events when it breaks', async () => {
    const events = await client.watch();
    await vi.waitFor(() => expect(service.watchers()).toBe(1), 20_000);
    service.publish(1);
    expect(await events.next()).toEqual({ done: false, value: 1 });
    const waiting = events.next().catch((reason: unknown) => reason);
    way.breakNow();
    expect(await waiting).toBeInstanceOf(LinkLostError);
    await expect(events.next()).rejects.toBeInstanceOf(LinkLostError);
  });

  test('a subscriber hears on after a break, and is told that it may have missed something', async () => {
    const heard: number[] = [];
    const asked: boolean[] = [];
    let opened = 0;
    const watch = (options: { readonly signal: AbortSignal }, renewed: boolean) => {
      asked.push(renewed);
      return client.watch(undefined, options);
    };
    const stop = subscribe(watch, (value) => heard.push(value), { onOpen: () => (opened += 1) });
    for (let round = 1; round <= 3; round += 1) {
      await vi.waitFor(() => expect(service.watchers()).toBe(1), 20_000);
      await vi.waitFor(() => expect(opened).toBe(round), 20_000);
      service.publish(round);
      await vi.waitFor(() => expect(heard).toHaveLength(round), 20_000);
      way.breakNow();
      await vi.waitFor(() => expect(service.watchers()).toBe(0), 20_000);
    }
    await vi.waitFor(() => expect(service.watchers()).toBe(1), 20_000);
    stop();
    await vi.waitFor(() => expect(service.watchers()).toBe(0), 20_000);
    service.publish(99);
    expect([heard, asked[0], asked.slice(1).every((renewed) => renewed)]).toEqual([[1, 2, 3], false, true]);
  });

  test('a subscriber that is refused is told once and does not insist', async () => {
    const call = vi.fn(async () => {
      await client.refuse();
      return [] as unknown as AsyncIterable<number>;
    });
    const refused = new Promise((resolve) => subscribe(call, () => {}, { onRefused: resolve }));
    expect(await refused).toBeInstanceOf(ORPCError);
    expect(call).toHaveBeenCalledOnce();
  });
});
