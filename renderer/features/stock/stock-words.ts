import { formatBusinessDay, formatClock } from '../../../shared/i18n/format.ts';
import { businessDayOf, ZONE_LABEL, type Instant, type TimeZone } from '../../../shared/kernel/instant.ts';
import { useLanguage } from '../../app-state/language.ts';
import { useUnitZone } from '../../app-state/unit-zone.ts';

/** Days and moments as this page writes them: by the clock that hangs there now, or that of `zone`. */
export function useStockWords(): { readonly day: (day: string) => string; readonly dayOf: (at: Instant) => string; readonly moment: (at: Instant, zone?: TimeZone) => string } {
  const language = useLanguage();
  const now = useUnitZone();
  const day = (text: string): string => formatBusinessDay(text, language);
  const dayOf = (at: Instant): string => day(businessDayOf(at, now));
  return { day, dayOf, moment: (at, zone = now) => `${day(businessDayOf(at, zone))}, ${formatClock(at, zone)} ${ZONE_LABEL[zone]}` };
}
