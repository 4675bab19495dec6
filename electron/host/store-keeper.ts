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
  let store = parts.open();
  let reports = parts.startReports();
  let checking = false;
  let closed = false;
  let wake = (): void => {};
  let recovery: Promise<void> = Promise.resolve();

  const leave = async (): Promise<void> => {
    await reports.close();
    try {
      store.close();
    } catch (error) {
      parts.log.error('store-close-failed', { reason: String(error) });
    }
  };

  /** True when the file can be read from end to end. A tampered journal is told to people; it does not stop the till. */
  const reopen = async (): Promise<boolean> => {
    store = parts.open();
    reports = parts.startReports();
    const { difference } = await reports.verify(null);
    if (difference === null) return true;
    parts.log.error('store-differs', { kind: difference.kind });
    return difference.kind !== 'file';
  };

  const recover = async (): Promise<void> => {
    parts.onLeave();
    await leave();
    for (let pause = FIRST_PAUSE_MS; !closed; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        if (await reopen()) break;
        await leave();
      } catch (error) {
        parts.log.error('store-reopen-failed', { reason: error instanceof MigrationError ? error.kind : String(error) });
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pause).unref();
      });
    }
    if (closed) return;
    checking = false;
    parts.log.warn('store-verified');
    parts.onReturn();
  };

  return {
    get store() {
      return store;
    },
    get reports() {
      return reports;
    },
    isChecking: () => checking,
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
      if (!checking) store.checkpoint();
      await leave();
    },
  };
}
