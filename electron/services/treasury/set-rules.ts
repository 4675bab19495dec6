import type { Settings } from '../../../shared/domain/setting/settings.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeSetting, type SettingChange } from '../settings/change-setting.ts';

type TreasuryChange = Extract<SettingChange, { key: `treasury.${string}` }>;

/** Sets deadline, holidays or targets from a day on; the sum that is due may get another deadline by it. */
export function setRules(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly change: TreasuryChange; readonly validFrom: Instant | null; readonly legalReference: string | null }): Settings {
  const settings = changeSetting(context, actor, input);
  context.publish({ type: 'treasury-changed' });
  return settings;
}
