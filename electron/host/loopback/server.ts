import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { SECURITY_HEADERS } from '../../../shared/contract/content-security-policy.ts';
import { BODY_LIMIT, judgeRequest, SOCKET_PROTOCOL, type GuardPolicy } from '../loopback-guard.ts';
import { displayTokenOf } from './display-token.ts';
import { listPageFiles, type PageFiles } from './page-files.ts';
import { answerTicket } from './ticket-exchange.ts';
import { createTickets, type Tickets } from './tickets.ts';

/** The only address this host ever listens on. */
const LOOPBACK = '127.0.0.1';
const MOST_CONNECTIONS = 128;

export interface LoopbackOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** 43 characters of base64url (256 bits), made anew at each start. */
  readonly token: string;
  /** The built page. */
  readonly pageDir: string;
  /** Milliseconds that never run backwards. */
  readonly monotonic: () => number;
  /** A call that passed the guard; answers it. */
  readonly onRpcHttp: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
  /** A WebSocket that passed the guard. */
  readonly onRpcSocket: (socket: WebSocket) => void;
  /** Customer displays: who may open one, and a socket of one that passed the guard. Left out: there are none. */
  readonly displays?: { readonly tickets: Tickets; readonly onSocket: (socket: WebSocket) => void };
  /** An error while answering; the asker only sees status 500. */
  readonly onError?: (error: unknown) => void;
}

export interface LoopbackHost {
  readonly port: number;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** A fresh one-time ticket (60 s) for one page. */
  issueTicket(): string;
  /** The address to open, with a fresh ticket in its fragment, which no server, log or referrer ever sees. */
  pageUrl(): string;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/** Serves page, calls and sockets on loopback. Rejects with EADDRINUSE when the port is taken, and on a token that is too weak. */
export async function startLoopback(options: LoopbackOptions): Promise<LoopbackHost> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(options.token)) throw new TypeError('the token must be 32 random bytes in base64url');
  const files = await listPageFiles(options.pageDir);
  const tickets = createTickets(options.monotonic);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: BODY_LIMIT,
    perMessageDeflate: false,
    handleProtocols: () => SOCKET_PROTOCOL,
  });
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 10_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 16_384 });
  server.maxConnections = MOST_CONNECTIONS;
  const { displays } = options;
  const displayToken = displays === undefined ? undefined : displayTokenOf(options.token);
  const ticketWindows = [{ tickets, token: options.token }, ...(displays === undefined || displayToken === undefined ? [] : [{ tickets: displays.tickets, token: displayToken }])];
  const policy = (): GuardPolicy => ({ port: (server.address() as AddressInfo).port, token: options.token, displayToken });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    response.setHeader('cache-control', 'no-store');
    const verdict = judgeRequest(request, policy());
    if ('refuse' in verdict) return refuse(response, verdict.refuse);
    if (verdict.allow === 'call') return options.onRpcHttp(request, response);
    if (verdict.allow === 'ticket') return answerTicket(request, response, ticketWindows);
    return answerPage(request, response, files);
  };

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.onError?.(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
  server.on('upgrade', (request, stream, head) => {
    const verdict = judgeRequest(request, policy());
    const take = 'refuse' in verdict ? undefined : { socket: options.onRpcSocket, display: displays?.onSocket, page: undefined, call: undefined, ticket: undefined }[verdict.allow];
    if (take === undefined) return refuseUpgrade(stream, 'refuse' in verdict ? verdict.refuse : 400);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', (error) => options.onError?.(error));
      take(socket);
    });
  });

  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  const origin = `http://${LOOPBACK}:${port}`;
  return {
    port,
    origin,
    issueTicket: tickets.issue,
    pageUrl: () => `${origin}/#${tickets.issue()}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** A refusal says a status and nothing else, and ends the connection: the rest of the request is not read. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close', 'content-length': 0 }).end();
}

function refuseUpgrade(stream: Duplex, status: number): void {
  stream.on('error', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function answerPage(request: IncomingMessage, response: ServerResponse, files: PageFiles): Promise<void> {
  const found = await files.read(request.url ?? '');
  if (found === undefined) return refuse(response, 404);
  response.writeHead(200, {
    'content-type': found.file.contentType,
    'content-length': found.bytes.byteLength,
    'cache-control': found.file.cacheControl,
  });
  response.end(request.method === 'HEAD' ? undefined : found.bytes);
}
