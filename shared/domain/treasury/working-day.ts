import type { BusinessDay } from '../../kernel/instant.ts';
import { addDays } from '../../kernel/add-days.ts';
import { weekdayOf } from './calendar-day.ts';
import type { Holiday } from './treasury-rules.ts';

/** What the calendar says of working days. */
export interface WorkCalendar {
  readonly workDays: readonly number[];
  readonly holidays: readonly Holiday[];
}

/** A calendar without a single working day in this many days is a mistake of whoever entered it: the search ends there. */
const LONGEST_BREAK = 60;

/** The holiday that `day` is, or null. */
export function holidayOn(day: BusinessDay, holidays: readonly Holiday[]): Holiday | null {
  return holidays.find((holiday) => holiday.day === day || holiday.day === day.slice(5)) ?? null;
}

export function isWorkingDay(day: BusinessDay, { workDays, holidays }: WorkCalendar): boolean {
  return workDays.includes(weekdayOf(day)) && holidayOn(day, holidays) === null;
}

/** The first working day on or after `day`. */
export function workingDayFrom(day: BusinessDay, calendar: WorkCalendar): BusinessDay {
  for (let ahead = 0; ahead <= LONGEST_BREAK; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  return day;
}
