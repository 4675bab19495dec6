import type { ReceiptLine, ReceiptSale } from '../../shared/domain/receipt/receipt-sale.ts';
import type { QrisPaper } from '../../shared/domain/receipt/qris-paper-document.ts';
import type { HandoverSlip } from '../../shared/domain/receipt/handover-slip-document.ts';
import type { CashMoveSlip } from '../../shared/domain/receipt/cash-move-document.ts';
import type { ShiftOpeningSlip } from '../../shared/domain/receipt/shift-opening-document.ts';
import type { XSlip } from '../../shared/domain/receipt/x-slip-document.ts';
import type { ZSlip } from '../../shared/domain/receipt/z-slip-document.ts';
import { ONE, quantity, units } from '../../shared/kernel/quantity.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';
import { sampleClose } from './sample-close.ts';

const AT = Date.UTC(2026, 10, 20, 6, 36, 12);
const UNIT = { name: 'Galeri Karya Mandiri', subtitle: 'Lapas Kelas IIA Palu', address: 'Jl. Dewi Sartika No. 51, Palu' };

function line(name: string, count: number, unitPrice: number, more: Partial<ReceiptLine> = {}): ReceiptLine {
  return { name, quantity: units(count), unit: 'buah', unitPrice: rupiah(unitPrice), total: rupiah(unitPrice * count), kind: 'goods', ...more };
}

/** The receipt of the design's paper page: four lines, one with a discount, one service with its queue number. */
export const ORDINARY_SALE: ReceiptSale = {
  unit: UNIT,
  receiptNumber: 'K1-0147',
  at: AT,
  zone: 'Asia/Makassar',
  cashierName: 'Rina A.',
  buyer: 'umum',
  lines: [
    line('Bawang goreng Palu 100 g', 2, 28_000, { workshop: 'Boga' }),
    line('Keset sabut kelapa “Selamat Datang” 40 × 60 cm', 1, 45_000, { workshop: 'Bengkel Sabut' }),
    line('Tas rajut selempang motif anyaman', 1, 185_000, { workshop: 'Tekstil', discount: { label: 'Potongan 10%', amount: rupiah(-18_500) } }),
    line('Cuci motor', 1, 15_000, { kind: 'service', note: 'Antrean B-07' }),
  ],
  subtotal: rupiah(282_500),
  rounding: rupiah(0),
  total: rupiah(282_500),
  payments: [{ label: 'Tunai', amount: rupiah(300_000) }],
  change: rupiah(17_500),
  thanks: ['Terima kasih sudah mendukung pelatihan kerja.', 'Tukar barang: bawa struk ini dalam 3 hari.'],
  anchor: { seq: 18_205, head8: '3fa9c2d1' },
  copyNumber: 0,
  printNumber: 412,
};

/** Discounts on a line and on the whole cart, three ways to pay with their references, change from the cash. */
export const SPLIT_SALE: ReceiptSale = {
  ...ORDINARY_SALE,
  receiptNumber: 'K1-0148',
  lines: [
    line('Bawang goreng Palu 100 g', 2, 28_000, { workshop: 'Boga' }),
    line('Tas rajut selempang motif anyaman', 1, 185_000, { workshop: 'Tekstil', discount: { label: 'Potongan: cacat kecil di tali', amount: rupiah(-18_500) } }),
    line('Ikan lele segar', 0, 0, { quantity: quantity(1_235), unit: 'kg', unitPrice: rupiah(28_350), total: rupiah(35_012), workshop: 'Perikanan' }),
  ],
  cartDiscount: { label: 'Potongan: pameran HUT Pemasyarakatan', amount: rupiah(-12_000) },
  subtotal: rupiah(245_512),
  rounding: rupiah(-12),
  total: rupiah(245_500),
  payments: [
    { label: 'QRIS', amount: rupiah(100_000), reference: 'Ref. 482193' },
    { label: 'Kartu', amount: rupiah(50_000), reference: 'Ref. EDC Bank Sulteng 000417' },
    { label: 'Tunai', amount: rupiah(100_000) },
  ],
  change: rupiah(4_500),
};

/** Part of an earlier receipt brought back, with what had been taken off then; the cash is rounded. */
export const REFUND: ReceiptSale = {
  ...ORDINARY_SALE,
  receiptNumber: 'K1-0152',
  kind: 'refund',
  refersTo: ['K1-0147', 'K1-0148'],
  approvedBy: 'Bambang Hermanto',
  lines: [
    line('Bawang goreng Palu 100 g', -1, 28_000, { workshop: 'Boga' }),
    line('Tas rajut selempang motif anyaman', -1, 185_000, { workshop: 'Tekstil', discount: { label: 'Potongan saat dibeli', amount: rupiah(18_500) } }),
    line('Ikan lele segar', 0, 0, { quantity: quantity(-500), unit: 'kg', unitPrice: rupiah(28_350), total: rupiah(-14_175), workshop: 'Perikanan' }),
  ],
  subtotal: rupiah(-208_675),
  rounding: rupiah(75),
  total: rupiah(-208_600),
  payments: [{ label: 'Tunai', amount: rupiah(-208_600) }],
  change: rupiah(0),
};

