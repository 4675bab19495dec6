import type { Instant, TimeZone } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import { centered, columns, CUT, feed, HEAVY_RULE, RULE, text } from './blocks.ts';
import type { Block, ReceiptDocument } from './receipt-document.ts';
import { paperAmount, paperDate, paperNumber, paperShortDate, paperTime, paperWeekday } from './paper-text.ts';
import { anchorColumns, paperMarks } from './paper-head.ts';
import type { JournalAnchor, ReceiptUnit } from './receipt-sale.ts';

/** What the drawer should hold and what was counted in it. `refunds` (brought back) and `voids` (undone) are negative or zero. */
export interface ShiftCash {
  readonly sales: Rupiah;
  readonly refunds: Rupiah;
  readonly voids: Rupiah;
  readonly expected: Rupiah;
  readonly counted: Rupiah;
  readonly difference: Rupiah;
}

/** The end of a shift in figures. */
export interface ShiftClosing {
  readonly at: Instant;
  /** The first and last receipt number of the shift; absent when nothing was sold. */
  readonly receipts?: { readonly first: string; readonly last: string; readonly count: number };
  readonly tenders: readonly { readonly label: string; readonly amount: Rupiah }[];
  readonly sales: Rupiah;
  readonly cash: ShiftCash;
  readonly note?: string;
}

/** The slip of a shift: printed when it opens, and again with `closing` when it closes. */
export interface ShiftSlip {
  readonly unit: ReceiptUnit;
  /** The register as people call it: `Kasir 1`. */
  readonly register: string;
  readonly shiftNumber: number;
  readonly cashierName: string;
  readonly openedAt: Instant;
  readonly zone: TimeZone;
  readonly openingFloat: Rupiah;
  readonly closing?: ShiftClosing;
  readonly anchor: JournalAnchor;
  readonly copyNumber: number;
  readonly training?: boolean;
  readonly printNumber: number;
}

export function shiftSlipDocument(slip: ShiftSlip): ReceiptDocument {
  const number = String(slip.shiftNumber).padStart(6, '0');
  const marks = paperMarks(slip);
  return {
    blocks: [
      ...marks,
      centered(`${slip.closing === undefined ? 'BUKA SIF' : 'TUTUP SIF'}  No. ${number}`, { bold: true }),
      centered(`${slip.unit.name}, ${slip.register}`),
      centered(slip.unit.subtitle),
      HEAVY_RULE,
      ...momentBlocks('Buka sif', slip.openedAt, slip.zone),
      ...(slip.closing === undefined ? [] : momentBlocks('Tutup sif', slip.closing.at, slip.zone)),
      columns('Kasir', slip.cashierName),
      ...(slip.closing === undefined ? [RULE, columns('MODAL AWAL', paperAmount(slip.openingFloat), { bold: true, tall: true })] : closingBlocks(slip, slip.closing)),
      RULE,
      anchorColumns(slip.anchor),
      feed(1),
      ...(slip.closing === undefined ? [columns('Kasir', 'Yang menyerahkan')] : [columns('Kasir', 'Yang menerima')]),
      feed(3),
      columns(`(${slip.cashierName})`, '(............)'),
      feed(1),
      columns(`Sif ${number}`, `cetak ${String(slip.printNumber).padStart(4, '0')}`),
      ...marks,
      CUT,
    ],
  };
}

function momentBlocks(label: string, at: Instant, zone: TimeZone): Block[] {
  const time = paperTime(at, zone);
  return [
    columns(label, `${paperWeekday(at, zone)} ${paperDate(at, zone)} ${time}`, { shorter: [{ left: label, right: `${paperShortDate(at, zone)} ${time}` }] }),
  ];
}

function closingBlocks(slip: ShiftSlip, closing: ShiftClosing): Block[] {
  const { cash, receipts } = closing;
  return [
    ...(receipts === undefined ? [text('Tidak ada penjualan')] : [columns(`Struk ${receipts.first} - ${receipts.last}`, paperNumber(receipts.count))]),
    RULE,
    ...closing.tenders.map((tender) => columns(tender.label, paperAmount(tender.amount))),
    columns('PENJUALAN', paperAmount(closing.sales), { bold: true }),
    RULE,
    columns('Modal awal', paperAmount(slip.openingFloat)),
    columns('Penjualan tunai', paperAmount(cash.sales)),
    ...(cash.refunds === 0 ? [] : [columns('Retur tunai', paperAmount(cash.refunds))]),
    ...(cash.voids === 0 ? [] : [columns('Batal tunai', paperAmount(cash.voids))]),
    columns('Seharusnya', paperAmount(cash.expected)),
    columns('TERHITUNG', paperAmount(cash.counted), { bold: true, tall: true }),
    columns('SELISIH', paperAmount(cash.difference), { bold: true }),
    ...(closing.note === undefined || closing.note.trim() === '' ? [] : [text(closing.note, { indent: 2 })]),
  ];
}
