import type { ReceiptLine, ReceiptSale } from '../../shared/domain/receipt/receipt-sale.ts';
import type { QrisPaper } from '../../shared/domain/receipt/qris-paper-document.ts';
import type { ShiftSlip } from '../../shared/domain/receipt/shift-slip-document.ts';
import { ONE, quantity, units } from '../../shared/kernel/quantity.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';

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

export const OPENED_SHIFT: ShiftSlip = {
  unit: UNIT,
  register: 'Kasir 1',
  shiftNumber: 318,
  cashierName: 'Rina Andriani',
  openedAt: Date.UTC(2026, 10, 19, 23, 58),
  zone: 'Asia/Makassar',
  openingFloat: rupiah(500_000),
  anchor: { seq: 18_041, head8: '0c4be1a7' },
  copyNumber: 0,
  printNumber: 248,
};

export const CLOSED_SHIFT: ShiftSlip = {
  ...OPENED_SHIFT,
  closing: {
    at: AT,
    receipts: { first: 'K1-0001', last: 'K1-0163', count: 163 },
    tenders: [
      { label: 'Tunai', amount: rupiah(4_244_000) },
      { label: 'QRIS (3 belum cocok)', amount: rupiah(825_000) },
    ],
    sales: rupiah(5_069_000),
    cash: { sales: rupiah(4_329_000), refunds: rupiah(-35_000), voids: rupiah(-50_000), expected: rupiah(4_744_000), counted: rupiah(4_741_500), difference: rupiah(-2_500) },
    note: 'Salah kembalian 0131',
  },
  anchor: { seq: 18_391, head8: '7d10ffe2' },
  printNumber: 413,
};