/** Old for new with something to pay. */
export const EXCHANGE: ReceiptSale = {
  ...ORDINARY_SALE,
  receiptNumber: 'K1-0153',
  kind: 'exchange',
  refersTo: ['K1-0147'],
  approvedBy: 'Bambang Hermanto',
  lines: [
    line('Keset sabut kelapa “Selamat Datang” 40 × 60 cm', -1, 45_000, { workshop: 'Bengkel Sabut' }),
    line('Taplak meja batik', 1, 120_000, { workshop: 'Batik', discount: { label: 'Potongan: pelanggan tetap', amount: rupiah(-5_000) } }),
  ],
  subtotal: rupiah(70_000),
  total: rupiah(70_000),
  payments: [{ label: 'QRIS', amount: rupiah(70_000), reference: 'Ref. 7781' }],
  change: rupiah(0),
};

/** Old for new of the same price. */
export const EVEN_EXCHANGE: ReceiptSale = {
  ...EXCHANGE,
  receiptNumber: 'K1-0154',
  lines: [line('Bawang goreng Palu 100 g', -1, 28_000, { workshop: 'Boga' }), line('Abon sapi 100 g', 1, 28_000, { workshop: 'Boga' })],
  subtotal: rupiah(0),
  total: rupiah(0),
  payments: [],
};

/** A whole sale undone: every payment goes back the way it came. */
export const VOIDED: ReceiptSale = {
  ...ORDINARY_SALE,
  receiptNumber: 'K1-0155',
  kind: 'void',
  refersTo: ['K1-0148'],
  reason: 'salah barang, pembeli batal sebelum keluar galeri',
  approvedBy: 'Maria Magdalena Yoku-Felle',
  lines: [line('Bawang goreng Palu 100 g', -2, 28_000, { workshop: 'Boga' }), line('Gazebo', -1, 99_999_999, { workshop: 'Kayu' })],
  subtotal: rupiah(-100_055_999),
  rounding: rupiah(99),
  total: rupiah(-100_055_900),
  payments: [
    { label: 'Transfer', amount: rupiah(-100_000_000), reference: 'Ref. 20261120-0047' },
    { label: 'Tunai', amount: rupiah(-55_900) },
  ],
  change: rupiah(0),
};

/** The fictional merchant of the QRIS tests, with an amount. */
export const QRIS_PAPER: QrisPaper = {
  payload:
    '00020101021226670018ID.CO.EXAMPLE2.WWW01159360001404567890215MIDCONTOH1234560303UMI51370014ID.CO.QRIS.WWW0215ID10191234567815204123453033605405250005802ID5914NamaMerchantC16009NamaKota16110123456789062070703K1963045BF1',
  merchantName: 'NamaMerchantC1',
  city: 'NamaKota1',
  nmid: 'ID1019123456781',
  amount: rupiah(25_000),
  at: AT,
  zone: 'Asia/Makassar',
  copyNumber: 0,
  printNumber: 414,
};

/** Everything at its widest: amounts, names, a word longer than the paper, weights, rounding, two payments, mark, copy, training. */
export const WIDEST_SALE: ReceiptSale = {
  unit: { ...UNIT, name: 'Galeri Pemasyarakatan Karya Mandiri Sulawesi Tengah', phone: '0451-421 234', logo: true },
  receiptNumber: 'K12-123456',
  at: AT,
  zone: 'Asia/Jayapura',
  cashierName: 'Maria Magdalena Yoku-Felle',
  buyer: 'Koperasi Pegawai Negeri Sejahtera Bersama',
  lines: [
    line('Lemari jati ukir dua pintu ukuran besar', 999, 99_999_999, { workshop: 'Kayu' }),
    line('Gazebo', 1, 99_999_999, { workshop: 'Kayu' }),
    line('Café Crème déjà-vu — Rp¥€', 1, 12_500, { workshop: 'Boga' }),
    line('SupercalifragilisticexpialidociousPanjangSekali', 3, 1_000),
    line('Cabai rawit', 0, 0, { quantity: quantity(1500), unit: 'kg', unitPrice: rupiah(62_335), total: rupiah(93_503) }),
    line('Jahit gorden', 2, 35_000, { unit: 'jam', kind: 'service', note: 'Ambil Senin sore, hubungi sebelum datang ke bengkel' }),
    line('Sabun cuci piring jeruk nipis 1 l', 1, 18_000, { quantity: ONE, unit: 'buah' }),
  ],
  subtotal: rupiah(99_999_194_003 + 99_999_999),
  rounding: rupiah(-3),
  total: rupiah(100_099_194_000 - 1),
  payments: [
    { label: 'Tunai', amount: rupiah(100_000_000_000) },
    { label: 'QRIS', amount: rupiah(99_999_999), reference: 'Ref 0123456789AB, Bank Sulteng' },
  ],
  change: rupiah(806_000),
  thanks: ['Terima kasih.'],
  anchor: { seq: 12_345_678, head8: 'deadbeef' },
  copyNumber: 2,
  training: true,
  printNumber: 12_345,
};

