import type { Instant } from '../../kernel/instant.ts';
import { addRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import { totalOf, totalsBy, type ShiftTotals } from '../close/shift-totals.ts';
import { centered, columns, RULE, text } from './blocks.ts';
import { paperAmount, paperNumber } from './paper-text.ts';
import type { Block, ReceiptDocument } from './receipt-document.ts';
import { BLANK_NAME, slipDocument, slipMoment, slipNumber, type SlipFrame } from './slip-head.ts';

/** The figures of an open shift (slip X): nothing is reset and nothing is proven by it. */
export interface XSlip extends SlipFrame {
  readonly shiftNumber: number;
  readonly cashierName: string;
  readonly openedAt: Instant;
  readonly at: Instant;
  readonly openingFloat: Rupiah;
  readonly totals: ShiftTotals;
  readonly tenderLabel: (code: string) => { readonly label: string; readonly isCash: boolean };
  readonly categoryLabel: (id: string) => string;
  /** The cashier's own: without what would tell what the drawer should hold. */
  readonly blind: boolean;
}

export function xSlipDocument(slip: XSlip): ReceiptDocument {
  const { totals, blind } = slip;
  const tenders = totalsBy(totals, 'tender').map((total) => ({ ...total, ...slip.tenderLabel(total.key) }));
  const cash = (['sale', 'refund', 'void', 'paid-in', 'paid-out', 'drop'] as const).map((kind) => totalOf(totals, 'cash', kind));
  const documents = totalsBy(totals, 'document').reduce((sum, { count }) => sum + count, 0);
  return slipDocument(
    slip,
    `SLIP X  Sif ${slipNumber(slip.shiftNumber)}`,
    [
      slipMoment('Buka sif', slip.openedAt, slip.zone),
      slipMoment('Sampai', slip.at, slip.zone),
      columns('Kasir', slip.cashierName),
      columns('Dokumen', paperNumber(documents)),
      RULE,
      ...tenders.filter(({ isCash }) => !blind || !isCash).map(({ label, count, amount }) => columns(`${label} (${paperNumber(count)})`, paperAmount(amount))),
      ...(blind ? [] : [columns('PENERIMAAN', paperAmount(addRupiah(...tenders.map(({ amount }) => amount))), { bold: true })]),
      RULE,
      ...totalsBy(totals, 'category').map((total) => columns(slip.categoryLabel(total.key), blind ? paperNumber(total.count) : paperAmount(total.amount))),
      ...(blind ? [] : expectedBlocks(slip.openingFloat, cash)),
      RULE,
      centered('Belum ditutup, tidak ada yang diatur ulang'),
      ...(blind ? [text('Uang tunai tidak dicetak: dihitung saat tutup sif.')] : []),
    ],
    ['Kasir', slip.cashierName, 'Bendahara', BLANK_NAME],
    `Sif ${slipNumber(slip.shiftNumber)}`,
  );
}

function expectedBlocks(openingFloat: Rupiah, cash: readonly Rupiah[]): Block[] {
  return [RULE, columns('Modal awal', paperAmount(openingFloat)), columns('Mutasi tunai', paperAmount(addRupiah(...cash))), columns('Seharusnya di laci', paperAmount(addRupiah(openingFloat, ...cash)), { bold: true })];
}
