/** A press this soon after another, at its place, is the second half of a double press; ms, px. A double click of Windows takes up to 500 ms. */
const SOON_MS = 400;
const NEAR_PX = 24;

/** One press of mouse or finger. */
export interface Press {
  /** `event.timeStamp`, ms. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
  /** The button that was hit, or null. */
  readonly on: object | null;
}

/**
 * Tells presses that were meant from those that only follow: whoever is used to double clicks hits, the second time, what the first press has just put
 * there, as the button that gives the sale up or a tile of the next sale. The same button twice is two presses.
 */
export function createSinglePress(): (press: Press) => boolean {
  let last: Press | null = null;
  return (press) => {
    const follows = last !== null && last.on !== null && press.on !== null && press.on !== last.on && press.at - last.at < SOON_MS && Math.hypot(press.x - last.x, press.y - last.y) <= NEAR_PX;
    if (!follows) last = press;
    return !follows;
  };
}
