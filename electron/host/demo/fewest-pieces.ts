import { countOfSum, type CashCount, type CountedDenomination } from '../../../shared/domain/cash/cash-count.ts';
import { DENOMINATIONS } from '../../../shared/domain/cash/denominations.ts';
import { rupiah, roundToStep, subtractRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';

/** `amount` in as few notes and coins as there are; what the smallest coin cannot show is told as a sum. */
export function fewestPieces(amount: Rupiah): CashCount {
  let left = amount;
  const rows: CountedDenomination[] = [];
  for (const { value, kind } of DENOMINATIONS) {
    const whole = roundToStep(left, value, 'down');
    left = subtractRupiah(left, whole);
    if (whole > 0) rows.push({ value, kind, pieces: whole / value });
  }
  return [...rows, ...countOfSum(rupiah(left))];
}
