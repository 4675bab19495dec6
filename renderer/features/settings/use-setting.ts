import { useState } from 'react';
import type { SettingKey, Settings } from '../../../shared/domain/setting/settings.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { useAppState, type ServiceClient } from '../../app-state/service.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { useCommand } from '../../app-state/use-command.ts';

type Change = Parameters<ServiceClient['settings']['change']>[0]['change'];

export interface SettingEditor<Key extends SettingKey> {
  readonly draft: Settings[Key];
  readonly edit: (change: Partial<Settings[Key]>) => void;
  readonly changed: boolean;
  /** Stores the draft from `validFrom` (null = now). True when it is stored. */
  readonly save: (validFrom?: Instant | null, legalReference?: string | null) => Promise<boolean>;
  readonly saving: boolean;
  readonly saved: boolean;
  readonly trouble: Trouble | null;
}

/** One setting as it is being edited. */
export function useSetting<Key extends SettingKey>(key: Key, settings: Settings): SettingEditor<Key> {
  const { service, desk } = useAppState();
  const [draft, setDraft] = useState(settings[key]);
  const [saved, setSaved] = useState(false);
  const command = useCommand((commandId, validFrom: Instant | null, legalReference: string | null) =>
    service.settings.change({ commandId, change: { key, value: draft } as unknown as Change, validFrom, legalReference }),
  );
  return {
    draft,
    edit: (change) => {
      setSaved(false);
      command.clear();
      setDraft((now) => ({ ...now, ...change }));
    },
    changed: JSON.stringify(draft) !== JSON.stringify(settings[key]),
    save: async (validFrom = null, legalReference = null) => {
      const stored = await command.run(validFrom, legalReference);
      if (stored === null) return false;
      desk.settings.set(stored);
      setSaved(true);
      return true;
    },
    saving: command.busy,
    saved,
    trouble: command.trouble,
  };
}
