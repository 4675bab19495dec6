import type { Movement } from '../../../shared/domain/ledger/movement.ts';
import type { ProjectedRow } from './rows.ts';

/** Steps of the money ledger as rows, numbered within their entry. */
export function moneyRows(seq: number, movements: readonly Movement[], of: { readonly shiftId: string | null; readonly saleId: string | null }): ProjectedRow[] {
  return movements.map(({ kind, from, to, amount }, index) => ({
    table: 'money_movement',
    row: { seq, part: index + 1, kind, from_account: from, to_account: to, amount, shift_id: of.shiftId, sale_id: of.saleId },
  }));
}
