import { createORPCClient } from '@orpc/client';
import { RPCHandler as HttpHandler } from '@orpc/server/node';
import { RequestHeadersPlugin, type RequestHeadersPluginContext } from '@orpc/server/plugins';
import { RPCHandler as SocketHandler } from '@orpc/server/ws';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { startLoopback, type LoopbackHost } from '../../../electron/host/loopback/server.ts';
import { TICKET_LIFE_MS } from '../../../electron/host/loopback/tickets.ts';
import { writeTokenFile } from '../../../electron/host/loopback/token-file.ts';
import { exchangePageTicket } from '../../../renderer/transport/page-ticket.ts';
import { createRenewableLink } from '../../../renderer/transport/renewable-link.ts';
import { openSocketConnection } from '../../../renderer/transport/socket-connection.ts';
import { createServiceDouble, type DoubleClient, type ServiceDouble } from '../../support/service-double.ts';

const TOKEN = randomBytes(32).toString('base64url');
let dir: string;
let host: LoopbackHost;
let service: ServiceDouble;
let now: number;

function start(port: number): Promise<LoopbackHost> {
  const plugins = [new RequestHeadersPlugin<RequestHeadersPluginContext>()];
  const http = new HttpHandler(service.router, { plugins });
  const sockets = new SocketHandler(service.router, { plugins });
  return startLoopback({
    port,
    token: TOKEN,
    pageDir: dir,
    monotonic: () => now,
    onRpcHttp: async (request, response) => {
      const { matched } = await http.handle(request, response, { prefix: '/rpc', context: {} });
      if (!matched) response.writeHead(404).end();
    },
    onRpcSocket: (socket) => void sockets.upgrade(socket, { context: {} }),
  });
}

beforeEach(async () => {
  now = 0;
  dir = await mkdtemp(join(tmpdir(), 'etalase-transport-'));
  await writeFile(join(dir, 'index.html'), '<p>Galeri</p>');
  service = createServiceDouble();
  host = await start(0);
});
afterEach(async () => {
  await host.close();
  await rm(dir, { recursive: true });
});

/** A browser sends the page's origin by itself; here it has to be said. */
const asBrowser = (url: string, protocols: string[]): WebSocket => new NodeSocket(url, protocols, { origin: host.origin }) as unknown as WebSocket;
const fetchAsPage: typeof fetch = (url, init) => fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string>), origin: host.origin } });

function openPage(ticket: string): Promise<string | undefined> {
  return exchangePageTicket({ location: { hash: `#${ticket}`, origin: host.origin, pathname: '/' }, history: { replaceState: () => {} }, fetch: fetchAsPage });
}

test('a page opened with a ticket calls over its socket, and goes on after the host was restarted', async () => {
  const token = await openPage(new URL(host.pageUrl()).hash.slice(1));
  expect(token).toBe(TOKEN);
  const link = createRenewableLink({ open: openSocketConnection({ origin: host.origin, token: token ?? '', session: () => 'sari', createSocket: asBrowser }), limits: {} });
  const client = createORPCClient<DoubleClient>(link);
  expect([await client.echo({ text: 'kopi' }), await client.whoAmI()]).toEqual(['kopi', 'sari']);
  const { port } = host;
  await host.close();
  await vi.waitFor(() => expect(link.status()).toBe('lost'), 20_000);
  host = await start(port);
  expect(await client.echo({ text: 'lagi' })).toBe('lagi');
  link.close();
});

test('a procedure can be called by HTTP with the token, as the outside checks do', async () => {
  const answer = await fetch(`${host.origin}/rpc/echo`, {
    method: 'POST',
    headers: { origin: host.origin, authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', 'etalase-session': 'sari' },
    body: JSON.stringify({ json: { text: 'kopi' } }),
  });
  expect([answer.status, await answer.json()]).toEqual([200, { json: 'kopi' }]);
});

test('a ticket grows old after a minute, by a clock nobody can set', async () => {
  const young = host.issueTicket();
  const old = host.issueTicket();
  now += TICKET_LIFE_MS;
  expect(await openPage(young)).toBe(TOKEN);
  now += 1;
  expect(await openPage(old)).toBeUndefined();
});

test('the token file is complete and for its owner only, also when it replaces an open one', async () => {
  const file = join(dir, 'run', 'host.json');
  await writeTokenFile(file, { url: 'http://127.0.0.1:1', token: 'old' });
  await writeTokenFile(file, { url: host.origin, token: TOKEN });
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ url: host.origin, token: TOKEN });
  if (process.platform === 'win32') return;
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(join(dir, 'run'))).mode & 0o777).toBe(0o700);
});
