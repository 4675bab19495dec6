import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptClock, readClock, startClock, type ClockBase } from '../../../shared/domain/clock/read-clock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 20, 6, 0);
const steady: ClockBase = { at: NOW, monotonic: 1_000, standing: 'steady' };

describe('the time the register books with', () => {
  test('follows the clock of the PC, also through the small corrections of a time server', () => {
    expect(readClock(steady, NOW + 60_000, 61_000)).toMatchObject({ now: NOW + 60_000, news: null });
    expect(readClock(steady, NOW + 90_000, 61_000)).toMatchObject({ now: NOW + 90_000, news: null });
    // Backwards it stands still until the clock has caught up.
    expect(readClock(steady, NOW - 30_000, 2_000)).toMatchObject({ now: NOW, news: null, base: { standing: 'steady' } });
  });

  test('goes on by itself when the clock is set back two days, says so once, and follows again when it is right', () => {
    const first = readClock(steady, NOW - 2 * DAY, 2_000);
    expect(first).toMatchObject({ now: NOW + 1_000, news: 'set-back', base: { standing: 'behind' } });
    const later = readClock(first.base, NOW - 2 * DAY + HOUR, 2_000 + HOUR);
    expect(later).toMatchObject({ now: NOW + 1_000 + HOUR, news: null });
    expect(readClock(later.base, NOW + HOUR + 2_000, 3_000 + HOUR)).toMatchObject({ news: 'right-again', base: { standing: 'steady' } });
  });

  test('counts the fractions of a millisecond: asked a thousand times a second it does not stand still', () => {
    let reading = readClock(steady, NOW - DAY, 1_000);
    for (let asked = 1; asked <= 10_000; asked += 1) reading = readClock(reading.base, NOW - DAY, 1_000 + asked * 0.3);
    expect(reading.now).toBe(NOW + 3_000);
  });

  test('takes a night of sleep and tells it, but asks before it believes three days', () => {
    expect(readClock(steady, NOW + 15 * HOUR, 2_000)).toMatchObject({ now: NOW + 15 * HOUR, news: 'jumped' });
    const leapt = readClock(steady, NOW + 3 * DAY, 2_000);
    expect(leapt).toMatchObject({ now: NOW + 1_000, news: 'leapt', base: { standing: 'ahead' } });
    expect(acceptClock(leapt.base, NOW + 3 * DAY, 3_000)).toMatchObject({ now: NOW + 3 * DAY, news: 'accepted', base: { standing: 'steady' } });
    expect(acceptClock(steady, NOW + 1_000, 2_000)).toBeNull();
    expect(acceptClock(steady, NOW - 2 * DAY, 2_000)).toBeNull();
  });

  test('begins where the books end, however long the PC was off or wrong', () => {
    expect(startClock(null, NOW, 5)).toMatchObject({ now: NOW, news: null });
    expect(startClock(NOW - 10 * DAY, NOW, 5)).toMatchObject({ now: NOW, news: null, base: { standing: 'steady' } });
    expect(startClock(NOW, Date.UTC(2010, 0, 1), 5)).toMatchObject({ now: NOW, news: 'set-back', base: { standing: 'behind' } });
    expect(startClock(NOW, NOW + 60 * DAY, 5)).toMatchObject({ now: NOW, news: 'leapt', base: { standing: 'ahead' } });
  });

  test('never goes back, whatever is done to the clock of the PC', () => {
    const step = fc.record({ passed: fc.integer({ min: 0, max: 2 * DAY }), moved: fc.oneof(fc.constant(0), fc.integer({ min: -400 * DAY, max: 400 * DAY })), accepts: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let base = steady;
        let [wall, monotonic, last] = [NOW, 1_000, NOW];
        for (const { passed, moved, accepts } of steps) {
          wall += passed + moved;
          monotonic += passed;
          const reading = (accepts ? acceptClock(base, wall, monotonic) : null) ?? readClock(base, wall, monotonic);
          expect(reading.now).toBeGreaterThanOrEqual(last);
          ({ base, now: last } = reading);
        }
      }),
    );
  });
});
