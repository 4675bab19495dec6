import type { BookMovement } from '../../shared/domain/cash-book/cash-book.ts';
import type { MovementKind } from '../../shared/domain/ledger/movement.ts';
import type { LedgerAccount } from '../../shared/domain/ledger/place.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';

/** A step of the ledger with what the book says of it. */
export const bookStep = (day: string, proof: string, text: string, kind: MovementKind, from: LedgerAccount, to: LedgerAccount, amount: number): BookMovement => ({ day, proof, text, kind, from, to, amount: rupiah(amount) });

/** October: 1.200.000 handed over, 900.000 deposited. */
export const MONTH_BEFORE: readonly BookMovement[] = [
  bookStep('2026-10-30', 'ST-000011', 'Serah terima dari kasir', 'handover', 'safe', 'treasurer', 1_200_000),
  bookStep('2026-10-31', 'NTPN 1A2B3C4D5E6F7G8H', 'Setoran ke kas negara', 'deposit', 'treasurer', 'state', 900_000),
];
/** November: every kind of step that reaches the treasurer, and three that do not. */
export const SAMPLE_MONTH: readonly BookMovement[] = [
  bookStep('2026-11-02', 'K1-0001', 'Penjualan', 'sale', 'buyers', 'drawer', 4_000_000),
  bookStep('2026-11-02', 'Z-000007', 'Tutup kas', 'close', 'drawer', 'safe', 3_500_000),
  bookStep('2026-11-02', 'ST-000012', 'Serah terima dari kasir', 'handover', 'safe', 'treasurer', 3_500_000),
  bookStep('2026-11-03', 'BB-000001', 'Setor ke rekening bendahara', 'bank-in', 'treasurer', 'bank', 3_000_000),
  bookStep('2026-11-03', 'QRIS 02-11', 'Pencairan QRIS', 'settled', 'clearing', 'bank', 825_000),
  bookStep('2026-11-03', 'QRIS 02-11', 'Potongan PJP', 'fee', 'clearing', 'provider-fee', 5_775),
  bookStep('2026-11-03', 'NTPN 1B2B3C4D5E6F7G8H', 'Setoran ke kas negara', 'deposit', 'bank', 'state', 3_700_000),
  bookStep('2026-11-04', 'TGR-1', 'Kekurangan diganti', 'made-good', 'other', 'treasurer', 2_500),
];
