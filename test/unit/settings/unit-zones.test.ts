import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SettingRow } from '../../../electron/db/repos/setting-repo.ts';
import { settingsAt, zoneAt, zonesOf } from '../../../electron/services/settings/settings-at.ts';
import { TIME_ZONES } from '../../../shared/kernel/instant.ts';
import { zoneBeside, zoneOf, zonesWithin, zoneWords, type UnitZones } from '../../../shared/kernel/unit-zones.ts';

/** A store with these units and nothing else. */
function storeOf(units: readonly { readonly validFrom: number; readonly timeZone: string }[]) {
  const rows = units.map(({ validFrom, timeZone }, index): SettingRow => ({ id: index + 1, key: 'unit', value: { timeZone }, validFrom, legalReference: null, setBy: null }));
  return { settings: { list: () => rows, newest: () => rows.length } };
}

const moment = fc.integer({ min: 0, max: 20 });
const units = fc.array(fc.record({ validFrom: moment, timeZone: fc.constantFrom(...TIME_ZONES) }), { minLength: 1, maxLength: 8 });

test('the zone of a moment is that of the unit in force then, in whatever order units were set', () => {
  fc.assert(fc.property(units, moment, (set, at) => void expect(zoneAt(storeOf(set), at)).toBe(settingsAt(storeOf(set), at).unit.timeZone)));
});

test('the zones of a span tell each of its moments as all of them do, and one that has no correction in it has one', () => {
  fc.assert(
    fc.property(units, moment, fc.integer({ min: 1, max: 10 }), (set, begin, length) => {
      const zones = zonesOf(storeOf(set));
      const within = zonesWithin(zones, begin, begin + length);
      const moments = Array.from({ length }, (_, step) => begin + step);
      expect(moments.map((at) => zoneOf(within, at))).toEqual(moments.map((at) => zoneOf(zones, at)));
      expect(within.length === 1).toBe(new Set(moments.map((at) => zoneOf(zones, at))).size === 1);
    }),
  );
});

test('a head names each zone once, and a moment its own where there are several', () => {
  const corrected: UnitZones = [{ since: 0, zone: 'Asia/Makassar' }, { since: 10, zone: 'Asia/Jakarta' }, { since: 20, zone: 'Asia/Makassar' }];
  expect([zoneWords(corrected), zoneBeside(corrected, 5), zoneBeside(corrected, 10), zoneBeside(corrected, 25)]).toEqual(['WITA, WIB', ' WITA', ' WIB', ' WITA']);
  const one = zonesWithin(corrected, 0, 10);
  expect([zoneWords(one), zoneBeside(one, 5)]).toEqual(['WITA', '']);
});
