import type { SettingRepo } from '../../db/repos/setting-repo.ts';

const overrides = new WeakMap<SettingRepo, string>();

/** For this run the receipt printer is at `address`, whatever the setting says; nothing is stored. */
export function overridePrinter(settings: SettingRepo, address: string): void {
  overrides.set(settings, address);
}

export function printerOverride(settings: SettingRepo): string | null {
  return overrides.get(settings) ?? null;
}
