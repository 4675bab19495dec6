import { isShellToService, type ServiceToShell } from '../../shared/contract/shell-messages.ts';

/** One end of a channel to a page; the part of Electron's MessagePortMain that the service uses (oRPC's message-port handler takes it as it is). */
export interface PagePort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** The part of Electron's `process.parentPort` that is used. */
export interface ParentPort {
  postMessage(message: ServiceToShell): void;
  on(event: 'message', listener: (event: { readonly data: unknown; readonly ports: readonly PagePort[] }) => void): unknown;
}

export interface ShellLink {
  /** The database is open and the contract is served: pages may connect. */
  ready(): void;
  /** The service cannot start and restarting will not help (`code` is shown to the user through i18n). */
  refuse(code: string): void;
}

/** The port to the shell, or undefined when this process was not started by it. */
export function findParentPort(): ParentPort | undefined {
  return (process as { parentPort?: ParentPort }).parentPort;
}

/**
 * Listens to the shell. `onPage` gets a port per page and attaches its handler; the port is started after it returns, so that
 * no first message is lost. Messages of an unknown shape are dropped.
 */
export function listenToShell(
  parent: ParentPort,
  on: { onPage(port: PagePort, nonce: string, isDisplay: boolean): void; onShutdown(): void },
): ShellLink {
  parent.on('message', ({ data, ports }) => {
    if (!isShellToService(data)) return;
    if (data.type === 'shutdown') return on.onShutdown();
    const port = ports[0];
    if (port === undefined) return;
    on.onPage(port, data.nonce, data.display === true);
    port.start();
  });
  return {
    ready: () => parent.postMessage({ type: 'ready' }),
    refuse: (code) => parent.postMessage({ type: 'refused', code }),
  };
}
