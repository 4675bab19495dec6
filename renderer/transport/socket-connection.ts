import { RPCLink } from '@orpc/client/websocket';
import { createConnection, sessionHeaders, type CallContext, type OpenConnection, type SessionToken } from './connection.ts';

/** How long opening may take (ms). */
const OPEN_LIMIT_MS = 5_000;

export interface SocketOptions {
  /** The page's own origin, `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** The host's token; it travels as a subprotocol, so that no address, log or history ever holds it. */
  readonly token: string;
  readonly session: SessionToken;
  /** The WebSocket to use instead of the browser's (a program outside a browser has to send an Origin itself). */
  readonly createSocket?: (url: string, protocols: string[]) => WebSocket;
}

/** Connections to the Node host. */
export function openSocketConnection(options: SocketOptions): OpenConnection {
  const createSocket = options.createSocket ?? ((url, protocols) => new WebSocket(url, protocols));
  return async (signal) => {
    const socket = createSocket(`${options.origin.replace(/^http/, 'ws')}/live`, ['etalase', `tok.${options.token}`]);
    await whenOpen(socket, signal);
    let heardAt = 0;
    socket.addEventListener('message', () => (heardAt = performance.now()));
    const connection = createConnection({
      link: new RPCLink<CallContext>({ websocket: socket, headers: sessionHeaders(options.session) }),
      isAlive: () => socket.readyState === WebSocket.OPEN,
      heardAt: () => heardAt,
      close: () => socket.close(),
    });
    socket.addEventListener('close', connection.end);
    if (socket.readyState !== WebSocket.OPEN) connection.end();
    return connection;
  };
}

function whenOpen(socket: WebSocket, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (failure?: Error): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      if (failure === undefined) return resolve();
      socket.close();
      reject(failure);
    };
    const giveUp = (): void => settle(new Error('opening the socket was given up'));
    const timer = setTimeout(() => settle(new Error(`the socket did not open within ${OPEN_LIMIT_MS} ms`)), OPEN_LIMIT_MS);
    socket.addEventListener('open', () => settle(), { once: true });
    socket.addEventListener('error', () => settle(new Error('the socket was refused')), { once: true });
    socket.addEventListener('close', () => settle(new Error('the socket was closed')), { once: true });
    signal.addEventListener('abort', giveUp);
  });
}
