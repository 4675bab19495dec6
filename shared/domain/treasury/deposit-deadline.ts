import { businessDayOf, wallClock, type BusinessDay, type Instant, type TimeZone } from '../../kernel/instant.ts';
import { addDays } from '../../kernel/add-days.ts';
import { instantOf } from './calendar-day.ts';
import type { DeadlineRules, Dispensation, Holiday } from './treasury-rules.ts';
import { workingDayFrom } from './working-day.ts';

/** Until when money must be deposited, and why then. */
export interface DepositDeadline {
  readonly day: BusinessDay;
  readonly at: Instant;
  readonly rule: 'same-day' | 'next-working-day' | 'dispensation';
}

/** The zone of the unit's clock when the money was received, and the one it has now: a corrected zone moves no money to another day. */
export interface DeadlineZones {
  readonly received: TimeZone;
  readonly now: TimeZone;
}

/**
 * The deadline of money received at `receivedAt`: the end of that working day; the next working day when it was received after that end or on a day
 * without work; within a dispensation its days after the day of receipt, moved to the next working day.
 */
export function depositDeadline(receivedAt: Instant, rules: DeadlineRules, holidays: readonly Holiday[], zones: DeadlineZones): DepositDeadline {
  const received = businessDayOf(receivedAt, zones.received);
  const calendar = { workDays: rules.workDays, holidays };
  const { dispensation } = rules;
  if (dispensation !== null && received >= dispensation.from && received <= dispensation.to) {
    return { ...endOf(dispensedDay(received, dispensation, calendar)), rule: 'dispensation' };
  }
  const { hour, minute } = wallClock(receivedAt, zones.received);
  const inTime = hour * 60 + minute < rules.endMinute;
  const day = workingDayFrom(inTime ? received : addDays(received, 1), calendar);
  return { ...endOf(day), rule: day === received ? 'same-day' : 'next-working-day' };

  function endOf(end: BusinessDay): { readonly day: BusinessDay; readonly at: Instant } {
    return { day: end, at: instantOf(end, rules.endMinute, zones.now) };
  }
}

function dispensedDay(received: BusinessDay, { days, counts }: Dispensation, calendar: { readonly workDays: readonly number[]; readonly holidays: readonly Holiday[] }): BusinessDay {
  if (counts === 'calendar') return workingDayFrom(addDays(received, days), calendar);
  let day = received;
  for (let counted = 0; counted < days; counted += 1) day = workingDayFrom(addDays(day, 1), calendar);
  return day;
}
