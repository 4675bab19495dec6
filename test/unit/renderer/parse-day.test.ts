import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay, writeDay } from '../../../renderer/ui/parse-day.ts';

const aDay = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('are typed day first and refused when there is no such day', () => {
    expect(parseDay('1-2-2027')).toBe('2027-02-01');
    expect(parseDay('29/02/2028')).toBe('2028-02-29');
    expect(parseDay('29-02-2027')).toBeNull();
    expect(parseDay('2027-02-01')).toBe('2027-02-01');
    expect(parseDay('31122027')).toBe('2027-12-31');
    expect(parseDay('besok')).toBeNull();
    expect(writeDay('2027-02-01')).toBe('01-02-2027');
  });

  it('are the same day however they are parted, and also by figures alone', () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom('-', '/', '.', ' ', ''), (day, parted) => {
        expect(parseDay(writeDay(day).replaceAll('-', parted))).toBe(day);
        expect(parseDay(day)).toBe(day);
      }),
    );
  });

  it('of eight figures are no other day than the one that stands there', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-4]\d[01]\d[12]\d{3}$/), (figures) => {
        const read = parseDay(figures);
        const [day, month, year] = [Number(figures.slice(0, 2)), Number(figures.slice(2, 4)), Number(figures.slice(4))];
        const there = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(read === null ? null : writeDay(read).replaceAll('-', '')).toBe(there ? figures : null);
      }),
    );
  });

  it.each(['', '3112202', '311220270', '31 122027', '00012027', '31-12-27'])('are not guessed from “%s”', (text) => {
    expect(parseDay(text)).toBeNull();
  });
});
