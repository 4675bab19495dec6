import { describe, expect, it } from 'vitest';
import { demoRandom } from '../../../electron/host/demo/demo-random.ts';

function first(seed: string, count = 50): readonly number[] {
  const random = demoRandom(seed);
  return Array.from({ length: count }, () => random.next());
}

describe('the chance of the demo', () => {
  it('repeats itself for the same seed and goes another way for another', () => {
    expect(first('7/buyers')).toEqual(first('7/buyers'));
    expect(first('7/buyers')).not.toEqual(first('8/buyers'));
    expect(first('7/buyers')).not.toEqual(first('7/plan'));
  });

  it('fills its range evenly enough and never leaves it', () => {
    const random = demoRandom('range');
    const seen = Array.from({ length: 6_000 }, () => random.whole(3, 8));
    for (let value = 3; value <= 8; value += 1) expect(seen.filter((one) => one === value).length).toBeGreaterThan(850);
    expect(seen.filter((one) => one < 3 || one > 8)).toEqual([]);
  });

  it('picks by weight and leaves out what weighs nothing', () => {
    const random = demoRandom('weights');
    const picks = Array.from({ length: 4_000 }, () => random.weighted(['never', 'seldom', 'often'], (one) => ({ never: 0, seldom: 1, often: 3 })[one] ?? 0));
    expect(picks).not.toContain('never');
    expect(picks.filter((one) => one === 'often').length / picks.length).toBeCloseTo(0.75, 1);
  });

  it('refuses to pick from nothing', () => {
    expect(() => demoRandom('x').pick([])).toThrow(RangeError);
    expect(() => demoRandom('x').weighted(['a'], () => 0)).toThrow(RangeError);
  });

  it('makes bytes', () => {
    const bytes = demoRandom('bytes').bytes(400);
    expect(new Set(bytes).size).toBeGreaterThan(150);
  });
});
