import { useState } from 'react';
import { useAppState, type ServiceClient } from '../../app-state/service.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { useCommand } from '../../app-state/use-command.ts';

type Change = Parameters<ServiceClient['treasury']['setRules']>[0]['change'];

export interface RulesEditor {
  /** Stores from now on, with the rule it rests on. */
  readonly save: (change: Change, legalReference: string) => Promise<void>;
  readonly saving: boolean;
  readonly saved: boolean;
  readonly trouble: Trouble | null;
  /** Something was typed: what was saved is not what stands there. */
  readonly touch: () => void;
}

/** One rule of the treasury as it is being set. */
export function useRules(): RulesEditor {
  const { service, desk } = useAppState();
  const [saved, setSaved] = useState(false);
  const set = useCommand((commandId, change: Change, legalReference: string | null) => service.treasury.setRules({ commandId, change, validFrom: null, legalReference }));
  return {
    save: async (change, legalReference) => {
      const stored = await set.run(change, legalReference.trim() === '' ? null : legalReference.trim());
      if (stored === null) return;
      desk.settings.set(stored);
      setSaved(true);
    },
    saving: set.busy,
    saved,
    trouble: set.trouble,
    touch: () => setSaved(false),
  };
}
