/** How much of the till's thread work may take that nobody waits for. */
export interface SideWork {
  /** How long the next piece of it may be (ms), its wait for the disk included. */
  readonly pieceMs: () => number;
  /** Resolves when no command of the till is under way, at the latest after a while; `workedMs` is how long the last piece took. */
  readonly giveWay: (workedMs: number) => Promise<void>;
}

/** Who sells goes first: work that can wait asks here between two pieces of it. */
export interface TillTraffic extends SideWork {
  /** A command of the till begins; what comes back ends it. */
  readonly enter: () => () => void;
}
