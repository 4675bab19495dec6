import type { CloseGroup, SealedClose } from '../close/sealed-close.ts';
import type { SaleKind } from '../sale/completed-sale.ts';
import { seal8, sealCode, type Seal } from '../close/seal.ts';
import { columns, feed, RULE, text } from './blocks.ts';
import { countBlocks } from './count-blocks.ts';
import { paperAmount, paperNumber } from './paper-text.ts';
import type { Block, ReceiptDocument } from './receipt-document.ts';
import { localStamp } from './qr-text.ts';
import { BLANK_NAME, slipDocument, slipMoment, slipNumber, type SlipFrame } from './slip-head.ts';

/** A sealed close on paper (slip Z): everything a cash book copies, and the code that proves it. */
export interface ZSlip extends Omit<SlipFrame, 'unit' | 'zone'> {
  readonly content: SealedClose;
  readonly seal: Seal;
}

/**
 * What the QR code of a Z slip says, ASCII on one line; the fields 3 to 6 lie where a receipt has them:
 *
 *     ETL1|Z|register-number|local date-time|net in rupiah|journal seq|head8 of the close|handover in rupiah|first 8 hex of the seal
 *     ETL1|Z|K1-000318|20261120T144812+0800|5104000|18392|7d10ffe2|4241500|4f1c9a02
 */
export function zQrText({ content, seal, anchor }: Pick<ZSlip, 'content' | 'seal' | 'anchor'>): string {
  return [
    'ETL1',
    'Z',
    `${content.register.code}-${slipNumber(content.zNumber)}`,
    localStamp(content.closedAt, content.timeZone),
    String(content.totals.net),
    String(anchor.seq),
    anchor.head8,
    String(content.cash.handover),
    seal8(seal.hash),
  ].join('|');
}

export function zSlipDocument(slip: ZSlip): ReceiptDocument {
  const { content, seal } = slip;
  const { shift, cash, totals, groups, range } = content;
  const closer = content.closedBy.name;
  return slipDocument(
    { ...slip, unit: content.unit, zone: content.timeZone },
    `SLIP Z  No. ${slipNumber(content.zNumber)}`,
    singleRules([
      slipMoment('Buka sif', shift.openedAt, content.timeZone),
      slipMoment('Tutup sif', content.closedAt, content.timeZone),
      columns('Kasir', shift.cashier),
      ...(content.closedBy.id === shift.cashierId ? [] : [columns('Ditutup oleh', closer)]),
      ...(range.firstReceipt === null || range.lastReceipt === null
        ? [text('Tidak ada penjualan')]
        : [columns(`Struk ${range.firstReceipt} - ${range.lastReceipt}`, paperNumber(countOf(content.documents)), { shorter: [{ left: `${range.firstReceipt} - ${range.lastReceipt}`, right: paperNumber(countOf(content.documents)) }] })]),
      RULE,
      ...content.tenders.flatMap((tender) => [
        columns(`${tender.label} (${paperNumber(tender.count)})`, paperAmount(tender.amount)),
        ...(tender.confirmed === null || tender.confirmed === tender.amount ? [] : [columns('menurut alat/slip', paperAmount(tender.confirmed), { indent: 2 })]),
      ]),
      columns('PENERIMAAN', paperAmount(totals.net), { bold: true }),
      RULE,
      ...inOrder(content.documents).map((group) => columns(`${group.label} (${paperNumber(group.count)})`, paperAmount(group.amount))),
      columns('Sebelum potongan', paperAmount(totals.gross)),
      ...(totals.discounts === 0 ? [] : [columns('Potongan', `-${paperAmount(totals.discounts)}`)]),
      ...(totals.returns === 0 ? [] : [columns('Kembali', paperAmount(totals.returns))]),
      ...(totals.rounding === 0 ? [] : [columns('Pembulatan', paperAmount(totals.rounding))]),
      RULE,
      ...cashBlocks(cash),
      RULE,
      ...grouped('Per akun pendapatan', groups.account, ({ key, label }) => `${key} ${label}`),
      ...grouped('Per golongan', groups.category),
      ...grouped('Per produsen', groups.producer),
      ...grouped('Per bengkel', groups.workshop),
      ...(groups.day.length < 2 ? [] : grouped('Per hari', groups.day)),
      ...(groups.cashier.length < 2 ? [] : grouped('Per kasir', groups.cashier)),
      ...parkedBlocks(content),
      ...(content.unprinted.length === 0 ? [] : [text(`Struk belum tercetak: ${content.unprinted.join(', ')}`)]),
      ...(content.disagreements.length === 0 ? [] : [text(`PERIKSA: ${content.disagreements.length} jumlah berjalan berbeda dari hitung ulang.`, { bold: true })]),
      RULE,
      columns('Sejak awal', paperAmount(content.perpetual.net)),
      columns('Dokumen sejak awal', paperNumber(content.perpetual.documents)),
      columns('Catatan', `${paperNumber(range.firstSeq)}-${paperNumber(range.lastSeq)}`),
      columns('SEGEL', sealCode(seal.hash), { bold: true }),
      text('Salin kode segel ke buku kas', { indent: 2 }),
      feed(1),
      { kind: 'qr', text: zQrText(slip) },
      feed(1),
    ]),
    ['Kasir', closer, 'Bendahara', BLANK_NAME],
    `Z ${slipNumber(content.zNumber)}`,
  );
}

