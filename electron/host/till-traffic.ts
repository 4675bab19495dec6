import { setTimeout as delay } from 'node:timers/promises';

/** Who sells goes first: work that can wait asks here between two pieces of it. */
export interface TillTraffic {
  /** A command of the till begins; the answer ends it. */
  readonly enter: () => () => void;
  /** Resolves when no command of the till is under way, at the latest after a while. */
  readonly giveWay: () => Promise<void>;
}

/** Longest that waiting work waits at a time (ms): a till that never rests does not stop it. */
const WAIT_MAX_MS = 60;
/** In which a command that has arrived gets as far as its door (ms). */
const ARRIVAL_MS = 2;

export function tillTraffic(): TillTraffic {
  let inside = 0;
  return {
    enter() {
      inside += 1;
      let left = false;
      return () => {
        if (!left) inside -= 1;
        left = true;
      };
    },
    async giveWay() {
      await delay(ARRIVAL_MS);
      for (let waited = 0; inside > 0 && waited < WAIT_MAX_MS; waited += 1) await delay(1);
    },
  };
}
