import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeBackLeap, type ClockBase } from '../../../shared/domain/clock/read-clock.ts';
import { leapToTakeBack } from '../../../shared/domain/clock/take-back.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 20, 6, 0);

describe('a leap that was accepted wrongly', () => {
  const leap = { from: NOW, to: NOW + 30 * DAY };

  test('is known by the clock that was set right: about the time there would be without it', () => {
    expect(leapToTakeBack([leap], NOW + 30 * DAY + 2 * HOUR, NOW + 2 * HOUR)).toBe(leap);
    // The register was off over a weekend: no time was counted then.
    expect(leapToTakeBack([leap], NOW + 30 * DAY + 2 * HOUR, NOW + 3 * DAY)).toBe(leap);
  });

  test('is none where the clock is not behind, is before the leap, or is behind for another reason', () => {
    expect(leapToTakeBack([leap], NOW + 30 * DAY, NOW + 30 * DAY)).toBeNull();
    expect(leapToTakeBack([leap], NOW + 30 * DAY, Date.UTC(2010, 0, 1))).toBeNull();
    expect(leapToTakeBack([], NOW, NOW - DAY)).toBeNull();
    // Right, and lived with for longer than a month: a clock set back now has nothing to do with it.
    expect(leapToTakeBack([leap], NOW + 62 * DAY, NOW + 40 * DAY)).toBeNull();
  });

  test('may be two: the one is taken back that the clock tells', () => {
    const second = { from: leap.to + HOUR, to: leap.to + 10 * DAY };
    expect(leapToTakeBack([second, leap], second.to + HOUR, leap.to + 2 * HOUR)).toBe(second);
    expect(leapToTakeBack([second, leap], second.to + HOUR, NOW + 2 * HOUR)).toBe(leap);
  });

  test('never takes the register to before the leap, and it is steady afterwards', () => {
    const base: ClockBase = { at: leap.to, monotonic: 1_000, standing: 'behind' };
    fc.assert(
      fc.property(fc.integer({ min: -400 * DAY, max: 29 * DAY }), (off) => {
        const reading = takeBackLeap(base, leap.from, NOW + off, 2_000);
        expect(reading).toMatchObject({ now: Math.max(NOW, NOW + off), news: 'taken-back', instead: leap.to + 1_000, base: { standing: 'steady' } });
        const found = leapToTakeBack([leap], leap.to, NOW + off);
        if (found !== null) expect(reading.now).toBe(NOW + off);
      }),
    );
  });
});
