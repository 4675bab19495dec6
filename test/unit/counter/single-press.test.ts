import { expect, test } from 'vitest';
import { createSinglePress } from '../../../renderer/features/counter/single-press.ts';

const first = { name: 'give up' };
const other = { name: 'give up for good' };

test('the second half of a double press does not hit what the first has put there; the same button twice is two presses', () => {
  const isMeant = createSinglePress();
  expect(isMeant({ at: 1000, x: 500, y: 300, on: first })).toBe(true);
  expect(isMeant({ at: 1150, x: 503, y: 301, on: other })).toBe(false);
  expect(isMeant({ at: 1300, x: 503, y: 301, on: other })).toBe(false);
  expect(isMeant({ at: 1350, x: 500, y: 300, on: first })).toBe(true);
  expect(isMeant({ at: 1500, x: 500, y: 300, on: first })).toBe(true);
});

test('a press elsewhere, later, or after one that hit nothing is meant', () => {
  const isMeant = createSinglePress();
  expect(isMeant({ at: 1000, x: 500, y: 300, on: first })).toBe(true);
  expect(isMeant({ at: 1100, x: 540, y: 300, on: other })).toBe(true);
  expect(isMeant({ at: 1500, x: 540, y: 300, on: first })).toBe(true);
  expect(isMeant({ at: 2000, x: 10, y: 10, on: null })).toBe(true);
  expect(isMeant({ at: 2100, x: 10, y: 10, on: first })).toBe(true);
});
