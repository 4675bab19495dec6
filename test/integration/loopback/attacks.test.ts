import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { displayTokenOf } from '../../../electron/host/loopback/display-token.ts';
import { startLoopback, type LoopbackHost } from '../../../electron/host/loopback/server.ts';
import { createTickets } from '../../../electron/host/loopback/tickets.ts';
import { SECURITY_HEADERS } from '../../../shared/contract/content-security-policy.ts';
import { rawRequest, sendRaw, type RawAnswer, type RawHeaders } from '../../support/raw-http.ts';
import { HOSTILE_PATHS } from '../../support/hostile-paths.ts';

const TOKEN = randomBytes(32).toString('base64url');
const OTHER = randomBytes(32).toString('base64url');
const CALL = '/rpc/sale/complete';

let root: string;
let host: LoopbackHost;
let calls: string[];
let sockets = 0;
let displaySockets = 0;
const displayTickets = createTickets(() => performance.now());
let errors: unknown[];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'etalase-loopback-'));
  const pageDir = join(root, 'renderer');
  await mkdir(join(pageDir, 'assets'), { recursive: true });
  await writeFile(join(pageDir, 'index.html'), '<p>Galeri</p>');
  await writeFile(join(pageDir, 'assets', 'app-abcdefgh.js'), 'export {};');
  await writeFile(join(root, 'secret.js'), 'rahasia');
  await symlink(join(root, 'secret.js'), join(pageDir, 'link.js'));
  host = await startLoopback({
    port: 0,
    token: TOKEN,
    pageDir,
    monotonic: () => performance.now(),
    onRpcHttp: answerCall,
    onRpcSocket: () => void (sockets += 1),
    displays: { tickets: displayTickets, onSocket: () => void (displaySockets += 1) },
    onError: (error) => void errors.push(error),
  });
  await writeFile(join(pageDir, 'later.js'), 'came after the start');
});
afterAll(async () => {
  await host.close();
  await rm(root, { recursive: true });
});
beforeEach(() => {
  calls = [];
  errors = [];
  sockets = 0;
  displaySockets = 0;
});

async function answerCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const part of request) body += String(part);
  if (body.includes('explode')) throw new Error('rahasia dapur');
  calls.push(body);
  response.end('{"json":1}');
}

function canConnect(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port });
    const settle = (connected: boolean): void => {
      socket.destroy();
      resolve(connected);
    };
    socket.setTimeout(2_000, () => settle(false));
    socket.on('connect', () => settle(true));
    socket.on('error', () => settle(false));
  });
}

const address = (): string => `127.0.0.1:${host.port}`;
const origin = (): string => `http://${address()}`;

function call(headers: RawHeaders = {}, { method = 'POST', path = CALL, body = '{}' } = {}): Promise<RawAnswer> {
  const usual = { Host: address(), Origin: origin(), Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), Connection: 'close' };
  return sendRaw(host.port, rawRequest(method, path, { ...usual, ...headers }, body));
}

function get(path: string, headers: RawHeaders = {}, method = 'GET'): Promise<RawAnswer> {
  return sendRaw(host.port, rawRequest(method, path, { Host: address(), Connection: 'close', ...headers }));
}

