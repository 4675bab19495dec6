import { rupiah } from '../../kernel/rupiah.ts';
import type { SealedClose } from '../close/sealed-close.ts';
import type { HandoverPart } from './documents.ts';

/** What a close leaves in the safe for the treasurer: what was taken out at its end, and what was dropped during the shift. */
export function handoverOfClose(close: Pick<SealedClose, 'shift' | 'zNumber' | 'cash'>): HandoverPart {
  return { shiftId: close.shift.id, zNumber: close.zNumber, amount: rupiah(close.cash.handover - close.cash.drops) };
}
