import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { join } from 'node:path';
import { Worker, MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ServiceToShell } from '../../../shared/contract/shell-messages.ts';
import { foundTestGallery, removeTestDir, startTestService, type ServiceClient, type TestService } from '../../support/test-service.ts';

let dir: string;
let worker: Worker | undefined;
let holder: TestService | undefined;

beforeEach(async () => {
  const it = await startTestService();
  await foundTestGallery(it);
  await it.close();
  dir = it.dir;
});
afterEach(async () => {
  await worker?.terminate();
  await holder?.close();
  holder = undefined;
  removeTestDir(dir);
});

function startUtility(secrets = 'secrets'): { readonly said: Promise<ServiceToShell>; readonly exited: Promise<number> } {
  const started = new Worker(new URL('../../support/utility-in-worker.ts', import.meta.url), {
    argv: ['--data', join(dir, 'data'), '--secrets', join(dir, secrets)],
    stderr: true,
  });
  worker = started;
  return {
    said: new Promise((resolve) => started.once('message', resolve)),
    exited: new Promise((resolve) => started.once('exit', resolve)),
  };
}

test('says ready, serves the contract over the port of each page, and ends when the shell asks', async () => {
  const { said, exited } = startUtility();
  expect(await said).toEqual({ type: 'ready' });
  const clients = ['one', 'two'].map((name) => {
    const { port1, port2 } = new MessageChannel();
    worker?.postMessage({ data: { type: 'connect', nonce: `nonce-of-page-${name}` }, ports: [port1] }, [port1]);
    return { port: port2, client: createORPCClient(new RPCLink({ port: port2 as unknown as MessagePort })) as unknown as ServiceClient };
  });
  for (const { client } of clients) expect((await client.session.welcome()).galleryName).toBe('Galeri Uji');
  for (const { port } of clients) port.close();
  worker?.postMessage({ data: { type: 'shutdown' }, ports: [] });
  expect(await exited).toBe(0);
});

test('a folder in use is told to the shell as a code, and the process waits to be asked to end', async () => {
  holder = await startTestService({}, dir);
  const { said, exited } = startUtility();
  expect(await said).toEqual({ type: 'refused', code: 'data-dir-in-use' });
  worker?.postMessage({ data: { type: 'shutdown' }, ports: [] });
  expect(await exited).toBe(0);
});

test('secrets that are missing are told as a code', async () => {
  const { said } = startUtility('nowhere');
  expect(await said).toEqual({ type: 'refused', code: 'pepper-missing' });
});
