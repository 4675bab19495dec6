import { useRef, useState, type RefObject } from 'react';
import { useClash, useKeptForm } from '../../app-state/kept-form.tsx';
import { useAppState, type ServiceClient } from '../../app-state/service.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { useCommand } from '../../app-state/use-command.ts';

type Change = Parameters<ServiceClient['treasury']['setRules']>[0]['change'];

export interface RulesEditor {
  /** Stores from now on, with the rule it rests on. */
  readonly save: (change: Change, legalReference: string) => Promise<void>;
  readonly saving: boolean;
  readonly saved: boolean;
  /** What is typed stands over rules that somebody else has set since: nothing is stored before a person has decided. */
  readonly clashes: boolean;
  /** The first way on from a clash: takes the focus when somebody would store in spite of it. */
  readonly goOn: RefObject<HTMLButtonElement | null>;
  readonly trouble: Trouble | null;
  /** Something was typed: what was saved is not what stands there. */
  readonly touch: () => void;
}

/** One rule of the treasury as it is being set. */
export function useRules(): RulesEditor {
  const { service, desk } = useAppState();
  const form = useKeptForm();
  const [saved, setSaved] = useState(false);
  const set = useCommand((commandId, change: Change, legalReference: string | null) => service.treasury.setRules({ commandId, change, validFrom: null, legalReference }));
  const goOn = useRef<HTMLButtonElement>(null);
  const clashes = useClash();
  return {
    clashes,
    goOn,
    save: async (change, legalReference) => {
      const stored = await form.store(async () => {
        const settings = await set.run(change, legalReference.trim() === '' ? null : legalReference.trim());
        if (settings !== null) desk.settings.set(settings);
        return settings;
      });
      if (stored !== null) setSaved(true);
    },
    saving: form.sending,
    saved,
    trouble: set.trouble,
    touch: () => setSaved(false),
  };
}
