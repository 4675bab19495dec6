import { setTimeout as delay } from 'node:timers/promises';
import type { TillTraffic } from '../services/ports/side-work.ts';

/** Longest that waiting work waits at a time (ms): a till that never rests does not stop it. */
const WAIT_MAX_MS = 60;
/** In which a command that has arrived gets as far as its door (ms). */
const ARRIVAL_MS = 2;
/** Somebody is at the till for so long after a command of it (ms). */
const SELLING_MS = 5_000;
/** How long a piece may be beside somebody who sells, and beside nobody (ms). */
const PIECE_MS = { selling: 3, nobody: 12 };
/** Beside somebody who sells the till is left as long as the piece took, but a slow disk does not stretch it further (ms). */
const REST_MAX_MS = 8;

interface Time {
  /** Milliseconds that only go forward. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
}

export function tillTraffic({ now, wait }: Time = { now: () => performance.now(), wait: delay }): TillTraffic {
  let inside = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  const isSelling = (): boolean => inside > 0 || now() - lastAt < SELLING_MS;
  return {
    enter() {
      inside += 1;
      let left = false;
      return () => {
        if (!left) inside -= 1;
        left = true;
        lastAt = now();
      };
    },
    pieceMs: () => (isSelling() ? PIECE_MS.selling : PIECE_MS.nobody),
    async giveWay(workedMs) {
      await wait(isSelling() ? Math.max(ARRIVAL_MS, Math.min(REST_MAX_MS, Math.round(workedMs))) : ARRIVAL_MS);
      for (let waited = 0; inside > 0 && waited < WAIT_MAX_MS; waited += 1) await wait(1);
    },
  };
}