const FRAME = {
  unit: { name: 'Galeri Karya Mandiri', agency: 'Lapas Kelas IIA Palu' },
  register: 'Kasir K1',
  zone: 'Asia/Makassar',
  anchor: { seq: 18_041, head8: '0c4be1a7' },
  copyNumber: 0,
  printNumber: 248,
} as const;

/** The second shift of the day: the night left 2.000 less than was left in the drawer. */
export const OPENED_SHIFT: ShiftOpeningSlip = {
  ...FRAME,
  shiftNumber: 318,
  cashierName: 'Rina Andriani',
  openedAt: Date.UTC(2026, 10, 19, 23, 58),
  openingFloat: rupiah(498_000),
  count: [
    { value: rupiah(100_000), kind: 'note', pieces: 4 },
    { value: rupiah(20_000), kind: 'note', pieces: 4 },
    { value: rupiah(1_000), kind: 'note', pieces: 8 },
    { value: rupiah(1_000), kind: 'coin', pieces: 10 },
  ],
  found: rupiah(500_000),
  reason: 'Uang parkir dibayar pagi, bukti menyusul',
};

/** Plastic bags paid from the drawer, with a voucher, above the limit. */
export const PAID_OUT: CashMoveSlip = {
  ...FRAME,
  move: { number: 41, kind: 'paid-out', amount: rupiah(250_000), reason: 'Beli plastik pembungkus dan tali', voucher: 'NOTA 118', approvedBy: 'Bambang Hermanto' },
  hasAttachment: true,
  at: AT,
  shiftNumber: 318,
  by: 'Rina Andriani',
};

/** Two closes of a day handed over to the treasurer, whole. */
export const HANDED_OVER: HandoverSlip = {
  ...FRAME,
  number: 42,
  at: AT,
  closes: [
    { zNumber: 318, amount: rupiah(4_241_500) },
    { zNumber: 319, amount: rupiah(1_008_000) },
  ],
  expected: rupiah(5_249_500),
  counted: rupiah(5_249_500),
  difference: rupiah(0),
  reason: null,
  giver: 'Rina Andriani',
  taker: 'Dewi Suryani',
};

const X_LABELS: Readonly<Record<string, string>> = { cash: 'Tunai', qris: 'QRIS', c1: 'Kerajinan', c2: 'Makanan dan minuman olahan' };

/** Noon of a shift: nothing reset. */
export const X_SLIP: XSlip = {
  ...FRAME,
  shiftNumber: 318,
  cashierName: 'Rina Andriani',
  openedAt: Date.UTC(2026, 10, 19, 23, 58),
  at: AT,
  openingFloat: rupiah(500_000),
  totals: [
    { dimension: 'document', key: 'sale', count: 81, amount: rupiah(2_310_000) },
    { dimension: 'tender', key: 'cash', count: 70, amount: rupiah(1_910_000) },
    { dimension: 'tender', key: 'qris', count: 11, amount: rupiah(400_000) },
    { dimension: 'category', key: 'c1', count: 40, amount: rupiah(1_800_000) },
    { dimension: 'category', key: 'c2', count: 99, amount: rupiah(510_000) },
    { dimension: 'cash', key: 'sale', count: 70, amount: rupiah(1_910_000) },
    { dimension: 'cash', key: 'drop', count: 1, amount: rupiah(-1_000_000) },
  ],
  tenderLabel: (code) => ({ label: X_LABELS[code] ?? code, isCash: code === 'cash' }),
  categoryLabel: (id) => X_LABELS[id] ?? id,
  blind: false,
};

/** A close with everything that a Z slip can tell. */
export const Z_SLIP: ZSlip = {
  content: {
    ...sampleClose(),
    parked: [{ label: 'Ibu baju biru', lines: 3, amount: rupiah(86_000), decision: 'carried-over', reason: null }],
    unprinted: ['K1-000189'],
  },
  seal: { hash: `4f1c9a02${'b7'.repeat(28)}`, signature: '', publicKey: '' },
  register: 'Kasir K1',
  anchor: { seq: 935, head8: '7d10ffe2' },
  copyNumber: 0,
  printNumber: 413,
};
