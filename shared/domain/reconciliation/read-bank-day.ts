import type { BusinessDay } from '../../kernel/instant.ts';
import type { DayOrder } from './statement.ts';

/** A moment as a statement writes it; `minute` since midnight where a time stands beside the day. */
export interface BankDay {
  readonly day: BusinessDay;
  readonly minute: number | null;
}

/** First letters of the months in Indonesian, English and the spellings banks use. */
const MONTHS: readonly (readonly string[])[] = [['jan'], ['feb', 'peb'], ['mar'], ['apr'], ['mei', 'may'], ['jun'], ['jul'], ['agu', 'ags', 'agt', 'aug'], ['sep'], ['okt', 'oct'], ['nov', 'nop'], ['des', 'dec']];
const LONGEST = 40;

/** Minutes since midnight of `14:36`, `14.36.05`, `1436`, `02:36 PM`, or null. */
export function readBankMinute(text: string): number | null {
  const parts = /^(\d{1,2})[:.]?(\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?)?(?: ?(?:wib|wita|wit))?$/i.exec(text.trim().replace(/^'/, ''));
  if (parts === null) return null;
  const half = parts[4]?.toLowerCase();
  const hour = half === undefined ? Number(parts[1]) : (Number(parts[1]) % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(parts[2]);
  return hour > 23 || minute > 59 || Number(parts[3] ?? 0) > 59 ? null : hour * 60 + minute;
}

/**
 * `05/11/2026`, `2026-11-05`, `05-Nov-26`, `5 November 2026`, `20261105`, `05/11` (the newest such day not after `today`), each with or without a
 * time behind it. Null when it is no day of the calendar.
 */
export function readBankDay(text: string, order: DayOrder, today: BusinessDay): BankDay | null {
  const typed = text.trim().replace(/^'/, '').replace(/[\s\u00a0]+/g, ' ');
  if (typed === '' || typed.length > LONGEST) return null;
  const parts = /^(.+?)(?:(?:,? |T)(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?(?: ?[ap]\.?m\.?)?(?: ?(?:wib|wita|wit))?)(?:Z|[+-]\d{2}:?\d{2})?)?$/i.exec(typed);
  if (parts === null) return null;
  const day = readDay((parts[1] ?? '').replace(/^[a-z']+, ?/i, ''), order, today);
  if (day === null) return null;
  if (parts[2] === undefined) return { day, minute: null };
  const minute = readBankMinute(parts[2]);
  return minute === null ? null : { day, minute };
}

function readDay(text: string, order: DayOrder, today: BusinessDay): BusinessDay | null {
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (packed !== null) return dayOf(packed[1], Number(packed[2]), packed[3]);
  const written = /^(\d{1,2})[-/. ]([a-z]{3,12})\.?,?[-/. ]?(\d{2}|\d{4})?$/i.exec(text);
  if (written !== null) return dayOrNewest(written[3], monthNamed(written[2] ?? ''), written[1], today);
  const yearFirst = /^(\d{4})[-/.](\d{1,2}|[a-z]{3,12})[-/.](\d{1,2})$/i.exec(text);
  if (yearFirst !== null) return dayOf(yearFirst[1], /^\d/.test(yearFirst[2] ?? '') ? Number(yearFirst[2]) : monthNamed(yearFirst[2] ?? ''), yearFirst[3]);
  const figures = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2}|\d{4}))?$/.exec(text);
  if (figures === null) return null;
  const [, a = '', b = '', c] = figures;
  if (order === 'ymd') return c === undefined ? null : dayOf(a, Number(b), c);
  return order === 'mdy' ? dayOrNewest(c, Number(a), b, today) : dayOrNewest(c, Number(b), a, today);
}

function monthNamed(name: string): number {
  return MONTHS.findIndex((spellings) => spellings.some((spelling) => name.toLowerCase().startsWith(spelling))) + 1;
}

/** A bank that leaves the year out means the newest such day. */
function dayOrNewest(year: string | undefined, month: number, day: string | undefined, today: BusinessDay): BusinessDay | null {
  if (year !== undefined) return dayOf(year, month, day);
  const thisYear = Number(today.slice(0, 4));
  const now = dayOf(String(thisYear), month, day);
  return now !== null && now <= today ? now : dayOf(String(thisYear - 1), month, day);
}

function dayOf(year: string | undefined, month: number, day: string | undefined): BusinessDay | null {
  const full = year?.length === 2 ? `20${year}` : (year ?? '');
  const written = `${full}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  const at = Date.parse(`${written}T00:00:00Z`);
  if (Number.isNaN(at) || Number(full) < 2000 || Number(full) > 2199) return null;
  // 31 April is read as 1 May by some engines.
  return new Date(at).toISOString().slice(0, 10) === written ? written : null;
}

/** The order that most of `cells` can only mean; day first where nothing decides. */
export function guessDayOrder(cells: Iterable<string>): DayOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let yearFirst = 0;
  for (const cell of cells) {
    const figures = /^'?(\d{1,4})[-/.](\d{1,2})[-/.](\d{2,4})/.exec(cell.trim());
    if (figures === null) continue;
    const [first, second] = [Number(figures[1]), Number(figures[2])];
    if ((figures[1] ?? '').length > 2 || first > 31) yearFirst += 1;
    else if (first > 12) dayFirst += 1;
    else if (second > 12) monthFirst += 1;
  }
  if (yearFirst > dayFirst && yearFirst > monthFirst) return 'ymd';
  return monthFirst > dayFirst ? 'mdy' : 'dmy';
}
