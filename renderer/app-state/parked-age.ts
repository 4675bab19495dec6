import type { Translate } from '../../shared/i18n/translate.ts';
import type { Instant } from '../../shared/kernel/instant.ts';

const MINUTE = 60_000;

/** How long a cart has been parked, as a person says it: "baru saja", "12 menit", "3 jam", "2 hari". */
export function parkedAge(parkedAt: Instant, now: Instant, t: Translate): string {
  const minutes = Math.max(0, Math.floor((now - parkedAt) / MINUTE));
  if (minutes < 1) return t('parked.age.now');
  if (minutes < 60) return t('parked.age.minutes', { count: minutes });
  if (minutes < 24 * 60) return t('parked.age.hours', { count: Math.floor(minutes / 60) });
  return t('parked.age.days', { count: Math.floor(minutes / (24 * 60)) });
}
