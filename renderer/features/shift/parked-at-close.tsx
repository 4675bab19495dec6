import { Layers } from 'lucide-react';
import type { ShiftId } from '../../../shared/kernel/ids.ts';
import { useParkedDecisions } from '../../app-state/use-parked-decisions.ts';
import { ParkedDecisionList } from '../../ui/parked-decision-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';

/** What is still parked when the drawer is counted: each sale waits for the next shift, is finished now, or is given up with a reason. */
export function ParkedAtClose({ shiftId }: { readonly shiftId: ShiftId }) {
  const { rows, words, busy, trouble, onDecide } = useParkedDecisions(shiftId);
  if (rows === null || rows.length === 0) return null;
  return (
    <Sheet title={words.label} icon={Layers}>
      <ParkedDecisionList rows={rows} words={words} busy={busy} onDecide={onDecide} />
      <TroubleBand words={trouble} />
    </Sheet>
  );
}
