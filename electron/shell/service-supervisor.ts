import { isServiceToShell, type ServiceState, type ShellToService } from '../../shared/contract/shell-messages.ts';
import { HEALTHY_AFTER_MS, restartDelay } from './restart-delay.ts';

/** How long the service may take to close its files after being asked, before it is killed (ms). */
export const SHUTDOWN_LIMIT_MS = 5_000;
const KILL_LIMIT_MS = 2_000;

/** A running service process; the part of Electron's UtilityProcess that is used. */
export interface ServiceProcess<Port> {
  postMessage(message: ShellToService, ports?: Port[]): void;
  kill(): boolean;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number) => void): void;
}

export interface SupervisorParts<Port> {
  fork(): ServiceProcess<Port>;
  /** Told of every change; a page must hear of a death at once, its port may stay silent for ever. */
  announce(state: ServiceState): void;
  /** Milliseconds that never run backwards. */
  now(): number;
  after(ms: number, run: () => void): () => void;
  log(event: string, data: Readonly<Record<string, string | number>>): void;
}

export interface ServiceSupervisor<Port> {
  start(): void;
  state(): ServiceState;
  /** Hands a port to the service. False when the service is not ready: nothing was sent. */
  connect(nonce: string, port: Port, isDisplay?: boolean): boolean;
  /** Asks the service to close, kills it when it does not; resolves when it is gone. */
  stop(): Promise<void>;
}

export function createSupervisor<Port>(parts: SupervisorParts<Port>): ServiceSupervisor<Port> {
  let child: ServiceProcess<Port> | undefined;
  let state: ServiceState = { phase: 'starting' };
  let failures = 0;
  let readyAt: number | undefined;
  let cancelRestart = (): void => {};
  let gone = (): void => {};

  const change = (next: ServiceState): void => {
    state = next;
    parts.announce(next);
  };

  const start = (): void => {
    change({ phase: 'starting' });
    readyAt = undefined;
    const started = parts.fork();
    child = started;
    started.onMessage((message) => {
      if (child !== started || state.phase !== 'starting' || !isServiceToShell(message)) return;
      if (message.type === 'ready') readyAt = parts.now();
      else parts.log('service-refused', { code: message.code });
      change(message.type === 'ready' ? { phase: 'ready' } : { phase: 'refused', code: message.code });
    });
    started.onExit((code) => {
      if (child !== started) return;
      child = undefined;
      parts.log('service-exit', { code, phase: state.phase });
      gone();
      if (state.phase === 'refused' || state.phase === 'stopping') return;
      failures = readyAt !== undefined && parts.now() - readyAt >= HEALTHY_AFTER_MS ? 1 : failures + 1;
      change({ phase: 'lost' });
      cancelRestart = parts.after(restartDelay(failures), start);
    });
  };

  const stop = async (): Promise<void> => {
    cancelRestart();
    change({ phase: 'stopping' });
    const last = child;
    if (last === undefined) return;
    await new Promise<void>((resolve) => {
      let cancelTimer = parts.after(SHUTDOWN_LIMIT_MS, () => {
        parts.log('service-killed', { afterMs: SHUTDOWN_LIMIT_MS });
        last.kill();
        cancelTimer = parts.after(KILL_LIMIT_MS, resolve);
      });
      gone = () => {
        cancelTimer();
        resolve();
      };
      last.postMessage({ type: 'shutdown' });
    });
  };

  return {
    start,
    stop,
    state: () => state,
    connect(nonce, port, isDisplay = false) {
      if (state.phase !== 'ready' || child === undefined) return false;
      child.postMessage({ type: 'connect', nonce, ...(isDisplay ? { display: true } : {}) }, [port]);
      return true;
    },
  };
}
