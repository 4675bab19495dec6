import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Service } from '../../electron/host/compose.ts';
import { startLoopback } from '../../electron/host/loopback/server.ts';
import { socketPort } from '../../electron/host/socket-port.ts';
import type { ServiceClient } from './test-service.ts';

/** A client over one transport, and how to let go of it. */
export interface WayIn {
  /** Calls carry the session that this gives at the time. */
  readonly client: ServiceClient;
  /** Sends raw text where the transport has frames. */
  readonly sendRaw: ((text: string) => void) | null;
  close(): Promise<void>;
}
export type WayName = 'HTTP' | 'WebSocket' | 'MessagePort';

type Session = () => string | undefined;
const headers = (session: Session) => () => {
  const token = session();
  return token === undefined ? {} : { 'etalase-session': token };
};

async function host(service: Service) {
  const pageDir = mkdtempSync(join(tmpdir(), 'etalase-page-'));
  const token = randomBytes(32).toString('base64url');
  const loopback = await startLoopback({
    port: 0,
    token,
    pageDir,
    monotonic: () => performance.now(),
    onRpcHttp: async (request, response) => {
      if (!(await service.answerHttp(request, response))) response.writeHead(404).end();
    },
    onRpcSocket: (socket) => service.answerFrames(socketPort(socket)),
  });
  return {
    ...loopback,
    token,
    async close() {
      await loopback.close();
      rmSync(pageDir, { recursive: true });
    },
  };
}

async function overHttp(service: Service, session: Session): Promise<WayIn> {
  const { origin, token, close } = await host(service);
  const link = new HttpLink({ url: `${origin}/rpc`, headers: () => ({ ...headers(session)(), origin, authorization: `Bearer ${token}` }) });
  return { client: createORPCClient(link) as unknown as ServiceClient, sendRaw: null, close };
}

async function overSocket(service: Service, session: Session): Promise<WayIn> {
  const { origin, token, close } = await host(service);
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/live`, ['etalase', `tok.${token}`], { origin });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const link = new SocketLink({ websocket: socket as never, headers: headers(session) });
  return { client: createORPCClient(link) as unknown as ServiceClient, sendRaw: (text) => socket.send(text), close };
}

/** Worker threads' ports speak plain values; the shell's speak events: the service's end is dressed as one of those. */
async function overPort(service: Service, session: Session): Promise<WayIn> {
  const { port1, port2 } = new MessageChannel();
  service.answerFrames({
    postMessage: (frame) => port1.postMessage(frame),
    on: (event: string, listener: (event: { readonly data: unknown }) => void) => {
      port1.addEventListener(event, (message) => listener({ data: (message as MessageEvent<unknown>).data }));
    },
  });
  port1.start();
  port2.start();
  const link = new PortLink({ port: port2, headers: headers(session) });
  return {
    client: createORPCClient(link) as unknown as ServiceClient,
    sendRaw: (text) => port2.postMessage(text),
    close: async () => port2.close(),
  };
}

export const WAYS: Record<WayName, (service: Service, session: Session) => Promise<WayIn>> = { HTTP: overHttp, WebSocket: overSocket, MessagePort: overPort };
