import { describe, expect, it } from 'vitest';
import { planDay } from '../../../electron/host/demo/day-plan.ts';
import { demoRandom } from '../../../electron/host/demo/demo-random.ts';
import { wallClock } from '../../../shared/kernel/instant.ts';

const days = Array.from({ length: 40 }, (_, index) => planDay(demoRandom(`plan-${index}`), index + 1, 200));
const hourOf = (at: number): number => {
  const { hour, minute } = wallClock(at, 'Asia/Makassar');
  return hour + minute / 60;
};

describe('the plan of a demo day', () => {
  it('spreads the buyers over the opening hours of two shifts, rising, none lost', () => {
    for (const { shifts } of days) {
      const arrivals = shifts.flatMap((shift) => shift.arrivals);
      expect(arrivals).toHaveLength(200);
      expect(arrivals).toEqual([...arrivals].sort((a, b) => a - b));
      expect(hourOf(arrivals[0] ?? 0)).toBeGreaterThanOrEqual(8);
      expect(hourOf(arrivals.at(-1) ?? 0)).toBeLessThan(15);
      expect(shifts.map((shift) => shift.cashier)).toEqual([0, 1]);
      for (const shift of shifts) for (const arrival of shift.arrivals) expect(arrival).toBeGreaterThanOrEqual(shift.opensAt - 10 * 60_000);
    }
  });

  it('kills the printer for one hour of selling', () => {
    for (const { printerDies, printerLives } of days) {
      expect(printerLives - printerDies).toBe(3_600_000);
      expect(hourOf(printerDies)).toBeGreaterThanOrEqual(9);
      expect(hourOf(printerLives)).toBeLessThan(14);
    }
  });

  it('kills the service in turn before and after the commit, under a buyer who exists', () => {
    expect(days.slice(0, 3).map((day) => day.killStep)).toEqual(['after-journal', 'after-commit', 'after-journal']);
    for (const { killedBuyer, shifts } of days) expect(shifts[0]?.arrivals[killedBuyer]).toBeDefined();
  });

  it('lets one drawer a day not tally', () => {
    for (const { shifts } of days) expect(shifts.filter((shift) => shift.miscount !== 0)).toHaveLength(1);
  });

  it('follows day upon day', () => {
    const opened = days.map((day) => day.shifts[0]?.opensAt ?? 0);
    expect(opened.slice(1).map((at, index) => at - (opened[index] ?? 0))).toEqual(Array.from({ length: 39 }, () => 86_400_000));
  });

  it('survives a day with hardly any buyers', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const { killedBuyer, shifts } = planDay(demoRandom(`quiet-${seed}`), 1, 10);
      expect(shifts.flatMap((shift) => shift.arrivals)).toHaveLength(10);
      expect(killedBuyer).toBeGreaterThanOrEqual(0);
    }
  });
});
