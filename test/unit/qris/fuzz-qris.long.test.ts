import { expect, test } from 'vitest';
import { fuzzQris } from './fuzz-qris.ts';

const PARTS = Number(process.env['ETALASE_FUZZ_PARTS'] ?? 100);
const SEED = Number(process.env['ETALASE_SEED'] ?? 20_261_121);

test(`${PARTS} times 100.000 hostile texts: no crash, no wrong acceptance`, () => {
  for (let part = 0; part < PARTS; part += 1) expect(fuzzQris(100_000, SEED + part).faults).toEqual([]);
  expect(PARTS).toBeGreaterThan(0);
});
