import type { Instant } from '../../kernel/instant.ts';
import { takesOut, type CashMove, type CashMoveKind } from '../shift/cash-move.ts';
import { columns, RULE, text } from './blocks.ts';
import { paperAmount } from './paper-text.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import { BLANK_NAME, slipDocument, slipMoment, slipNumber, type SlipFrame } from './slip-head.ts';

const TITLES: Readonly<Record<CashMoveKind, string>> = {
  'paid-in': 'KAS MASUK',
  'paid-out': 'KAS KELUAR',
  drop: 'SETOR KE BRANKAS',
  'from-safe': 'AMBIL DARI BRANKAS',
  'float-in': 'TAMBAH MODAL',
  'float-out': 'KEMBALIKAN MODAL',
};

/** The slip of cash that moved without a sale, signed by who gave and who took it. */
export interface CashMoveSlip extends SlipFrame {
  readonly move: Pick<CashMove, 'number' | 'kind' | 'amount' | 'reason' | 'voucher' | 'approvedBy'>;
  readonly hasAttachment: boolean;
  readonly at: Instant;
  readonly shiftNumber: number;
  readonly by: string;
}

export function cashMoveDocument(slip: CashMoveSlip): ReceiptDocument {
  const { move } = slip;
  const number = slipNumber(move.number);
  return slipDocument(
    slip,
    `${TITLES[move.kind]}  No. ${number}`,
    [
      slipMoment('Waktu', slip.at, slip.zone),
      columns('Sif', slipNumber(slip.shiftNumber)),
      columns('Kasir', slip.by),
      RULE,
      text(move.reason),
      ...(move.voucher === null ? [] : [columns('No. bukti', move.voucher)]),
      ...(slip.hasAttachment ? [columns('Foto bukti', 'tersimpan')] : []),
      ...(move.approvedBy === null ? [] : [columns('Izin', move.approvedBy)]),
      columns('JUMLAH', paperAmount(move.amount), { bold: true, tall: true }),
    ],
    takesOut(move.kind) ? ['Yang menyerahkan', slip.by, 'Yang menerima', BLANK_NAME] : ['Yang menerima', slip.by, 'Yang menyerahkan', BLANK_NAME],
    `Mutasi kas ${number}`,
  );
}
