import { subtractRupiah } from '../../kernel/rupiah.ts';
import { movementOf, type Movement } from '../ledger/movement.ts';
import type { BankMove, Deposit, Handover, MadeGood } from './documents.ts';

/** What was handed over leaves the safe; what the count found more or less is a step of its own. */
export function handoverMovements({ expected, counted }: Pick<Handover, 'expected' | 'counted'>): Movement[] {
  return [...movementOf('difference', 'safe', 'difference', subtractRupiah(counted, expected)), ...movementOf('handover', 'treasurer', 'safe', counted)];
}

export function bankMovements({ direction, amount }: Pick<BankMove, 'direction' | 'amount'>): Movement[] {
  return direction === 'in' ? movementOf('bank-in', 'bank', 'treasurer', amount) : movementOf('bank-out', 'treasurer', 'bank', amount);
}

export function madeGoodMovements({ amount }: Pick<MadeGood, 'amount'>): Movement[] {
  return movementOf('made-good', 'treasurer', 'other', amount);
}

export function depositMovements({ from, total }: Pick<Deposit, 'from' | 'total'>): Movement[] {
  return movementOf('deposit', 'state', from, total);
}
