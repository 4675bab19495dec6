import type { CloseGroup, SealedClose } from '../close/sealed-close.ts';
import { sealCode } from '../close/seal.ts';
import type { SealedDocument } from './close-export.ts';

/** A cell as it is meant: a text never becomes a formula, a number is a number. Empty is null. */
export type Cell = string | number | null;

export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const GROUPS = { day: 'tanggal buku', category: 'golongan barang', producer: 'unit penghasil', workshop: 'bengkel kerja', cashier: 'kasir', hour: 'jam', account: 'akun pendapatan' } as const;

/** One line per close: what a treasurer copies into other books. Columns of ways to pay follow those that occur. */
export function closeSheet(closes: readonly SealedDocument[]): Sheet {
  const tenders = new Map<string, string>();
  for (const { content } of closes) for (const tender of content.tenders) if (!tenders.has(tender.key)) tenders.set(tender.key, tender.label);
  return {
    name: 'Tutup kas',
    head: ['Z', 'Tanggal buku', 'Mesin kasir', 'Sif', 'Kasir', 'Dokumen', 'Bruto', 'Potongan', 'Retur', 'Pembulatan', 'Bersih', ...tenders.values(), 'Modal awal', 'Seharusnya', 'Terhitung', 'Selisih', 'Sebab', 'Ditinggal', 'Diserahkan', 'Sejak awal', 'Struk pertama', 'Struk terakhir', 'Catatan pertama', 'Catatan terakhir', 'Segel'],
    rows: closes.map(({ content, seal }) => [
      content.zNumber,
      content.shift.businessDay,
      content.register.code,
      content.shift.number,
      content.shift.cashier,
      content.documents.reduce((sum, group) => sum + group.count, 0),
      content.totals.gross,
      content.totals.discounts,
      content.totals.returns,
      content.totals.rounding,
      content.totals.net,
      ...[...tenders.keys()].map((key) => content.tenders.find((tender) => tender.key === key)?.amount ?? 0),
      content.cash.openingFloat,
      content.cash.expected,
      content.cash.counted,
      content.cash.difference,
      content.cash.reason,
      content.cash.floatLeft,
      content.cash.handover,
      content.perpetual.net,
      content.range.firstReceipt,
      content.range.lastReceipt,
      content.range.firstSeq,
      content.range.lastSeq,
      sealCode(seal.hash),
    ]),
  };
}

/** Every line of every total of every close. */
export function detailSheet(closes: readonly SealedDocument[]): Sheet {
  return {
    name: 'Rincian',
    head: ['Z', 'Tanggal buku', 'Menurut', 'Kode', 'Nama', 'Banyaknya', 'Jumlah'],
    rows: closes.flatMap(({ content }) => [
      ...rowsOf(content, 'cara bayar', content.tenders),
      ...rowsOf(content, 'jenis dokumen', content.documents),
      ...(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).flatMap((key) => rowsOf(content, GROUPS[key], content.groups[key])),
    ]),
  };
}

function rowsOf(content: SealedClose, kind: string, groups: readonly CloseGroup[]): Cell[][] {
  return groups.map(({ key, label, count, amount }) => [content.zNumber, content.shift.businessDay, kind, key, label, count, amount]);
}
