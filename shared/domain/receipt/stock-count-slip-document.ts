import type { CountSums } from '../stock-count/settle-count.ts';
import { stockCountNumber } from '../stock-count/stock-count.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import { columns, RULE, text } from './blocks.ts';
import { paperAmount, paperNumber, paperQuantity } from './paper-text.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import { BLANK_NAME, slipDocument, slipMoment, type SlipFrame } from './slip-head.ts';

/** The slip of an approved count: the differences and what they come to; the whole list stands on the berita acara. */
export interface StockCountSlip extends SlipFrame {
  readonly number: number;
  readonly at: Instant;
  readonly place: string;
  readonly scope: string;
  /** Goods whose count differs. */
  readonly differing: readonly { readonly words: string; readonly unit: string; readonly counted: number; readonly expected: number; readonly difference: number; readonly atPrice: Rupiah }[];
  readonly sums: CountSums;
  readonly uncounted: number;
  readonly by: string;
  readonly approvedBy: string | null;
}

export function stockCountSlipDocument(slip: StockCountSlip): ReceiptDocument {
  const number = stockCountNumber(slip.number);
  const { sums } = slip;
  const quantity = (value: number, unit: string): string => paperQuantity(value as Quantity, unit);
  return slipDocument(
    slip,
    `STOK OPNAME  ${number}`,
    [
      slipMoment('Disetujui', slip.at, slip.zone),
      columns('Tempat', slip.place),
      text(slip.scope),
      columns('Dibukukan', slip.by),
      ...(slip.approvedBy === null ? [] : [columns('Disetujui', slip.approvedBy)]),
      RULE,
      ...slip.differing.flatMap((line) => [
        text(line.words, { indent: 0 }),
        columns(`buku ${quantity(line.expected, line.unit)} hitung ${quantity(line.counted, line.unit)}`, paperAmount(line.atPrice), {
          indent: 2,
          shorter: [{ left: `${quantity(line.expected, line.unit)} > ${quantity(line.counted, line.unit)}`, right: paperAmount(line.atPrice) }],
        }),
      ]),
      ...(slip.differing.length === 0 ? [text('Tidak ada selisih.')] : []),
      RULE,
      columns('Barang dihitung', paperNumber(sums.lines)),
      columns('Sesuai', paperNumber(sums.right)),
      ...(slip.uncounted === 0 ? [] : [columns('Tidak dihitung', paperNumber(slip.uncounted))]),
      columns('Kurang', paperAmount(sums.short)),
      columns('Lebih', paperAmount(sums.over)),
      columns('SELISIH', paperAmount(sums.atPrice), { bold: true, tall: true }),
      text('menurut harga jual'),
    ],
    ['Yang menghitung', slip.by, 'Yang menyetujui', slip.approvedBy ?? BLANK_NAME],
    number,
  );
}
