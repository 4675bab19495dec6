import { cutText } from '../../kernel/cut-text.ts';
import { addDays } from '../../kernel/add-days.ts';
import { isCalendarDay } from './calendar-day.ts';
import type { Holiday } from './treasury-rules.ts';

/** What an imported calendar says; `unread` are lines that hold no day, as they stand. */
export interface HolidayReading {
  readonly holidays: readonly Holiday[];
  readonly unread: readonly string[];
}

/** No event of a calendar lasts longer; an end beyond is taken for a slip. */
const LONGEST_EVENT = 30;
const NAME_MAX = 80;

/**
 * Reads holidays from the text of a calendar file (ICS) or from lines `2027-03-10;Idulfitri` with any of `;`, comma or tab between, the day also as
 * `10-03-2027`, `10/03/2027` or, for every year, `17-08`.
 */
export function readHolidays(text: string): HolidayReading {
  return /BEGIN:VCALENDAR/i.test(text) ? readCalendar(text) : readLines(text);
}

function readLines(text: string): HolidayReading {
  const holidays: Holiday[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue;
    const parts = /^"?([\d\-/.]+)"?\s*[;,\t]\s*"?(.*?)"?\s*$/.exec(line);
    const day = dayOf(parts?.[1] ?? '');
    const name = (parts?.[2] ?? '').replace(/[;,\t].*$/, '').trim();
    if (day === null || name === '') unread.push(cutText(line, NAME_MAX));
    else holidays.push({ day, name: cutText(name, NAME_MAX) });
  }
  return { holidays: once(holidays), unread };
}

function dayOf(text: string): string | null {
  const parts = text.split(/[-/.]/);
  if (parts.length === 2) {
    const yearly = `${two(parts[1])}-${two(parts[0])}`;
    return isCalendarDay(`2028-${yearly}`) ? yearly : null;
  }
  if (parts.length !== 3) return null;
  const [a, b, c] = parts;
  const day = (a ?? '').length === 4 ? `${a}-${two(b)}-${two(c)}` : `${c}-${two(b)}-${two(a)}`;
  return isCalendarDay(day) ? day : null;
}

function two(text = ''): string {
  return text.padStart(2, '0');
}

function readCalendar(text: string): HolidayReading {
  // A long line of a calendar goes on in the next one behind a blank.
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const holidays: Holiday[] = [];
  const unread: string[] = [];
  let event: { start?: string; end?: string; name?: string } | null = null;
  for (const line of lines) {
    const [, field = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/i.exec(line) ?? [];
    if (field === 'BEGIN' && value === 'VEVENT') event = {};
    else if (event === null) continue;
    else if (field === 'DTSTART') event.start = icsDay(value);
    else if (field === 'DTEND') event.end = icsDay(value);
    else if (field === 'SUMMARY') event.name = value.replace(/\\([,;\\])/g, '$1').trim();
    else if (field === 'END' && value === 'VEVENT') {
      const { start, end, name = '' } = event;
      if (start === undefined || !isCalendarDay(start) || name === '') unread.push(name === '' ? (start ?? '?') : cutText(name, NAME_MAX));
      else for (const day of daysOf(start, end)) holidays.push({ day, name: cutText(name, NAME_MAX) });
      event = null;
    }
  }
  return { holidays: once(holidays), unread };
}

function icsDay(value: string): string {
  return value.slice(0, 8).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

/** The end of an event is the day after its last one. */
function daysOf(start: string, end: string | undefined): string[] {
  const days = [start];
  if (end === undefined || !isCalendarDay(end)) return days;
  for (let ahead = 1; ahead < LONGEST_EVENT && addDays(start, ahead) < end; ahead += 1) days.push(addDays(start, ahead));
  return days;
}

/** One name per day, the first one; in the order of the calendar. */
function once(holidays: readonly Holiday[]): Holiday[] {
  const days = new Map<string, Holiday>();
  for (const holiday of holidays) if (!days.has(holiday.day)) days.set(holiday.day, holiday);
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
