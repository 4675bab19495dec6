import { DENOMINATIONS } from '../../shared/domain/cash/denominations.ts';
import { CLOSE_SCHEMA, type CloseGroup, type SealedClose } from '../../shared/domain/close/sealed-close.ts';
import type { RegisterId, ShiftId, UserId } from '../../shared/kernel/ids.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';

const group = (key: string, label: string, count: number, amount: number): CloseGroup => ({ key, label, count, amount: rupiah(amount) });
const pieces = (value: number, count: number, kind: 'note' | 'coin' = 'note') => {
  const denomination = DENOMINATIONS.find((one) => one.value === value && one.kind === kind);
  if (denomination === undefined) throw new Error(`no ${kind} of ${value}`);
  return { ...denomination, pieces: count };
};

/** The close of a morning: 12 sales, one refund, 1.500 short, 100.000 carried to the safe at noon. */
export function sampleClose(): SealedClose {
  return {
    schema: CLOSE_SCHEMA,
    zNumber: 7,
    unit: { name: 'Galeri Sigi', agency: 'Lapas Kelas IIA Palu' },
    register: { id: '01900000-0000-7000-8000-000000000001' as RegisterId, code: 'K1' },
    shift: { id: '01900000-0000-7000-8000-000000000002' as ShiftId, number: 7, cashierId: '01900000-0000-7000-8000-000000000003' as UserId, cashier: 'Rina Andriani', openedAt: Date.UTC(2026, 10, 20, 0, 0), businessDay: '2026-11-20' },
    closedAt: Date.UTC(2026, 10, 20, 5, 30),
    closedBy: { id: '01900000-0000-7000-8000-000000000003' as UserId, name: 'Rina Andriani' },
    timeZone: 'Asia/Makassar',
    cash: {
      openingFloat: rupiah(500_000),
      sales: rupiah(650_000),
      refunds: rupiah(-25_000),
      voids: rupiah(0),
      paidIn: rupiah(0),
      paidOut: rupiah(-15_000),
      drops: rupiah(-100_000),
      expected: rupiah(1_010_000),
      count: [pieces(100_000, 8), pieces(50_000, 3), pieces(20_000, 2), pieces(10_000, 1), pieces(5_000, 1), pieces(2_000, 1), pieces(1_000, 1), pieces(500, 1, 'coin')],
      counted: rupiah(1_008_500),
      difference: rupiah(-1_500),
      reason: 'Salah kembalian',
      approvedBy: null,
      recounts: 1,
      floatLeft: rupiah(500_000),
      handover: rupiah(508_500),
    },
    tenders: [
      { ...group('cash', 'Tunai', 10, 625_000), kind: 'cash', confirmed: null },
      { ...group('qris', 'QRIS', 3, 175_000), kind: 'qris', confirmed: rupiah(175_000) },
    ],
    documents: [group('refund', 'Retur', 1, -25_000), group('sale', 'Penjualan', 12, 825_000)],
    totals: { gross: rupiah(835_000), discounts: rupiah(9_800), returns: rupiah(-25_000), rounding: rupiah(-200), net: rupiah(800_000) },
    groups: {
      day: [group('2026-11-20', '2026-11-20', 13, 800_000)],
      category: [group('c1', 'Kerajinan', 9, 600_200), group('c2', 'Makanan', 8, 200_000)],
      producer: [group('p1', 'Lapas Kelas IIA Palu', 17, 800_200)],
      workshop: [group('w1', 'Bengkel kayu', 9, 600_200), group('w2', 'Boga', 8, 200_000)],
      cashier: [group('01900000-0000-7000-8000-000000000003', 'Rina Andriani', 13, 800_000)],
      hour: [group('09', '09', 5, 300_000), group('11', '11', 8, 500_000)],
      account: [group('425119', 'Penjualan Hasil Produksi Non Litbang Lainnya', 17, 800_000)],
    },
    perpetual: { documents: 190, net: rupiah(12_340_000) },
    range: { firstSeq: 901, lastSeq: 934, headHash: 'ab'.repeat(32), firstReceipt: 'K1-000178', lastReceipt: 'K1-000190' },
    previousSeal: 'cd'.repeat(32),
    parked: [],
    unprinted: [],
    disagreements: [],
  };
}
