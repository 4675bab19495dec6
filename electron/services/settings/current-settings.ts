import type { Settings } from '../../../shared/domain/setting/settings.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { SettingRepo } from '../../db/repos/setting-repo.ts';
import { printerOverride } from './printer-override.ts';
import { settingsAt } from './settings-at.ts';

const latest = new WeakMap<SettingRepo, { readonly newest: number; readonly at: Instant; readonly settings: Settings }>();

/** How long (ms) an answer is given again before the dates are looked at anew: a setting that begins takes hold within it. */
const FRESH_MS = 1_000;

/** The settings in force now; quick enough to be asked in every command. `at` is the present moment (ms UTC). */
export function currentSettings(store: { readonly settings: SettingRepo }, at: Instant): Settings {
  const newest = store.settings.newest();
  const known = latest.get(store.settings);
  if (known !== undefined && known.newest === newest && at >= known.at && at - known.at < FRESH_MS) return known.settings;
  const settings = withOverride(settingsAt(store, at), printerOverride(store.settings));
  latest.set(store.settings, { newest, at, settings });
  return settings;
}

function withOverride(settings: Settings, printer: string | null): Settings {
  return printer === null ? settings : { ...settings, 'printer.receipt': { ...settings['printer.receipt'], address: printer } };
}
