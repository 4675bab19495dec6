import { expect, test } from 'vitest';
import { fuzzQris } from './fuzz-qris.ts';

// In parts, so that a slow machine is told apart from an endless loop.
const PART = 25_000;

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  '200.000 hostile texts, part %i of 8: no crash, no wrong acceptance',
  (seed) => {
    const { faults, right, told, refused, made } = fuzzQris(PART, seed);
    expect(faults).toEqual([]);
    expect(right + told + refused).toBe(PART);
    // Every kind of answer must have been asked for, or the test proves nothing.
    for (const share of [right, told, refused, made]) expect(share).toBeGreaterThan(PART / 20);
  },
  60_000,
);
