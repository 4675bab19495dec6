import { SETTING_DEFAULTS, type SettingKey, type Settings } from '../../../shared/domain/setting/settings.ts';
import { DAY_MS } from '../../../shared/kernel/add-days.ts';
import { dayStart, type BusinessDay, type Instant, type TimeZone } from '../../../shared/kernel/instant.ts';
import { zoneOf, type UnitZones } from '../../../shared/kernel/unit-zones.ts';
import type { SettingRepo, SettingRow } from '../../db/repos/setting-repo.ts';

/** Before a gallery exists there is nothing on paper. */
const NO_UNIT: Settings['unit'] = { name: '', agency: '', address: '', phone: '', timeZone: 'Asia/Jakarta' };

const read = new WeakMap<SettingRepo, { readonly newest: number; readonly rows: readonly SettingRow[]; readonly zones: UnitZones }>();

/**
 * Every setting as it was in force at `at` (ms UTC): the newest that had begun, of two that begin together the one set later.
 * Before the very first its value counts already, so that a clock set back does not empty the head of a receipt.
 */
export function settingsAt(store: { readonly settings: SettingRepo }, at: Instant): Settings {
  const inForce = new Map<SettingKey, SettingRow>();
  for (const row of known(store.settings).rows) {
    const before = inForce.get(row.key);
    if (before === undefined || replaces(row, before, at)) inForce.set(row.key, row);
  }
  const stored = Object.fromEntries([...inForce].map(([key, row]) => [key, row.value])) as Partial<Settings>;
  return { unit: NO_UNIT, ...SETTING_DEFAULTS, ...stored };
}

/** The unit's zone in force at `at`: what was booked on a day stays on it when the zone is corrected later. */
export function zoneAt(store: { readonly settings: SettingRepo }, at: Instant): TimeZone {
  return zoneOf(zonesOf(store), at);
}

/** All the unit's zones: asked once where many moments are told. */
export function zonesOf(store: { readonly settings: SettingRepo }): UnitZones {
  return known(store.settings).zones;
}

/** The moment at which a day began by the clock that the unit had then. */
export function dayBegan(store: { readonly settings: SettingRepo }, day: BusinessDay): Instant {
  return dayStart(day, zoneAt(store, dayStart(day, MIDDLE_ZONE)));
}

/** The moment at which the day after it began: no day has a gap behind it. */
export function dayEnded(store: { readonly settings: SettingRepo }, day: BusinessDay): Instant {
  return dayStart(day, zoneAt(store, dayStart(day, MIDDLE_ZONE) + DAY_MS)) + DAY_MS;
}

/** Within an hour of both others: near enough to ask which one was in force. */
const MIDDLE_ZONE = 'Asia/Makassar';

/** `row` was set after `before`. */
function replaces(row: SettingRow, before: SettingRow, at: Instant): boolean {
  if (row.validFrom <= at) return before.validFrom > at || row.validFrom >= before.validFrom;
  return before.validFrom > at && row.validFrom < before.validFrom;
}

function known(settings: SettingRepo): { readonly rows: readonly SettingRow[]; readonly zones: UnitZones } {
  const newest = settings.newest();
  const before = read.get(settings);
  if (before?.newest === newest) return before;
  const rows = settings.list();
  const now = { newest, rows, zones: zonesIn(rows) };
  read.set(settings, now);
  return now;
}

/** Of two that begin together the one set later counts from there on. */
function zonesIn(rows: readonly SettingRow[]): UnitZones {
  const [first, ...later] = rows
    .filter(({ key }) => key === 'unit')
    .map(({ value, validFrom }) => ({ since: validFrom, zone: (value as Settings['unit']).timeZone }))
    .toSorted((a, b) => a.since - b.since)
    .filter(({ since }, place, all) => place === 0 || since !== all[place + 1]?.since)
    .filter(({ zone }, place, all) => zone !== all[place - 1]?.zone);
  return first === undefined ? [{ since: 0, zone: NO_UNIT.timeZone }] : [first, ...later];
}
