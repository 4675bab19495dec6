import { SETTING_DEFAULTS, type SettingKey, type Settings } from '../../../shared/domain/setting/settings.ts';
import { DAY_MS } from '../../../shared/kernel/add-days.ts';
import { dayStart, type BusinessDay, type Instant, type TimeZone } from '../../../shared/kernel/instant.ts';
import type { SettingRepo, SettingRow } from '../../db/repos/setting-repo.ts';

/** Before a gallery exists there is nothing on paper. */
const NO_UNIT: Settings['unit'] = { name: '', agency: '', address: '', phone: '', timeZone: 'Asia/Jakarta' };

const read = new WeakMap<SettingRepo, { readonly newest: number; readonly rows: readonly SettingRow[] }>();

/**
 * Every setting as it was in force at `at` (ms UTC): the newest that had begun, of two that begin together the one set later.
 * Before the very first its value counts already, so that a clock set back does not empty the head of a receipt.
 */
export function settingsAt(store: { readonly settings: SettingRepo }, at: Instant): Settings {
  const inForce = new Map<SettingKey, SettingRow>();
  for (const row of rowsOf(store.settings)) {
    const before = inForce.get(row.key);
    if (before === undefined || replaces(row, before, at)) inForce.set(row.key, row);
  }
  const stored = Object.fromEntries([...inForce].map(([key, row]) => [key, row.value])) as Partial<Settings>;
  return { unit: NO_UNIT, ...SETTING_DEFAULTS, ...stored };
}

/** The unit's zone in force at `at`: what was booked on a day stays on it when the zone is corrected later. */
export function zoneAt(store: { readonly settings: SettingRepo }, at: Instant): TimeZone {
  let inForce: SettingRow | null = null;
  for (const row of rowsOf(store.settings)) if (row.key === 'unit' && (inForce === null || replaces(row, inForce, at))) inForce = row;
  return inForce === null ? NO_UNIT.timeZone : (inForce.value as Settings['unit']).timeZone;
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

function rowsOf(settings: SettingRepo): readonly SettingRow[] {
  const newest = settings.newest();
  const known = read.get(settings);
  if (known?.newest === newest) return known.rows;
  const rows = settings.list();
  read.set(settings, { newest, rows });
  return rows;
}
