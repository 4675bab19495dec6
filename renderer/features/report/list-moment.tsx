import { formatClock, formatDate } from '../../../shared/i18n/format.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { zoneBeside, zoneOf, type UnitZones } from '../../../shared/kernel/unit-zones.ts';
import { useLanguage } from '../../app-state/language.ts';

/** Day and time of a row by the clock that the unit had then; its zone beside it where the head names several. */
export function ListMoment({ at, zones }: { readonly at: Instant; readonly zones: UnitZones }) {
  const language = useLanguage();
  const zone = zoneOf(zones, at);
  return <span className="num">{`${formatDate(at, zone, language)} ${formatClock(at, zone)}${zoneBeside(zones, at)}`}</span>;
}
