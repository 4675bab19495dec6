import { ZONE_LABEL, type Instant, type TimeZone } from './instant.ts';

/** From `since` on the unit's clock showed `zone`, until the next begins. */
interface ZoneSince {
  readonly since: Instant;
  readonly zone: TimeZone;
}

/** The zones that the unit's clock had, in the order of time; the first one also holds before it began. */
export type UnitZones = readonly [ZoneSince, ...ZoneSince[]];

/** The zone that the unit's clock had at `at`. */
export function zoneOf([first, ...later]: UnitZones, at: Instant): TimeZone {
  return (later.findLast(({ since }) => since <= at) ?? first).zone;
}

/** Those of the moments from `begin` up to `end`. */
export function zonesWithin(zones: UnitZones, begin: Instant, end: Instant): UnitZones {
  const first = { since: begin, zone: zoneOf(zones, begin) };
  const later = zones.filter(({ since }) => since > begin && since < end);
  // The unit was founded within: its first zone holds before as well.
  return [first, ...(later[0]?.zone === first.zone ? later.slice(1) : later)];
}

/** `WITA`, or `WITA, WIB` over moments among which the zone was corrected. */
export function zoneWords(zones: UnitZones): string {
  return [...new Set(zones.map(({ zone }) => ZONE_LABEL[zone]))].join(', ');
}

/** What stands beside a moment below a head that has `zoneWords`: nothing where the head says it all, else its zone. */
export function zoneBeside(zones: UnitZones, at: Instant): string {
  return zones.length === 1 ? '' : ` ${ZONE_LABEL[zoneOf(zones, at)]}`;
}
