import type { BusinessDay } from '../../../kernel/instant.ts';

/**
 * The day in `YYMMDD`; day 00 is the last of the month. The century is the one that lies nearest to `today`: at most 50 years back, 49 ahead.
 * Undefined when there is no such day.
 */
export function elementDate(value: string, today: BusinessDay): BusinessDay | undefined {
  const parts = /^([0-9]{2})([0-9]{2})([0-9]{2})$/.exec(value);
  if (!parts) return undefined;
  const [year, month, day] = [centuryOf(Number(parts[1]), Number(today.slice(0, 4))), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > last) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day === 0 ? last : day).padStart(2, '0')}`;
}

function centuryOf(twoDigits: number, thisYear: number): number {
  const year = thisYear - (thisYear % 100) + twoDigits;
  if (year - thisYear >= 51) return year - 100;
  return year - thisYear <= -50 ? year + 100 : year;
}