function cashBlocks(cash: SealedClose['cash']): Block[] {
  const moved = [
    ['Penjualan tunai', cash.sales],
    ['Retur tunai', cash.refunds],
    ['Batal tunai', cash.voids],
    ['Kas masuk', cash.paidIn],
    ['Kas keluar', cash.paidOut],
    ['Brankas', cash.drops],
  ] as const;
  return [
    columns('Modal awal', paperAmount(cash.openingFloat)),
    ...moved.filter(([, amount], index) => index === 0 || amount !== 0).map(([label, amount]) => columns(label, paperAmount(amount))),
    columns('Seharusnya', paperAmount(cash.expected)),
    ...countBlocks(cash.count),
    columns('TERHITUNG', paperAmount(cash.counted), { bold: true, tall: true }),
    ...(cash.recounts === 0 ? [] : [columns('Hitung ulang', `${paperNumber(cash.recounts)} kali`)]),
    columns('SELISIH', paperAmount(cash.difference), { bold: true }),
    ...(cash.reason === null ? [] : [text(cash.reason, { indent: 2 })]),
    ...(cash.approvedBy === null ? [] : [text(`Izin ${cash.approvedBy}`, { indent: 2 })]),
    columns('Modal ditinggal', paperAmount(cash.floatLeft)),
    columns('DISERAHKAN', paperAmount(cash.handover), { bold: true, tall: true }),
  ];
}

function grouped(title: string, groups: readonly CloseGroup[], name: (group: CloseGroup) => string = ({ label }) => label): Block[] {
  if (groups.length === 0) return [];
  return [text(title, { bold: true }), ...groups.map((group): Block => ({ kind: 'item', name: name(group), calculation: '', amount: paperAmount(group.amount) })), RULE];
}

function parkedBlocks(content: SealedClose): Block[] {
  if (content.parked.length === 0) return [];
  const words = { 'carried-over': 'dibawa', cancelled: 'dibatalkan' } as const;
  return [
    text('Keranjang terparkir', { bold: true }),
    ...content.parked.flatMap((cart) => [columns(`${cart.label}, ${words[cart.decision]}`, paperAmount(cart.amount)), ...(cart.reason === null ? [] : [text(cart.reason, { indent: 2 })])]),
    RULE,
  ];
}

/** A part that is not there leaves no second rule. */
function singleRules(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, index) => block !== RULE || blocks[index - 1] !== RULE);
}

/** What was sold before what was undone of it. */
function inOrder(documents: readonly CloseGroup[]): readonly CloseGroup[] {
  const place = ({ key }: CloseGroup): number => DOCUMENT_ORDER.indexOf(key as SaleKind);
  return documents.toSorted((one, other) => place(one) - place(other));
}

const DOCUMENT_ORDER: readonly SaleKind[] = ['sale', 'exchange', 'refund', 'void'];

function countOf(groups: readonly CloseGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
