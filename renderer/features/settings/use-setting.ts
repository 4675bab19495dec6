import { useEffect, useState } from 'react';
import type { SettingKey, Settings } from '../../../shared/domain/setting/settings.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { fieldsTyped, stillTyped } from '../../app-state/fields-typed.ts';
import { useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
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
  readonly saved: boolean;
  readonly trouble: Trouble | null;
}

/**
 * One setting as it is being edited. Only the fields that were typed are kept, so that whatever is stored meanwhile by somebody else shows in all
 * the others; they wait in the form around it while its person looks elsewhere.
 */
export function useSetting<Key extends SettingKey>(key: Key, settings: Settings): SettingEditor<Key> {
  const { service, desk } = useAppState();
  const form = useKeptForm();
  const stored = settings[key];
  const [typed, setTyped] = useTyped<Partial<Settings[Key]>>(key, () => ({}));
  /** What was stored for a later day: it stands in the form, and nothing of it waits. */
  const [forLater, setForLater] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const draft = { ...stored, ...typed };
  useEffect(() => setTyped((now) => stillTyped(stored, now)), [stored]);
  const command = useCommand((commandId, validFrom: Instant | null, legalReference: string | null) =>
    service.settings.change({ commandId, change: { key, value: draft } as unknown as Change, validFrom, legalReference }),
  );
  return {
    draft,
    edit: (change) => {
      setSaved(false);
      command.clear();
      setTyped((now) => fieldsTyped(stored, { ...now, ...change }));
    },
    changed: Object.keys(typed).length > 0 && JSON.stringify(draft) !== forLater,
    save: async (validFrom = null, legalReference = null) => {
      setSaved(false);
      const after = await command.run(validFrom, legalReference);
      if (after === null) return false;
      desk.settings.set(after);
      form.recorded();
      const isLater = validFrom !== null && Object.keys(fieldsTyped(after[key], typed)).length > 0;
      // What was typed since it was sent stays typed. The same object where nothing changed: what is let go of is not put back.
      setTyped((now) => (JSON.stringify(now) !== JSON.stringify(typed) ? fieldsTyped(after[key], now) : isLater ? now : {}));
      setForLater(isLater ? JSON.stringify({ ...after[key], ...typed }) : null);
      setSaved(true);
      return true;
    },
    saved,
    trouble: command.trouble,
  };
}
