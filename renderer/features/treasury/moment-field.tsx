import { CalendarClock } from 'lucide-react';
import { instantOf } from '../../../shared/domain/treasury/calendar-day.ts';
import { businessDayOf, wallClock, type Instant, type TimeZone } from '../../../shared/kernel/instant.ts';
import { parseDay, writeDay } from '../../ui/parse-day.ts';
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx';

/** A day and a time to the second, as a billing sheet writes them: `27-11-2026 14.47.12`; what is typed takes the place of the moment that stands there. */
export function MomentField(props: Omit<TextFieldProps, 'type' | 'inputMode' | 'icon' | 'maxLength'>) {
  return <TextField {...props} icon={CalendarClock} inputMode="numeric" maxLength={19} scan="refuse" onFocus={(event) => event.target.select()} />;
}

/** Reads `27-11-2026 14.47.12`, the time with dots or colons and with or without seconds, and `271120261447` of the figures for a finger; null when there is no such moment. */
export function readMoment(text: string, zone: TimeZone): Instant | null {
  const plain = text.trim();
  const parts = /^(\S+)\s+(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?$/.exec(plain) ?? /^(\d{8})(\d{2})(\d{2})(\d{2})?$/.exec(plain);
  const day = parseDay(parts?.[1] ?? '');
  const [hour, minute, second] = [Number(parts?.[2]), Number(parts?.[3]), Number(parts?.[4] ?? 0)];
  if (day === null || hour > 23 || minute > 59 || second > 59) return null;
  return instantOf(day, hour * 60 + minute, zone) + second * 1000;
}

export function writeMoment(at: Instant, zone: TimeZone): string {
  const { hour, minute, second } = wallClock(at, zone);
  return `${writeDay(businessDayOf(at, zone))} ${[hour, minute, second].map((part) => String(part).padStart(2, '0')).join('.')}`;
}
