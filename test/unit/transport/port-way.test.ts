import { createORPCClient } from '@orpc/client';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CallTimedOutError, LinkLostError } from '../../../renderer/transport/link-errors.ts';
import { openPortConnection } from '../../../renderer/transport/port-connection.ts';
import { createRenewableLink, type RenewableLink } from '../../../renderer/transport/renewable-link.ts';
import { subscribeServiceState } from '../../../renderer/transport/service-state.ts';
import { createServiceDouble, portWay, type DoubleClient, type PortWay, type ServiceDouble } from '../../support/service-double.ts';

let service: ServiceDouble;
let way: PortWay;
let link: RenewableLink;
let client: DoubleClient;

beforeEach(() => {
  service = createServiceDouble();
  way = portWay(service, () => undefined);
  link = createRenewableLink({ open: way.open, limits: { sell: 700 }, defaultLimit: 4_000 });
  client = createORPCClient(link);
});
afterEach(async () => {
  link.close();
  await way.close();
});

describe('a page in the Electron shell', () => {
  test("takes the shell's word that the service died, though the port says nothing", async () => {
    service.closeGate();
    await client.echo({ text: 'x' });
    const call = client.sell({ commandId: 'a' }).catch((reason: unknown) => reason);
    await vi.waitFor(() => expect(service.executions).toHaveLength(1), 20_000);
    way.say({ type: 'etalase:service', service: { phase: 'lost' } });
    expect(await call).toBeInstanceOf(LinkLostError);
    expect(await client.echo({ text: 'hidup' })).toBe('hidup');
    expect(way.attempts()).toBe(2);
  });

  test('takes no such word from a frame or another window', async () => {
    await client.echo({ text: 'x' });
    way.say({ type: 'etalase:service', service: { phase: 'lost' } }, new EventTarget());
    way.say({ type: 'etalase:service', service: { phase: 'ready' } });
    way.say('etalase:service');
    expect(link.status()).toBe('open');
    expect(await client.echo({ text: 'y' })).toBe('y');
    expect(way.attempts()).toBe(1);
  });

  test('ends a port from which nothing at all was heard during a whole time limit', async () => {
    await client.echo({ text: 'x' });
    way.mute = true;
    way.breakNow();
    await vi.waitFor(() => expect(way.attempts()).toBe(2), 20_000);
    await vi.waitFor(() => expect(link.status()).toBe('open'), 20_000);
    const silent = client.sell({ commandId: 'a' }).catch((reason: unknown) => reason);
    way.mute = false;
    expect(await silent).toBeInstanceOf(CallTimedOutError);
    expect(await client.sell({ commandId: 'a' })).toBe(1);
    expect(way.attempts()).toBe(3);
  });

  test('takes only the port that carries its own nonce and comes from this very window', async () => {
    const decoy = new MessageChannel();
    const heard: unknown[] = [];
    decoy.port1.on('message', (message) => heard.push(message));
    const stop = new AbortController();
    const asked: string[] = [];
    const open = openPortConnection({ bridge: { host: 'electron', connect: (nonce) => asked.push(nonce), openDisplay: () => undefined }, window: way.window, session: () => undefined });
    const opening = open(stop.signal);
    const [nonce] = asked;
    way.say({ type: 'etalase:port', nonce: 'not-the-nonce-of-this-page' }, way.window, [decoy.port2]);
    way.say({ type: 'etalase:port', nonce }, new EventTarget(), [decoy.port2]);
    const real = new MessageChannel();
    way.say({ type: 'etalase:port', nonce }, way.window, [real.port2]);
    const connection = await opening;
    const arrived = new Promise((resolve) => real.port1.once('message', resolve));
    void connection.link.call(['echo'], { text: 'x' }, { context: {} }).catch(() => undefined);
    await arrived;
    expect(heard).toEqual([]);
    connection.end();
    for (const port of [decoy.port1, real.port1]) port.close();
  });

  test('stops asking when it is told to', async () => {
    const stop = new AbortController();
    const opening = openPortConnection({ bridge: { host: 'electron', connect: () => {}, openDisplay: () => undefined }, window: way.window, session: () => undefined })(stop.signal);
    stop.abort();
    await expect(opening).rejects.toThrow('given up');
  });

  test('hears why the service does not start', () => {
    const heard: unknown[] = [];
    const stop = subscribeServiceState(way.window, (state) => heard.push(state));
    way.say({ type: 'etalase:service', service: { phase: 'refused', code: 'database-newer' } });
    way.say({ type: 'etalase:service', service: { phase: 'refused', code: 'database-newer' } }, new EventTarget());
    stop();
    way.say({ type: 'etalase:service', service: { phase: 'ready' } });
    expect(heard).toEqual([{ phase: 'refused', code: 'database-newer' }]);
  });
});
