import { formatClock, formatLongDate } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { Instant, TimeZone } from '../../shared/kernel/instant.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long something lasts, in its largest unit: `2 hari`, `3 jam`, `12 menit`. */
export function lengthWords(t: Translate, ms: number): string {
  if (ms >= 2 * DAY_MS) return t('backup.length.days', { count: Math.floor(ms / DAY_MS) });
  if (ms >= HOUR_MS) return t('backup.length.hours', { count: Math.floor(ms / HOUR_MS) });
  return t('backup.length.minutes', { count: Math.max(1, Math.floor(ms / MINUTE_MS)) });
}

/** How long ago: `3 hari lalu`. */
export function ageWords(t: Translate, ms: number): string {
  if (ms >= 2 * DAY_MS) return t('backup.age.days', { count: Math.floor(ms / DAY_MS) });
  if (ms >= HOUR_MS) return t('backup.age.hours', { count: Math.floor(ms / HOUR_MS) });
  if (ms >= MINUTE_MS) return t('backup.age.minutes', { count: Math.floor(ms / MINUTE_MS) });
  return t('backup.age.now');
}

/** Day and time of day: `Sabtu, 21 November 2026, 14.05`. */
export function momentWords(at: Instant, zone: TimeZone, language: Language): string {
  return `${formatLongDate(at, zone, language)}, ${formatClock(at, zone)}`;
}
