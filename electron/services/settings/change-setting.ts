import { SETTING_DEFAULTS, type Settings, type SettingKey } from '../../../shared/domain/setting/settings.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Actor } from '../actor.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { checkedSetting } from './check-setting.ts';
import { currentSettings } from './current-settings.ts';

/** A key with a value that its schema accepted. */
export type SettingChange = { [Key in SettingKey]: { readonly key: Key; readonly value: Settings[Key] } }[SettingKey];

export interface ChangeSettingInput {
  readonly commandId: CommandId;
  readonly change: SettingChange;
  /** null = now; a past moment counts as now, so that no receipt of the past changes. */
  readonly validFrom: Instant | null;
  readonly legalReference: string | null;
}

/** Sets one setting from a day on; answers what is in force now. @throws Refused see {@link checkedSetting} */
export function changeSetting(context: ServiceContext, actor: Actor, input: ChangeSettingInput): Settings {
  return runCommand(context, { commandId: input.commandId, name: 'settings.change', input, cartId: null }, (afterCommit) => {
    const { key, value } = checkedSetting(input.change, tendersEverSet(context));
    const now = context.clock.now();
    context.store.journal.append({
      type: 'setting.set',
      at: now,
      registerId: context.store.register.find()?.id ?? '',
      userId: actor.userId,
      body: { key, value, validFrom: Math.max(input.validFrom ?? now, now), legalReference: input.legalReference },
    });
    afterCommit(() => {
      context.publish({ type: 'settings-changed' });
      if (key === 'printer.receipt' || key === 'printer.label') context.papers.wake();
    });
    return currentSettings(context.store, now);
  });
}

/** Every list of ways to pay there was or will be: a code that was taken out is still what payments name. */
function tendersEverSet(context: ServiceContext): readonly Settings['tenders'][] {
  const stored = context.store.settings.list().filter((row) => row.key === 'tenders');
  return [SETTING_DEFAULTS.tenders, ...stored.map((row) => row.value as Settings['tenders'])];
}
