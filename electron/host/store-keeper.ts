import { MigrationError } from '../db/migrate.ts';
import type { Store } from '../db/store.ts';
import type { Log } from '../services/ports/log.ts';
import type { Reports } from '../services/ports/reports.ts';
import type { StoreHealth } from '../rpc/rpc-services.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

export interface StoreKeeper extends StoreHealth {
  readonly store: Store;
  readonly reports: Reports;
  close(): Promise<void>;
}

interface Pair {
  readonly store: Store;
  readonly reports: Reports;
}

export interface StoreKeeperParts {
  open(): Store;
  startReports(): Reports;
  /** The store is about to be closed: whatever works with it by itself stops. */
  onLeave(): void;
  /** Another store took its place, verified. */
  onReturn(): void;
  readonly log: Log;
}

/**
 * Holds the one writing connection. When the disk fails under it nothing on that connection counts any more, not even an error:
 * a failed fsync may have kept the sale. So it is closed, opened anew and verified while every call is refused with
 * `store.checking`; the caller then asks again with the same command id and gets the truth.
 */
export function keepStore(parts: StoreKeeperParts): StoreKeeper {
  let present: Pair = { store: parts.open(), reports: parts.startReports() };
  let checking = false;
  let closed = false;
  let wake = (): void => {};
  let recovery: Promise<void> = Promise.resolve();

  /** The connection first, and in this very turn: calls under way must not write another row through it. */
  const leave = (old: Pair): Promise<void> => {
    try {
      old.store.close();
    } catch (error) {
      parts.log.error('store-close-failed', { reason: String(error) });
    }
    return old.reports.close();
  };

  /** A new connection, only once the file could be read from end to end. A tampered journal is told to people; it does not stop the till. */
  const reopen = async (): Promise<Pair | null> => {
    const next = { store: parts.open(), reports: parts.startReports() };
    try {
      const { difference } = await next.reports.verify(null);
      if (difference !== null) parts.log.error('store-differs', { kind: difference.kind });
      if (difference?.kind !== 'file') return next;
    } catch (error) {
      parts.log.error('store-verify-failed', { reason: String(error) });
    }
    await leave(next);
    return null;
  };

  const recover = async (): Promise<void> => {
    parts.onLeave();
    await leave(present);
    for (let pause = FIRST_PAUSE_MS; !closed; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        const next = await reopen();
        if (next !== null) {
          present = next;
          checking = false;
          break;
        }
      } catch (error) {
        parts.log.error('store-reopen-failed', { reason: error instanceof MigrationError ? error.kind : String(error) });
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pause).unref();
      });
    }
    if (checking) return;
    parts.log.warn('store-verified');
    if (!closed) parts.onReturn();
  };

  return {
    get store() {
      return present.store;
    },
    get reports() {
      return present.reports;
    },
    isChecking: () => checking,
    isClosed: () => closed,
    suspect(error) {
      if (checking || closed) return;
      checking = true;
      parts.log.error('store-suspect', { reason: String(error) });
      recovery = recover();
    },
    async close() {
      closed = true;
      wake();
      await recovery;
      // Given up while checking, there is nothing left to close: the old connection was closed when the checking began.
      if (checking) return;
      present.store.checkpoint();
      await leave(present);
    },
  };
}
