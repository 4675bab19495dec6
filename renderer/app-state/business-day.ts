import { formatBusinessDay } from '../../shared/i18n/format.ts';
import { businessDayOf, type BusinessDay, type TimeZone } from '../../shared/kernel/instant.ts';
import { useNow } from './clock.ts';
import { useLanguage } from './language.ts';
import { useUnitZone } from './unit-zone.ts';

/** The unit's zone, its day as it is now, and how days are written here. */
export function useBusinessDay(): { readonly zone: TimeZone; readonly today: BusinessDay; readonly day: (day: BusinessDay) => string } {
  const language = useLanguage();
  const zone = useUnitZone();
  return { zone, today: businessDayOf(useNow(60_000), zone), day: (day) => formatBusinessDay(day, language) };
}