function upgrade(headers: RawHeaders = {}, path = '/live', method = 'GET'): Promise<RawAnswer> {
  const usual = { Host: address(), Origin: origin(), Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': 13, 'Sec-WebSocket-Key': randomBytes(16).toString('base64'), 'Sec-WebSocket-Protocol': `etalase, tok.${TOKEN}` };
  return sendRaw(host.port, rawRequest(method, path, { ...usual, ...headers }), { endAfterStatus: true });
}

describe('who belongs here', () => {
  test('gets the page, a call, and a socket', async () => {
    expect((await get('/')).body).toBe('<p>Galeri</p>');
    expect((await get('/', {}, 'HEAD')).body).toBe('');
    expect((await get('/', { Host: `localhost:${host.port}` })).status).toBe(200);
    expect(await call()).toMatchObject({ status: 200, body: '{"json":1}' });
    expect((await call({ 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json; charset=utf-8' })).status).toBe(200);
    const socket = await upgrade();
    expect([socket.status, sockets]).toEqual([101, 1]);
    // The answer names the protocol and never repeats the token.
    expect(socket.head).toContain('sec-websocket-protocol: etalase');
    expect(socket.head).not.toContain(TOKEN.toLowerCase());
  });
});

describe('another name for this address (DNS rebinding)', () => {
  const hosts = (): string[] => {
    const { port } = host;
    return ['evil.example', `evil.example:${port}`, `localhost.evil.example:${port}`, `127.0.0.1.nip.io:${port}`, `localhost.:${port}`, `localhost:${port}@evil`, 'localhost', '127.0.0.1', `0.0.0.0:${port}`, `127.1:${port}`, `2130706433:${port}`, `127.0.0.2:${port}`, `[::1]:${port}`, `[::ffff:127.0.0.1]:${port}`, '', `localhost:${port}, evil`, `LOCALHOST:${port}`, `127.0.0.1:0${port}`, `127.0.0.1:${port + 1}`];
  };

  test('is refused, for calls, pages and sockets alike', async () => {
    for (const name of hosts()) {
      const forged = { Host: name, Origin: `http://${name}` };
      expect((await call(forged)).status, name).toBe(421);
      expect((await get('/', { Host: name })).status, name).toBe(421);
      expect((await upgrade(forged)).status, name).toBe(421);
    }
    expect([calls, sockets]).toEqual([[], 0]);
  });

  test('beside the true one is refused too, in either order', async () => {
    expect((await call({ Host: [address(), 'evil.example'] })).status).toBe(421);
    expect((await call({ Host: ['evil.example', address()] })).status).toBe(421);
    expect((await call({ Host: [address(), address()] })).status).toBe(421);
    expect((await upgrade({ Host: [address(), 'evil.example'] })).status).toBe(421);
  });

  test('left out is refused', async () => {
    expect((await call({ Host: null })).status).toBe(400);
    expect((await sendRaw(host.port, `POST ${CALL} HTTP/1.0\r\nOrigin: ${origin()}\r\nAuthorization: Bearer ${TOKEN}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`)).status).toBe(421);
  });

  test('in the request line is refused', async () => {
    expect((await call({}, { path: `http://evil.example${CALL}` })).status).toBe(400);
    expect((await get('//evil.example/')).status).toBe(400);
  });
});

describe('a foreign site', () => {
  test('is refused by its origin', async () => {
    const { port } = host;
    const origins = ['null', '', 'http://evil.example', `http://127.0.0.1:${port + 1}`, `https://127.0.0.1:${port}`, `http://127.0.0.1:${port}.evil.example`, `http://evil.example#${origin()}`, 'file://', 'app://etalase', `http://localhost:${port}`, `${origin()}/`, `${origin()} http://evil.example`, origin().toUpperCase()];
    for (const foreign of origins) {
      expect((await call({ Origin: foreign })).status, foreign).toBe(403);
      expect((await upgrade({ Origin: foreign })).status, foreign).toBe(403);
      expect((await call({ Origin: foreign }, { path: '/ticket' })).status, foreign).toBe(403);
    }
    expect((await call({ Origin: [origin(), 'http://evil.example'] })).status).toBe(403);
    expect((await get('/', { Origin: 'http://evil.example' })).status).toBe(403);
    expect([calls, sockets]).toEqual([[], 0]);
  });

  test('that hides its origin is refused', async () => {
    expect((await call({ Origin: null })).status).toBe(403);
    expect((await upgrade({ Origin: null })).status).toBe(403);
    expect((await call({ Origin: null }, { path: '/ticket' })).status).toBe(403);
  });

  test('is refused by what the browser says about it', async () => {
    for (const site of ['cross-site', 'same-site', 'CROSS-SITE', 'x']) {
      expect((await call({ 'Sec-Fetch-Site': site })).status, site).toBe(403);
      expect((await get('/', { 'Sec-Fetch-Site': site })).status, site).toBe(403);
      expect((await upgrade({ 'Sec-Fetch-Site': site })).status, site).toBe(403);
    }
  });

  test('cannot send a simple request', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain; application/json', 'application/jsonx', '', null])
      expect((await call({ 'Content-Type': type })).status, String(type)).toBe(415);
    expect((await call({ 'Content-Type': ['application/json', 'text/plain'] })).status).toBe(415);
  });

  test('is told nothing by a preflight', async () => {
    const answer = await call({ Origin: 'http://evil.example', 'Access-Control-Request-Method': 'POST' }, { method: 'OPTIONS', body: '' });
    expect(answer.status).toBe(403);
    const own = await call({ 'Access-Control-Request-Method': 'POST' }, { method: 'OPTIONS', body: '' });
    expect(own.status).toBe(405);
    for (const one of [answer, own, await call(), await get('/')]) expect(one.head).not.toContain('access-control-');
  });
});

describe('another user of this PC', () => {
  test('is refused without the token, whatever stands in its place', async () => {
    const wrong = [null, '', 'Bearer', 'Bearer ', `Bearer ${OTHER}`, `Bearer ${'A'.repeat(43)}`, `bearer ${TOKEN}`, `Bearer ${TOKEN}x`, `Bearer  ${TOKEN}`, `Bearer ${TOKEN.slice(0, 42)}`, `Basic ${TOKEN}`, TOKEN, `Bearer ${TOKEN}, Bearer ${OTHER}`];
    for (const authorization of wrong) expect((await call({ Authorization: authorization })).status, String(authorization)).toBe(401);
    expect((await call({ Authorization: null }, { path: `${CALL}?token=${TOKEN}` })).status).toBe(401);
    expect((await call({ Authorization: null, Cookie: `token=${TOKEN}` })).status).toBe(401);
    expect((await call({ Authorization: [`Bearer ${OTHER}`, `Bearer ${TOKEN}`] })).status).toBe(401);
    expect(calls).toEqual([]);
  });

  test('gets no socket without the token', async () => {
    for (const protocols of ['etalase', `etalase, tok.${OTHER}`, 'etalase, tok.', `tok.${TOKEN}`, `etalase tok.${TOKEN}`, `etalase, TOK.${TOKEN}`, null])
      expect((await upgrade({ 'Sec-WebSocket-Protocol': protocols })).status, String(protocols)).toBe(401);
    expect((await upgrade({ 'Sec-WebSocket-Protocol': 'etalase', Cookie: `token=${TOKEN}`, Authorization: `Bearer ${TOKEN}` })).status).toBe(401);
    expect((await upgrade({ 'Sec-WebSocket-Protocol': 'etalase' }, `/live?token=${TOKEN}`)).status).toBe(404);
    expect(sockets).toBe(0);
  });

  test('finds a socket at one path only', async () => {
    for (const path of ['/', '/rpc', CALL, '/live/', '/live?x', '/LIVE', '/ticket']) expect((await upgrade({}, path)).status, path).toBe(404);
    expect((await upgrade({}, '/live', 'POST')).status).toBe(405);
  });
});

describe('the wrong way of asking', () => {
  test('a procedure answers to POST alone, a page to reading alone', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) expect((await call({}, { method, body: '' })).status, method).toBe(405);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) expect((await get('/', {}, method)).status, method).toBe(405);
    for (const path of ['/ticket', '/rpc', '/rpc/', '/rpc?x']) expect((await get(path)).status, path).toBe(405);
    expect((await sendRaw(host.port, `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${address()}\r\n\r\n`)).status).toBe(0);
    expect(calls).toEqual([]);
  });

  test('a body must say its length, and not be large', async () => {
    expect((await call({ 'Content-Length': 2 << 20 })).status).toBe(413);
    expect((await call({ 'Content-Length': (1 << 20) + 1 })).status).toBe(413);
    expect((await call({ 'Content-Length': null, 'Transfer-Encoding': 'chunked' }, { body: '2\r\n{}\r\n0\r\n\r\n' })).status).toBe(411);
    for (const length of ['-1', '1e3', '2, 2', '']) expect((await call({ 'Content-Length': length })).status, length).toBe(400);
    expect((await call({ 'Content-Length': ['2', '3'] })).status).toBe(400);
    expect((await call({ 'Content-Length': 2, 'Transfer-Encoding': 'chunked' })).status).toBe(400);
    expect((await call({ 'X-Long': 'x'.repeat(20_000) })).status).toBe(431);
    expect((await call({ 'Content-Length': 300 }, { path: '/ticket', body: 'x'.repeat(300) })).status).toBe(413);
    expect(calls).toEqual([]);
  });

  test('the largest allowed body arrives whole', async () => {
    expect((await call({}, { body: 'x'.repeat(1 << 20) })).status).toBe(200);
    expect(calls[0]).toHaveLength(1 << 20);
  });

  test('half a request is given up after some seconds', async () => {
    const slow = await sendRaw(host.port, `POST ${CALL} HTTP/1.1\r\nHost: ${address()}\r\nX-Slow: `);
    expect(slow.status).toBe(408);
  });

  test('hostile paths and unlisted files lead nowhere', async () => {
    // Spaces and line breaks end a request line; those paths cannot be asked for over HTTP at all.
    const paths = HOSTILE_PATHS.filter((path) => path.startsWith('/') && !/[\s\0]/.test(path) && [...path].every((letter) => letter <= '\u00ff'));
    expect(paths.length).toBeGreaterThan(50);
    for (const path of [...paths, '/later.js', '/link.js', '/secret.js', '/renderer/index.html']) expect([400, 404], path).toContain((await get(path)).status);
  });
});

describe('what every answer carries', () => {
  test('the same protection, also on refusals', async () => {
    const answers = [await get('/'), await get('/nothing'), await call(), await call({ Authorization: null }), await call({ Host: 'evil.example' }), await get('/assets/app-abcdefgh.js')];
    for (const answer of answers) {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.head).toContain(`${name}: ${value}`.toLowerCase());
      expect(answer.head).not.toContain('set-cookie');
      expect(answer.head).not.toContain('x-powered-by');
    }
    expect(answers.map((answer) => /cache-control: (.*)/.exec(answer.head)?.[1]?.trim())).toEqual([...Array.from({ length: 5 }, () => 'no-store'), 'public, max-age=31536000, immutable']);
  });

  test('nothing of an error inside', async () => {
    const answer = await call({}, { body: '"explode"' });
    expect(answer).toMatchObject({ status: 500, body: '' });
    expect(errors).toEqual([new Error('rahasia dapur')]);
  });
});

