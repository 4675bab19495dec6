import type { Instant } from '../../kernel/instant.ts';
import { subtractRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import type { CashCount } from '../cash/cash-count.ts';
import { columns, RULE, text } from './blocks.ts';
import { countBlocks } from './count-blocks.ts';
import { paperAmount } from './paper-text.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import { BLANK_NAME, slipDocument, slipMoment, slipNumber, type SlipFrame } from './slip-head.ts';

/** The slip of a shift's beginning: what was counted, and what the night had changed. */
export interface ShiftOpeningSlip extends SlipFrame {
  readonly shiftNumber: number;
  readonly cashierName: string;
  readonly openedAt: Instant;
  readonly openingFloat: Rupiah;
  readonly count: CashCount;
  /** What the last close had left; null for the first shift, whose float the unit lends. */
  readonly found: Rupiah | null;
  readonly reason: string | null;
}

export function shiftOpeningDocument(slip: ShiftOpeningSlip): ReceiptDocument {
  const overnight = slip.found === null ? null : subtractRupiah(slip.openingFloat, slip.found);
  const number = slipNumber(slip.shiftNumber);
  return slipDocument(
    slip,
    `BUKA SIF  No. ${number}`,
    [
      slipMoment('Buka sif', slip.openedAt, slip.zone),
      columns('Kasir', slip.cashierName),
      RULE,
      ...countBlocks(slip.count),
      columns('MODAL AWAL', paperAmount(slip.openingFloat), { bold: true, tall: true }),
      ...(overnight === null || slip.found === null || overnight === 0
        ? []
        : [columns('Ditinggal kemarin', paperAmount(slip.found)), columns('SELISIH SEMALAM', paperAmount(overnight), { bold: true }), ...(slip.reason === null ? [] : [text(slip.reason, { indent: 2 })])]),
    ],
    ['Kasir', slip.cashierName, 'Yang menyerahkan', BLANK_NAME],
    `Sif ${number}`,
  );
}
