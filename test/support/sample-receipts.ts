import type { ReceiptLine, ReceiptSale } from '../../shared/domain/receipt/receipt-sale.ts';
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
      { label: 'Tunai', amount: rupiah(4_279_000) },
      { label: 'QRIS (3 belum cocok)', amount: rupiah(825_000) },
    ],
    sales: rupiah(5_104_000),
    cash: { sales: rupiah(4_279_000), refunds: rupiah(-35_000), expected: rupiah(4_744_000), counted: rupiah(4_741_500), difference: rupiah(-2_500) },
    note: 'Salah kembalian 0131',
  },
  anchor: { seq: 18_391, head8: '7d10ffe2' },
  printNumber: 413,
};
