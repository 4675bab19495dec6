import type { Instant } from '../../../shared/kernel/instant.ts';
import { formatBusinessDay, formatClock } from '../../../shared/i18n/format.ts';
import { businessDayOf, ZONE_LABEL } from '../../../shared/kernel/instant.ts';
import { useSettings } from '../../app-state/desk.ts';
import { useLanguage } from '../../app-state/language.ts';

/** Days and moments as this page writes them. */
export function useStockWords(): { readonly day: (day: string) => string; readonly dayOf: (at: Instant) => string; readonly moment: (at: Instant) => string } {
  const language = useLanguage();
  const zone = useSettings()?.unit.timeZone ?? 'Asia/Jakarta';
  const day = (text: string): string => formatBusinessDay(text, language);
  const dayOf = (at: Instant): string => day(businessDayOf(at, zone));
  return { day, dayOf, moment: (at) => `${dayOf(at)}, ${formatClock(at, zone)} ${ZONE_LABEL[zone]}` };
}