describe('a customer display', () => {
  const DISPLAY = displayTokenOf(TOKEN);

  test('gets its own token for its own ticket, once, and that token is not the host\'s', async () => {
    const redeem = (ticket: string): Promise<RawAnswer> => call({ Authorization: null }, { path: '/ticket', body: JSON.stringify({ ticket }) });
    const ticket = displayTickets.issue();
    expect(JSON.parse((await redeem(ticket)).body)).toEqual({ token: DISPLAY });
    expect((await redeem(ticket)).status).toBe(401);
    expect(DISPLAY).toMatch(/^[\w-]{43}$/);
    expect(DISPLAY).not.toBe(TOKEN);
  });

  test('opens the display\'s socket with it, and never the till\'s nor a call', async () => {
    expect((await upgrade({ 'Sec-WebSocket-Protocol': `etalase, tok.${DISPLAY}` })).status).toBe(101);
    expect([sockets, displaySockets]).toEqual([0, 1]);
    expect((await call({ Authorization: `Bearer ${DISPLAY}` })).status).toBe(401);
    expect((await upgrade({ 'Sec-WebSocket-Protocol': `etalase, tok.${displayTokenOf(OTHER)}` })).status).toBe(401);
    expect(calls).toEqual([]);
  });
});

describe('the one-time ticket', () => {
  const redeem = (ticket: unknown): Promise<RawAnswer> => call({ Authorization: null }, { path: '/ticket', body: JSON.stringify({ ticket }) });

  test('is exchanged for the token once', async () => {
    const ticket = host.issueTicket();
    expect(JSON.parse((await redeem(ticket)).body)).toEqual({ token: TOKEN });
    expect(await redeem(ticket)).toMatchObject({ status: 401, body: '' });
  });

  test('stands on its own: wrong guesses do not use it up, two pages have two', async () => {
    const first = host.issueTicket();
    const second = host.issueTicket();
    for (const guess of [OTHER, '', null, 42, TOKEN, [first], { ticket: first }]) expect((await redeem(guess)).status).toBe(401);
    for (const body of ['', 'null', '[]', first, '{"ticket"']) expect((await call({ Authorization: null }, { path: '/ticket', body })).status, body).toBe(401);
    expect((await redeem(second)).status).toBe(200);
    expect((await redeem(first)).status).toBe(200);
  });
});

