import type { SettingHistoryRow } from '../../../shared/contract/settings.ts';
import type { ServiceContext } from '../service-context.ts';

/** Every value ever set, newest first, with the name of who set it. */
export function listSettingHistory(context: ServiceContext): SettingHistoryRow[] {
  const names = new Map(context.store.users.list().map((user) => [String(user.id), user.name]));
  return context.store.settings
    .list()
    .toReversed()
    .map((row) => ({
      key: row.key,
      value: row.value,
      validFrom: row.validFrom,
      legalReference: row.legalReference,
      setBy: row.setBy === null ? null : (names.get(row.setBy) ?? null),
    }));
}
