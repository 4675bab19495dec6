import type { CartChange } from '../../../../shared/domain/sale/cart-change.ts';
import type { ProducerId } from '../../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { createStore } from '../../../app-state/store.ts';
import type { CommandResult } from './cart-store.ts';

export interface Scan {
  readonly key: number;
  readonly text: string;
  readonly quantity: Quantity;
  /** The open price that was typed before it. */
  readonly price?: Rupiah;
  /** Whose goods they are, where several owners have them and somebody said it. */
  readonly ownerId?: ProducerId | null;
  /** When its last key was pressed, `performance.now()` ms. */
  readonly at: number;
  /** Somebody allowed these goods although they have expired: a second person's approval, or null for who may do it alone. */
  readonly allowed: { readonly approvalId: string | null } | null;
}

export interface ScanStop {
  readonly scan: Scan;
  readonly result: Exclude<CommandResult, { readonly type: 'answer' }>;
}

export interface ScanState {
  /** Scanned, not in the cart yet, in order; without the one that stopped the queue. */
  readonly waiting: readonly Scan[];
  /** The scan that was refused: nothing after it goes in until a person has answered. */
  readonly stopped: ScanStop | null;
}

export interface ScanQueue {
  get(): ScanState;
  subscribe(watcher: () => void): () => void;
  push(scan: Omit<Scan, 'key' | 'allowed'>): void;
  /** The person has read why; the scan that stopped the queue is dropped and the next ones go in. */
  answer(): void;
  /** The scan that stopped the queue goes in before the others, because somebody allowed it. */
  allow(approvalId: string | null): void;
  /** The scan that stopped the queue goes in before the others, at the open price that was told. */
  price(price: Rupiah): void;
  /** The scan that stopped the queue goes in before the others, as goods of the owner that was told (null: own). */
  owner(ownerId: ProducerId | null): void;
  /** Drops the scan that stopped the queue and all that wait behind it; answers how many waited. */
  dropAll(): number;
}

export interface ScanReports {
  added(scan: Scan, change: CartChange): void;
  refused(stop: ScanStop): void;
  /** A scan came in while the queue stands: it waits. */
  held(scan: Scan): void;
}

/** Sends scans to the cart one after another in the order they were read; none is lost, none overtakes, a refused one stops the rest. */
export function createScanQueue(add: (scan: Scan) => Promise<CommandResult>, reports: ScanReports): ScanQueue {
  const state = createStore<ScanState>({ waiting: [], stopped: null });
  let sending = false;
  let keys = 0;

  async function drain(): Promise<void> {
    if (sending) return;
    sending = true;
    for (;;) {
      const { waiting, stopped } = state.get();
      const [scan] = waiting;
      if (scan === undefined || stopped !== null) break;
      const result = await add(scan);
      const rest = state.get().waiting.slice(1);
      if (result.type === 'answer') {
        state.set({ waiting: rest, stopped: null });
        reports.added(scan, result.value);
      } else {
        const stop = { scan, result };
        state.set({ waiting: rest, stopped: stop });
        reports.refused(stop);
      }
    }
    sending = false;
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    push(read) {
      keys += 1;
      const scan = { ...read, key: keys, allowed: null };
      const { waiting, stopped } = state.get();
      state.set({ waiting: [...waiting, scan], stopped });
      if (stopped !== null) reports.held(scan);
      else void drain();
    },
    answer() {
      if (state.get().stopped === null) return;
      state.set({ waiting: state.get().waiting, stopped: null });
      void drain();
    },
    allow(approvalId) {
      const { waiting, stopped } = state.get();
      if (stopped === null) return;
      state.set({ waiting: [{ ...stopped.scan, allowed: { approvalId } }, ...waiting], stopped: null });
      void drain();
    },
    price(price) {
      const { waiting, stopped } = state.get();
      if (stopped === null) return;
      state.set({ waiting: [{ ...stopped.scan, price }, ...waiting], stopped: null });
      void drain();
    },
    owner(ownerId) {
      const { waiting, stopped } = state.get();
      if (stopped === null) return;
      state.set({ waiting: [{ ...stopped.scan, ownerId }, ...waiting], stopped: null });
      void drain();
    },
    dropAll() {
      const { waiting, stopped } = state.get();
      if (stopped === null) return 0;
      state.set({ waiting: [], stopped: null });
      return waiting.length;
    },
  };
}