describe('the address', () => {
  test('answers on no other address of this machine', async () => {
    const others = Object.values(networkInterfaces()).flatMap((one) => one ?? []).filter((one) => one.address !== '127.0.0.1' && !one.address.startsWith('fe80'));
    for (const address of [...others.map((one) => one.address), '127.0.0.2']) expect(await canConnect(address, host.port), address).toBe(false);
    expect(await canConnect('127.0.0.1', host.port)).toBe(true);
  });

  test('is 127.0.0.1 and no other in the kernel\'s own list', () => {
    // Other systems have no such list to read; the test above covers them.
    if (process.platform !== 'linux') return;
    const port = host.port.toString(16).toUpperCase().padStart(4, '0');
    const listening = ['tcp', 'tcp6']
      .flatMap((family) => readFileSync(`/proc/net/${family}`, 'utf8').split('\n'))
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => local?.endsWith(`:${port}`) === true && state === '0A');
    expect(listening.map(([, local]) => local)).toEqual([`0100007F:${port}`]);
  });

  test('cannot be taken twice, and a weak token is refused', async () => {
    const options = { token: TOKEN, pageDir: join(root, 'renderer'), monotonic: () => 0, onRpcHttp: () => {}, onRpcSocket: () => {} };
    await expect(startLoopback({ ...options, port: host.port })).rejects.toThrow('EADDRINUSE');
    await expect(startLoopback({ ...options, port: 0, token: 'secret' })).rejects.toThrow('32 random bytes');
  });
});
