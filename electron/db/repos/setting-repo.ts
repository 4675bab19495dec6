import type { SettingKey } from '../../../shared/domain/setting/settings.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Reader } from '../sync-db.ts';

/** One dated value of a setting; `value` is what JSON held. */
export interface SettingRow {
  readonly id: number;
  readonly key: SettingKey;
  readonly value: unknown;
  readonly validFrom: Instant;
  readonly legalReference: string | null;
  readonly setBy: string | null;
}

/** Settings as they were set. Rows come from the journal (`setting.set`); there is no other way to add one. */
export interface SettingRepo {
  /** Oldest first. */
  list(): SettingRow[];
  /** Number of the newest row, 0 without one: as long as it stays, `list` gives the same. */
  newest(): number;
}

export function settingRepo(reader: Reader): SettingRepo {
  const all = reader.query((db) => db.selectFrom('setting').select(['id', 'key', 'value', 'valid_from', 'legal_reference', 'set_by']).orderBy('id'));
  const newest = reader.query((db) => db.selectFrom('setting').select((eb) => eb.fn.max('id').as('id')));
  return {
    list: () =>
      all.all({}).map((row) => ({
        id: row.id,
        key: row.key as SettingKey,
        value: JSON.parse(row.value) as unknown,
        validFrom: row.valid_from,
        legalReference: row.legal_reference,
        setBy: row.set_by,
      })),
    newest: () => newest.get({})?.id ?? 0,
  };
}
