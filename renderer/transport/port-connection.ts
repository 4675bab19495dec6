import { RPCLink } from '@orpc/client/message-port';
import { isShellToPage, PORT_CHANNEL, SERVICE_CHANNEL, type ShellBridge } from '../../shared/contract/shell-messages.ts';
import { createConnection, sessionHeaders, type CallContext, type Connection, type OpenConnection, type SessionToken } from './connection.ts';

/** How long a wish for a port stands before it is made anew (ms); the shell answers when the service is ready. */
const PORT_LIMIT_MS = 15_000;

/** The page's own window, as far as it is needed here. */
export type MessageWindow = Pick<Window, 'addEventListener' | 'removeEventListener'>;

export interface PortOptions {
  readonly bridge: ShellBridge;
  readonly window: MessageWindow;
  readonly session: SessionToken;
}

/** Connections through the Electron shell: the page makes a nonce, and takes only the port that comes back with it. */
export function openPortConnection(options: PortOptions): OpenConnection {
  return async (signal) => {
    const port = await askForPort(options, signal);
    let heardAt = 0;
    let alive = true;
    port.addEventListener('message', () => (heardAt = performance.now()));
    // Before the link listens: when it rejects what it waits for, the reason must already be known.
    port.addEventListener('close', () => (alive = false));
    const connection = createConnection({
      link: new RPCLink<CallContext>({ port, headers: sessionHeaders(options.session) }),
      isAlive: () => alive,
      heardAt: () => heardAt,
      close() {
        stopHearing();
        port.close();
        // Closing one's own end fires no event in Chromium; the link must still learn of it to drop what it waits for.
        port.dispatchEvent(new Event('close'));
      },
    });
    port.addEventListener('close', connection.end);
    const stopHearing = endWithService(options.window, connection);
    port.start();
    return connection;
  };
}

/** A crashed service may leave its ports silent for ever; the shell's word ends the connection. */
function endWithService(window: MessageWindow, connection: Connection): () => void {
  const hear = (event: MessageEvent): void => {
    const message: unknown = event.data;
    if (!isOwnMessage(event, window) || !isShellToPage(message) || message.type !== SERVICE_CHANNEL) return;
    if (message.service.phase !== 'ready') connection.end();
  };
  window.addEventListener('message', hear);
  return () => window.removeEventListener('message', hear);
}

function askForPort({ bridge, window }: PortOptions, signal: AbortSignal): Promise<MessagePort> {
  const nonce = crypto.randomUUID();
  return new Promise((resolve, reject) => {
    const settle = (port: MessagePort | undefined, reason: string): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      window.removeEventListener('message', hear);
      if (port === undefined) reject(new Error(reason));
      else resolve(port);
    };
    const hear = (event: MessageEvent): void => {
      const message: unknown = event.data;
      if (!isOwnMessage(event, window) || !isShellToPage(message) || message.type !== PORT_CHANNEL || message.nonce !== nonce) return;
      settle(event.ports[0], 'the shell sent no port');
    };
    const giveUp = (): void => settle(undefined, 'asking for a port was given up');
    const timer = setTimeout(() => settle(undefined, `no port within ${PORT_LIMIT_MS} ms`), PORT_LIMIT_MS);
    window.addEventListener('message', hear);
    signal.addEventListener('abort', giveUp);
    bridge.connect(nonce);
  });
}

/** The preload speaks from this very window; frames and other windows do not. */
function isOwnMessage(event: MessageEvent, window: MessageWindow): boolean {
  return event.source === window;
}
