import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/kernel/add-days.ts';
import { instantOf, isCalendarDay, weekdayOf } from '../../../shared/domain/treasury/calendar-day.ts';
import { depositDeadline } from '../../../shared/domain/treasury/deposit-deadline.ts';
import { DEFAULT_DEADLINE_RULES, DEFAULT_HOLIDAYS, type DeadlineRules, type Holiday } from '../../../shared/domain/treasury/treasury-rules.ts';
import { isWorkingDay } from '../../../shared/domain/treasury/working-day.ts';
import { businessDayOf, TIME_ZONES, wallClock } from '../../../shared/kernel/instant.ts';

const ZONE = 'Asia/Makassar';
const at = (day: string, hour: number, minute = 0) => instantOf(day, hour * 60 + minute, ZONE);
const deadline = (receivedAt: number, change: Partial<DeadlineRules> = {}, holidays: readonly Holiday[] = DEFAULT_HOLIDAYS) => depositDeadline(receivedAt, { ...DEFAULT_DEADLINE_RULES, ...change }, holidays, { received: ZONE, now: ZONE });

describe('the deadline of a deposit', () => {
  test.each([
    ['a Friday morning: the same afternoon', at('2026-11-20', 14, 48), '2026-11-20', 'same-day'],
    ['a Friday after the bank closed: Monday', at('2026-11-20', 15, 0), '2026-11-23', 'next-working-day'],
    ['a Saturday: Monday', at('2026-11-21', 9), '2026-11-23', 'next-working-day'],
    ['Christmas on a Friday: Monday', at('2026-12-25', 9), '2026-12-28', 'next-working-day'],
    ['the last afternoon of a year: the first working day of the next', at('2026-12-31', 16), '2027-01-04', 'next-working-day'],
    ['a minute past midnight: this day', at('2026-11-20', 0, 1), '2026-11-20', 'same-day'],
  ])('%s', (_what, receivedAt, day, rule) => {
    expect(deadline(receivedAt)).toEqual({ day, at: at(day, 15), rule });
  });

  test('money received an hour before midnight stays of its day when the zone of the unit is corrected; the hour is that of the clock on the wall', () => {
    const late = at('2026-11-19', 23, 30);
    expect(depositDeadline(late, DEFAULT_DEADLINE_RULES, DEFAULT_HOLIDAYS, { received: ZONE, now: 'Asia/Jayapura' })).toEqual({ day: '2026-11-20', at: instantOf('2026-11-20', 15 * 60, 'Asia/Jayapura'), rule: 'next-working-day' });
    const inTime = at('2026-11-20', 14, 30);
    expect(depositDeadline(inTime, DEFAULT_DEADLINE_RULES, DEFAULT_HOLIDAYS, { received: ZONE, now: 'Asia/Jayapura' })).toMatchObject({ day: '2026-11-20', rule: 'same-day' });
  });

  test('a holiday entered for one year moves it in that year only', () => {
    const holidays = [{ day: '2026-11-20', name: 'Pemilihan' }];
    expect(deadline(at('2026-11-20', 9), {}, holidays).day).toBe('2026-11-23');
    expect(deadline(at('2025-11-20', 9), {}, holidays).day).toBe('2025-11-20');
  });

  test('a dispensation counts the days its letter counts, and only for what was received within it', () => {
    const letter = { letter: 'S-12/WPB.25/2026', from: '2026-11-01', to: '2026-11-30' };
    expect(deadline(at('2026-11-20', 9), { dispensation: { ...letter, days: 7, counts: 'calendar' } })).toEqual({ day: '2026-11-27', at: at('2026-11-27', 15), rule: 'dispensation' });
    expect(deadline(at('2026-11-20', 9), { dispensation: { ...letter, days: 1, counts: 'calendar' } }).day).toBe('2026-11-23');
    expect(deadline(at('2026-11-20', 9), { dispensation: { ...letter, days: 7, counts: 'working' } }).day).toBe('2026-12-01');
    expect(deadline(at('2026-12-01', 9), { dispensation: { ...letter, days: 7, counts: 'calendar' } }).rule).toBe('same-day');
  });

  test('always lies on a working day at the end of work, after the receipt, with no working day skipped', () => {
    const days = fc.integer({ min: 0, max: 1500 }).map((ahead) => addDays('2026-01-01', ahead));
    const holidays = fc.array(fc.record({ day: days, name: fc.constant('Libur') }), { maxLength: 40 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 480, max: 1020 }), holidays, fc.constantFrom(...TIME_ZONES), (day, minute, endMinute, list, zone) => {
        const receivedAt = instantOf(day, minute, zone);
        const rules = { ...DEFAULT_DEADLINE_RULES, endMinute };
        const due = depositDeadline(receivedAt, rules, list, { received: zone, now: zone });
        const calendar = { workDays: rules.workDays, holidays: list };
        expect(isWorkingDay(due.day, calendar)).toBe(true);
        expect(due.at).toBeGreaterThan(receivedAt);
        expect(businessDayOf(due.at, zone)).toBe(due.day);
        expect(wallClock(due.at, zone).hour * 60 + wallClock(due.at, zone).minute).toBe(endMinute);
        for (let between = minute < endMinute ? day : addDays(day, 1); between < due.day; between = addDays(between, 1)) expect(isWorkingDay(between, calendar)).toBe(false);
      }),
    );
  });

  test('a calendar without any working day does not search for ever', () => {
    expect(deadline(at('2026-11-20', 9), { workDays: [] }).day).toBe('2026-11-20');
  });
});

test('days of the calendar', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(weekdayOf('2026-11-20')).toBe(5);
  expect(isCalendarDay('2026-02-29')).toBe(false);
  expect(isCalendarDay('2028-02-29')).toBe(true);
  expect(isCalendarDay('besok')).toBe(false);
});
