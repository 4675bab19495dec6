import type { Log } from '../services/ports/log.ts';
import type { Service } from './compose.ts';

/** A stop that takes longer than this (ms) is not waited for: what is on disk is whole at every moment. */
const STOP_LIMIT_MS = 20_000;

/**
 * Ends the process in good order: on `stop` (or SIGTERM, SIGINT, SIGHUP) `end` is carried out once, then the process exits with 0.
 * An error that nobody caught ends it with 1 (the supervisor starts it anew), unless the disk failed: that is the store keeper's.
 */
export function runUntilStopped(parts: { readonly log: Log; readonly service: () => Service | undefined; readonly end: () => Promise<void> }): { stop(): void } {
  let stopping = false;
  const stop = (code: number): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    parts.end().then(
      () => process.exit(code),
      (error: unknown) => {
        parts.log.error('stop-failed', { reason: String(error) });
        process.exit(1);
      },
    );
  };
  const uncaught = (error: unknown): void => {
    const isDisk = error instanceof Error && error.name === 'SqliteError';
    parts.log.error('uncaught', { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    if (isDisk) parts.service()?.health.suspect(error);
    else stop(1);
  };
  process.on('uncaughtException', uncaught);
  process.on('unhandledRejection', uncaught);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  return { stop: () => stop(0) };
}
