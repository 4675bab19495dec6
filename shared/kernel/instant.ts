/** A moment as milliseconds since 1970-01-01T00:00Z. What a person reads is made from it with the unit's time zone. */
export type Instant = number;

/** A calendar day of the unit as `YYYY-MM-DD` (tanggal buku), fixed when a sale is stored. */
export type BusinessDay = string;

/** The three zones of Indonesia (Keppres 41/1987). */
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type TimeZone = (typeof TIME_ZONES)[number];

/** Hours ahead of UTC; none of the zones has daylight saving. */
const OFFSET_HOURS: Record<TimeZone, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

export const ZONE_LABEL: Record<TimeZone, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

/** How far the zone is ahead of UTC, in minutes. */
export function zoneOffsetMinutes(zone: TimeZone): number {
  return OFFSET_HOURS[zone] * 60;
}

/** The wall clock of the unit at `at`. Month is 1..12, weekday 0 = Sunday. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

export function wallClock(at: Instant, zone: TimeZone): WallClock {
  const moved = new Date(at + OFFSET_HOURS[zone] * 3_600_000);
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
    hour: moved.getUTCHours(),
    minute: moved.getUTCMinutes(),
    second: moved.getUTCSeconds(),
    weekday: moved.getUTCDay(),
  };
}

/** The later of two days: what was booked on a day is never followed by the day before, not even when the unit's zone was corrected. */
export function laterDay(one: BusinessDay, other: BusinessDay): BusinessDay {
  return one > other ? one : other;
}

/** The moment at which a day of the unit begins. */
export function dayStart(day: BusinessDay, zone: TimeZone): Instant {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET_HOURS[zone] * 3_600_000;
}

/** The business day of the unit at `at`. */
export function businessDayOf(at: Instant, zone: TimeZone): BusinessDay {
  const clock = wallClock(at, zone);
  return `${clock.year}-${String(clock.month).padStart(2, '0')}-${String(clock.day).padStart(2, '0')}`;
}
