import { useState } from 'react';
import { APPROVERS } from '../../../../shared/domain/access/approval.ts';
import { exceedsLimit, type DiscountValue } from '../../../../shared/domain/pricing/discount.ts';
import type { LineId } from '../../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useSettings } from '../../../app-state/desk.ts';
import { usePerson } from '../../../app-state/session.ts';
import type { Trouble } from '../../../app-state/trouble.ts';
import type { Counter } from '../state/counter.ts';

/** A discount that is wanted, with its reason. */
export interface WantedDiscount {
  readonly value: DiscountValue;
  readonly reason: string;
}

export interface GiveDiscount {
  /** Above the limit: waits for the second person. */
  readonly asking: WantedDiscount | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly give: (wanted: WantedDiscount) => void;
  readonly allowed: (approvalId: string) => void;
  readonly notAllowed: () => void;
  readonly takeAway: () => void;
}

/** Gives a discount, by way of a second person above the limit; the editor closes when the service has it. */
export function useDiscount(counter: Counter, lineId: LineId | null, base: Rupiah): GiveDiscount {
  const limit = useSettings()?.['discount.limit'];
  const { role } = usePerson();
  const [asking, setAsking] = useState<WantedDiscount | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const send = async (wanted: WantedDiscount | null, approvalId: string | null): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const result = await counter.setDiscount(lineId, wanted?.value ?? null, wanted?.reason ?? '', approvalId);
    setBusy(false);
    if (result.type === 'answer') return counter.show({ editing: null });
    // The limit may have become lower since this window heard of it.
    const tooMuch = result.type === 'refused' && result.refusal.code === 'approval.required' && approvalId === null;
    setAsking(tooMuch ? wanted : null);
    if (!tooMuch) setTrouble(result.type === 'refused' ? { kind: 'refused', refusal: result.refusal } : { kind: 'broken', detail: '' });
  };
  return {
    asking,
    busy,
    trouble,
    give(wanted) {
      if (limit !== undefined && !APPROVERS.includes(role) && exceedsLimit(base, wanted.value, limit)) setAsking(wanted);
      else void send(wanted, null);
    },
    allowed: (approvalId) => void send(asking, approvalId),
    notAllowed: () => setAsking(null),
    takeAway: () => void send(null, null),
  };
}
