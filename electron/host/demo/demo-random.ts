/** Chance that can be repeated: the same seed gives the same sequence. */
export interface DemoRandom {
  /** 0 <= x < 1 */
  next(): number;
  /** Whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** True with probability `share` (0..1). */
  chance(share: number): boolean;
  /** @throws RangeError for an empty list. */
  pick<T>(list: readonly T[]): T;
  /** Picks by weight; at least one weight must be positive. @throws RangeError otherwise. */
  weighted<T>(list: readonly T[], weightOf: (one: T) => number): T;
  bytes(count: number): Uint8Array;
}

/** `seed` is any text: a purpose in it (`7/day-2/buyers`) keeps one sequence from disturbing another. Good enough for a demo, for nothing secret. */
export function demoRandom(seed: string): DemoRandom {
  let state = fnv1a(seed);
  // mulberry32: 32 bits of state, one multiplication chain per number.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));

  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (list) => {
      const one = list[whole(0, list.length - 1)];
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
    weighted: (list, weightOf) => {
      let left = next() * list.reduce((sum, one) => sum + weightOf(one), 0);
      for (const one of list) {
        const weight = weightOf(one);
        if (weight > 0 && left < weight) return one;
        left -= weight;
      }
      throw new RangeError('no weight to pick by');
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => whole(0, 255)),
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
