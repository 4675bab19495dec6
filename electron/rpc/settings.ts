import { changeSetting } from '../services/settings/change-setting.ts';
import { currentSettings } from '../services/settings/current-settings.ts';
import { listSettingHistory } from '../services/settings/list-setting-history.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function settingsProcedures(gate: Gate, { context }: RpcServices) {
  return {
    current: gate.settings.current.handler(() => currentSettings(context.store, context.clock.now())),
    history: gate.settings.history.handler(() => listSettingHistory(context)),
    change: gate.settings.change.handler(({ context: call, input }) => changeSetting(context, signedIn(call).actor, input)),
  };
}
