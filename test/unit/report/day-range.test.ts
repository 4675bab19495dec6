import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChange } from '../../../renderer/features/report/format-change.ts';
import { rangeWords, timeNames } from '../../../renderer/features/report/range-words.ts';
import { axisOf } from '../../../shared/domain/report/axis.ts';
import { changeOf } from '../../../shared/domain/report/change-of.ts';
import { addDays } from '../../../shared/kernel/add-days.ts';
import { daysOf, PERIODS, rangeBefore, rangeOf, shiftRange, weekdayOf } from '../../../shared/domain/report/day-range.ts';
import type { SalesReport } from '../../../shared/domain/report/sales-report.ts';
import { hourRows, timeRows, weekdayRows } from '../../../shared/domain/report/time-rows.ts';
import { cutMonths } from '../../../shared/domain/report/whole-months.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

const day = fc.integer({ min: 0, max: 4_000 }).map((count) => addDays('2020-01-01', count));
const range = fc.tuple(day, fc.integer({ min: 0, max: 800 })).map(([from, more]) => ({ from, to: addDays(from, more) }));

describe('the days of a report', () => {
  it('end today and begin where the period begins', () => {
    expect(rangeOf('today', '2026-11-20')).toEqual({ from: '2026-11-20', to: '2026-11-20' });
    expect(rangeOf('yesterday', '2026-03-01')).toEqual({ from: '2026-02-28', to: '2026-02-28' });
    // 20 November 2026 is a Friday.
    expect(rangeOf('week', '2026-11-20')).toEqual({ from: '2026-11-16', to: '2026-11-20' });
    expect(rangeOf('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(rangeOf('month', '2026-11-20')).toEqual({ from: '2026-11-01', to: '2026-11-20' });
    expect(rangeOf('year', '2026-11-20')).toEqual({ from: '2026-01-01', to: '2026-11-20' });
    expect(weekdayOf('2026-11-22')).toBe(6);
  });

  it('step back whole and never past today', () => {
    const today = '2026-11-20';
    expect(shiftRange({ from: '2026-11-01', to: '2026-11-20' }, 'month', -1, today)).toEqual({ from: '2026-10-01', to: '2026-10-31' });
    expect(shiftRange({ from: '2026-10-01', to: '2026-10-31' }, 'month', 1, today)).toEqual({ from: '2026-11-01', to: '2026-11-20' });
    expect(shiftRange({ from: '2026-11-16', to: '2026-11-20' }, 'week', -1, today)).toEqual({ from: '2026-11-09', to: '2026-11-15' });
    expect(shiftRange({ from: '2026-11-09', to: '2026-11-15' }, 'week', 1, today)).toEqual({ from: '2026-11-16', to: '2026-11-20' });
    expect(shiftRange({ from: '2026-01-01', to: '2026-11-20' }, 'year', -1, today)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(shiftRange({ from: today, to: today }, 'today', 1, today)).toEqual({ from: today, to: today });
    expect(shiftRange({ from: '2026-11-03', to: '2026-11-09' }, 'range', -1, today)).toEqual({ from: '2026-10-27', to: '2026-11-02' });
  });

  it('are held against the same days before', () => {
    expect(rangeBefore({ from: '2026-11-20', to: '2026-11-20' }, 'today')).toEqual({ from: '2026-11-19', to: '2026-11-19' });
    expect(rangeBefore({ from: '2026-11-16', to: '2026-11-20' }, 'week')).toEqual({ from: '2026-11-09', to: '2026-11-13' });
    expect(rangeBefore({ from: '2026-11-01', to: '2026-11-20' }, 'month')).toEqual({ from: '2026-10-01', to: '2026-10-20' });
    expect(rangeBefore({ from: '2026-02-01', to: '2026-02-28' }, 'month')).toEqual({ from: '2026-01-01', to: '2026-01-31' });
    expect(rangeBefore({ from: '2026-03-01', to: '2026-03-30' }, 'month')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(rangeBefore({ from: '2028-01-01', to: '2028-02-29' }, 'year')).toEqual({ from: '2027-01-01', to: '2027-02-28' });
    expect(rangeBefore({ from: '2026-11-03', to: '2026-11-09' }, 'range')).toEqual({ from: '2026-10-27', to: '2026-11-02' });
  });

  it('never meet the days they are held against, whatever the period', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...PERIODS), fc.integer({ min: 0, max: 30 }), (today, period, back) => {
        let now = period === 'range' ? { from: addDays(today, -9), to: today } : rangeOf(period, today);
        for (let time = 0; time < back; time += 1) now = shiftRange(now, period, -1, today);
        const before = rangeBefore(now, period);
        expect(before.from <= before.to && before.to < now.from && now.to <= today).toBe(true);
        expect(Math.abs(daysOf(before) - daysOf(now))).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('a range cut at the ends of months', () => {
  it('covers each of its days once, whole months as months', () => {
    fc.assert(
      fc.property(range, range, (asked, known) => {
        const cut = cutMonths(asked, { first: known.from, last: known.to });
        const covered = new Map<string, number>();
        const add = (from: string, to: string): void => {
          for (let one = from; one <= to; one = addDays(one, 1)) covered.set(one, (covered.get(one) ?? 0) + 1);
        };
        if (cut.months !== null) add(`${cut.months.first}-01`, addDays(`${addDays(`${cut.months.last}-28`, 5).slice(0, 7)}-01`, -1));
        for (const part of [cut.head, cut.tail]) if (part !== null) add(part.from, part.to);
        // On days with anything on them: exactly the range, each day once.
        for (let one = known.from; one <= known.to; one = addDays(one, 1)) expect([one, covered.get(one) ?? 0]).toEqual([one, one >= asked.from && one <= asked.to ? 1 : 0]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes the month that is not over yet as whole on its newest day', () => {
    expect(cutMonths({ from: '2026-11-01', to: '2026-11-20' }, { first: '2026-01-05', last: '2026-11-20' })).toEqual({ months: { first: '2026-11', last: '2026-11' }, head: null, tail: null });
    expect(cutMonths({ from: '2026-11-03', to: '2026-11-09' }, { first: '2026-01-05', last: '2026-11-20' })).toEqual({ months: null, head: { from: '2026-11-03', to: '2026-11-09' }, tail: null });
    expect(cutMonths({ from: '2026-09-15', to: '2026-11-09' }, { first: '2026-01-05', last: '2026-11-20' })).toEqual({ months: { first: '2026-10', last: '2026-10' }, head: { from: '2026-09-15', to: '2026-09-30' }, tail: { from: '2026-11-01', to: '2026-11-09' } });
  });
});

describe('a scale', () => {
  it('begins at zero, holds the largest value and has few lines at round steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (largest) => {
        const { top, ticks } = axisOf(largest);
        const [zero, step = 0] = ticks;
        expect([zero, ticks.at(-1)]).toEqual([0, top]);
        expect(top).toBeGreaterThanOrEqual(largest);
        expect(top).toBeLessThanOrEqual(Math.max(1, largest * 2));
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(String(step)).toMatch(/^[125]0*$/);
      }),
    );
    expect(axisOf(5_104_000).ticks).toEqual([0, 2_000_000, 4_000_000, 6_000_000]);
  });
});

describe('a change', () => {
  it('is not made up where nothing was before', () => {
    expect([changeOf(118, 100), changeOf(50, 100), changeOf(100, 0), changeOf(100, -5)]).toEqual([1_800, -5_000, null, null]);
    expect([1_800, -250, 0, 4, 123_456, -5_000, 995].map(formatChange)).toEqual(['+18%', '−2,5%', '0%', '0%', '+1.235%', '−50%', '+10%']);
  });
});

describe('words of days', () => {
  it('say once what both ends share', () => {
    expect(rangeWords({ from: '2026-11-20', to: '2026-11-20' }, 'id')).toBe('20 Nov 2026');
    expect(rangeWords({ from: '2026-11-01', to: '2026-11-20' }, 'id')).toBe('1–20 Nov 2026');
    expect(rangeWords({ from: '2026-10-28', to: '2026-11-03' }, 'id')).toBe('28 Okt – 3 Nov 2026');
    expect(rangeWords({ from: '2025-12-01', to: '2026-01-03' }, 'en')).toBe('1 Dec 2025 – 3 Jan 2026');
    expect([timeNames('08', 'hour', 'id'), timeNames('2026-11-05', 'day', 'id'), timeNames('2026-05', 'month', 'id')]).toEqual([
      { label: '08', words: '08.00–08.59' },
      { label: '5', words: '5 Nov 2026' },
      { label: 'Mei', words: 'Mei 2026' },
    ]);
  });
});

describe('a report over time', () => {
  const none = { count: 0, amount: rupiah(0) };
  const sums = { sales: none, refunds: none, voids: none, total: rupiah(0), rounding: rupiah(0), gross: rupiah(0), discounts: rupiah(0), back: rupiah(0), openDays: 0 };
  const empty: SalesReport = { from: '2026-11-01', to: '2026-11-01', ...sums, before: null, byDay: [], byHour: [], byWeekday: [], byCategory: [], byProducer: [], byWorkshop: [] };
  const on = (key: string, amount: number) => ({ key, name: key, count: 1, amount: rupiah(amount), before: null });

  it('leaves no hour, day or month out', () => {
    expect(hourRows({ ...empty, byHour: [on('06', 1_000), on('17', 2_000)] }).map(({ key }) => key)).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 6).padStart(2, '0')));
    const november = timeRows({ ...empty, to: '2026-11-30', byDay: [on('2026-11-02', 500), on('2026-11-30', 700)] });
    expect([november.unit, november.rows.length, november.rows[1]?.amount, november.rows[2]?.amount, november.rows[29]?.amount]).toEqual(['day', 30, 500, 0, 700]);
    const year = timeRows({ ...empty, from: '2026-01-01', to: '2026-11-20', byDay: [on('2026-11-02', 500), on('2026-11-19', 700)] });
    expect([year.unit, year.rows.map(({ key }) => key).join(' '), year.rows.at(-1)?.amount]).toEqual(['month', '2026-01 2026-02 2026-03 2026-04 2026-05 2026-06 2026-07 2026-08 2026-09 2026-10 2026-11', 1_200]);
  });

  it('tells what one open day of each weekday brought, since a range holds some of them more often', () => {
    const monday = { ...on('0', 3_000_001), days: 2, before: rupiah(900_000), daysBefore: 1 };
    const tuesday = { ...on('1', 2_000_000), days: 1, before: rupiah(0), daysBefore: 0 };
    const rows = weekdayRows({ ...empty, to: '2026-11-09', byWeekday: [monday, tuesday] });
    expect(rows.map(({ key }) => key).join('')).toBe('0123456');
    expect(rows.slice(0, 3)).toMatchObject([
      { amount: 3_000_001, mean: 1_500_000, before: 900_000, meanBefore: 900_000 },
      { amount: 2_000_000, mean: 2_000_000, before: 0, meanBefore: 0 },
      { amount: 0, count: 0, mean: 0, before: null, meanBefore: null },
    ]);
  });

  it('holds a day against the mean of an open day before, where there was one', () => {
    const before = { from: '2026-10-01', to: '2026-10-30', ...sums, total: rupiah(1_000_001), openDays: 3 };
    expect(timeRows({ ...empty, to: '2026-11-30', before }).meanBefore).toBe(333_333);
    expect(timeRows({ ...empty, to: '2026-11-30', before: { ...before, openDays: 0 } }).meanBefore).toBeNull();
  });
});
