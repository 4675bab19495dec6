import { businessDayOf, type BusinessDay, type Instant } from '../../../shared/kernel/instant.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/** Passes for a day that has come. @throws Refused treasury.future-day */
export function requirePastDay({ store }: Pick<ServiceContext, 'store'>, day: BusinessDay, now: Instant): void {
  if (day > businessDayOf(now, currentSettings(store, now).unit.timeZone)) refuse({ code: 'treasury.future-day', day });
}
