import { eventIterator, os, type RouterClient } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RequestHeadersPlugin, type RequestHeadersPluginContext } from '@orpc/server/plugins';
import { RPCHandler as SocketHandler } from '@orpc/server/ws';
import type { AddressInfo } from 'node:net';
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import type { OpenConnection } from '../../renderer/transport/connection.ts';
import { openPortConnection, type MessageWindow } from '../../renderer/transport/port-connection.ts';
import { openSocketConnection } from '../../renderer/transport/socket-connection.ts';

/** A small service with the behaviours that matter to the link; one for both transports. */
export function createServiceDouble() {
  const done = new Map<string, number>();
  const executions: string[] = [];
  const aborted: string[] = [];
  const publishers = new Set<(value: number) => void>();
  let openGate = (): void => {};
  let gate = Promise.resolve();

  const base = os.$context<RequestHeadersPluginContext>();
  const router = {
    echo: base.input(z.object({ text: z.string() })).handler(({ input }) => input.text),
    whoAmI: base.handler(({ context }) => context.reqHeaders?.get('etalase-session') ?? 'nobody'),
    refuse: base.errors({ NOT_ALLOWED: { data: z.object({ role: z.string() }) } }).handler(({ errors }) => {
      throw errors.NOT_ALLOWED({ data: { role: 'kasir' } });
    }),
    /** Executed once per commandId, answered when the gate is open. */
    sell: base.input(z.object({ commandId: z.string() })).handler(async ({ input, signal }) => {
      executions.push(input.commandId);
      if (!done.has(input.commandId)) done.set(input.commandId, done.size + 1);
      signal?.addEventListener('abort', () => aborted.push(input.commandId));
      await gate;
      return done.get(input.commandId);
    }),
    watch: base.output(eventIterator(z.number())).handler(async function* ({ signal }) {
      const queue: number[] = [];
      let wake = (): void => {};
      const publish = (value: number): void => {
        queue.push(value);
        wake();
      };
      publishers.add(publish);
      const stop = (): void => wake();
      signal?.addEventListener('abort', stop);
      try {
        while (signal?.aborted !== true) {
          const value = queue.shift();
          if (value !== undefined) yield value;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        publishers.delete(publish);
      }
    }),
  };

  return {
    router,
    executions,
    aborted,
    sales: () => done.size,
    watchers: () => publishers.size,
    publish(value: number) {
      for (const publish of publishers) publish(value);
    },
    closeGate() {
      gate = new Promise((resolve) => (openGate = resolve));
    },
    openGate: () => openGate(),
  };
}

export type ServiceDouble = ReturnType<typeof createServiceDouble>;
export type DoubleClient = RouterClient<ServiceDouble['router'], Record<never, never>>;

/** A way from page to service that can be broken at will. */
export interface Way {
  readonly open: OpenConnection;
  /** How often a connection was asked for. */
  attempts(): number;
  /** Ends what is open, as a dying process does. */
  breakNow(): void;
  /** While false nothing can be opened. */
  available: boolean;
  close(): Promise<void>;
}

const plugins = (): RequestHeadersPlugin<RequestHeadersPluginContext>[] => [new RequestHeadersPlugin()];

export async function socketWay(service: ServiceDouble, session: () => string | undefined): Promise<Way> {
  const handler = new SocketHandler(service.router, { plugins: plugins() });
  let attempts = 0;
  const way = { available: true };
  const server = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    verifyClient: () => {
      attempts += 1;
      return way.available;
    },
  });
  server.on('connection', (socket) => void handler.upgrade(socket, { context: {} }));
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(way, {
    open: openSocketConnection({ origin, token: 'A'.repeat(43), session }),
    attempts: () => attempts,
    breakNow: () => server.clients.forEach((socket) => socket.terminate()),
    close: () => new Promise<void>((resolve) => (server.clients.forEach((socket) => socket.terminate()), server.close(() => resolve()))),
  });
}

export interface PortWay extends Way {
  /** Leaves open ports standing but answers nothing on new ones: a crash without a word. */
  mute: boolean;
  /** What the shell says to the page. */
  say(message: unknown, source?: unknown, ports?: readonly unknown[]): void;
  readonly window: MessageWindow;
}

export function portWay(service: ServiceDouble, session: () => string | undefined): PortWay {
  const handler = new PortHandler(service.router, { plugins: plugins() });
  const window = new EventTarget() as unknown as MessageWindow & EventTarget;
  const open = new Set<NodePort>();
  let attempts = 0;
  const way = { available: true, mute: false };
  const say = (message: unknown, source: unknown = window, ports: readonly unknown[] = []): void =>
    void window.dispatchEvent(Object.assign(new Event('message'), { data: message, source, ports }));
  const connect = (nonce: string): void => {
    attempts += 1;
    if (!way.available) return;
    const { port1, port2 } = new MessageChannel();
    open.add(port1);
    if (!way.mute) handler.upgrade(port1 as unknown as MessagePort, { context: {} });
    port1.start();
    // The shell answers from another process: never within the same turn.
    setTimeout(() => say({ type: 'etalase:port', nonce }, window, [port2]), 5);
  };
  const breakNow = (): void => {
    for (const port of open) port.close();
    open.clear();
  };
  return Object.assign(way, {
    open: openPortConnection({ bridge: { host: 'electron', connect, openDisplay: () => undefined }, window, session }),
    attempts: () => attempts,
    breakNow,
    say,
    window,
    close: async () => breakNow(),
  });
}

