import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { RequestHeadersPlugin, type RequestHeadersPluginContext } from '@orpc/server/plugins';
import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { findParentPort, listenToShell, type PagePort, type ParentPort } from '../../../electron/host/parent-port.ts';
import { createServiceDouble, type DoubleClient } from '../../support/service-double.ts';

const NONCE = 'aaaaaaaaaaaaaaaaaaaa';

/** Electron's MessagePortMain: an emitter whose events carry the message in `data`. */
function asMessagePortMain(port: NodePort): PagePort {
  const emitter = new EventEmitter();
  port.on('close', () => emitter.emit('close'));
  return Object.assign(emitter, {
    postMessage: (message: unknown) => port.postMessage(message),
    start: () => void port.on('message', (data: unknown) => emitter.emit('message', { data })),
    close: () => port.close(),
  }) as PagePort;
}

function fakeParent() {
  const emitter = new EventEmitter();
  const posted: unknown[] = [];
  const parent = Object.assign(emitter, { postMessage: (message: unknown) => void posted.push(message) }) as unknown as ParentPort;
  return { parent, posted, say: (data: unknown, ports: readonly PagePort[] = []) => void emitter.emit('message', { data, ports }) };
}

test('a page speaks through the port that the shell hands over, its first words included', async () => {
  const service = createServiceDouble();
  const handler = new RPCHandler(service.router, { plugins: [new RequestHeadersPlugin<RequestHeadersPluginContext>()] });
  const { parent, say } = fakeParent();
  const nonces: string[] = [];
  listenToShell(parent, {
    onPage(port, nonce) {
      nonces.push(nonce);
      handler.upgrade(port as never, { context: {} });
    },
    onShutdown: () => {},
  });
  const { port1, port2 } = new MessageChannel();
  const client = createORPCClient<DoubleClient>(new RPCLink({ port: port2 as unknown as MessagePort }));
  const early = client.echo({ text: 'kopi' });
  port2.start();
  say({ type: 'connect', nonce: NONCE }, [asMessagePortMain(port1)]);
  expect([await early, await client.echo({ text: 'batik' }), nonces]).toEqual(['kopi', 'batik', [NONCE]]);
  port2.close();
});

test('says ready and refused to the shell, and hears shutdown', () => {
  const { parent, posted, say } = fakeParent();
  const onShutdown = vi.fn();
  const shell = listenToShell(parent, { onPage: () => {}, onShutdown });
  shell.ready();
  shell.refuse('database-newer');
  say({ type: 'shutdown' });
  expect([posted, onShutdown.mock.calls.length]).toEqual([[{ type: 'ready' }, { type: 'refused', code: 'database-newer' }], 1]);
});

test('drops what it does not know', () => {
  const { parent, say } = fakeParent();
  const onPage = vi.fn();
  const onShutdown = vi.fn();
  listenToShell(parent, { onPage, onShutdown });
  for (const message of [null, 'shutdown', { type: 'connect' }, { type: 'connect', nonce: 'x' }, { type: 'connect', nonce: NONCE }, { type: 'exit' }]) say(message);
  expect([onPage.mock.calls, onShutdown.mock.calls]).toEqual([[], []]);
});

test('outside Electron there is no shell', () => {
  expect(findParentPort()).toBeUndefined();
});
