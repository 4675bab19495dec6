/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export interface SeededRandom {
  /** 0 up to 1, 1 left out. */
  next(): number;
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  bytes(count: number): Uint8Array;
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const bytes = (count: number): Uint8Array => {
    const made = new Uint8Array(count);
    for (let place = 0; place < count; place += 1) made[place] = below(256);
    return made;
  };
  return { next, below, bytes };
}
