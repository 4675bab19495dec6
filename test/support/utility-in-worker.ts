import { parentPort, type MessagePort } from 'node:worker_threads';
import type { PagePort, ParentPort } from '../../electron/host/parent-port.ts';

/** Runs the service's Electron entry in a worker thread, which stands in for the utility process: its parent sends `{data, ports}`. */
const shell = parentPort;
if (shell === null) throw new Error('runs in a worker only');

const pagePort = (port: MessagePort): PagePort => ({
  postMessage: (message) => port.postMessage(message),
  on: (event: string, listener: (event: { readonly data: unknown }) => void) => port.on(event as 'message', (data: unknown) => listener({ data })),
  start: () => port.start(),
  close: () => port.close(),
});

const parent: ParentPort = {
  postMessage: (message) => shell.postMessage(message),
  on: (_event, listener) =>
    shell.on('message', ({ data, ports }: { readonly data: unknown; readonly ports: readonly MessagePort[] }) => listener({ data, ports: ports.map(pagePort) })),
};
Object.assign(process, { parentPort: parent });
await import('../../electron/host/utility.ts');
