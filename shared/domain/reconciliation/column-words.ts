import type { ColumnRole } from './statement.ts';

/** How banks and PJPs head their columns, the more telling first. A balance is known so that it is not taken for an amount. */
const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['ignore', /saldo|balance/],
  ['sign', /^(?:d ?\/ ?[kc]|[kc] ?\/ ?d|db ?\/ ?cr|cr ?\/ ?db|dk|dc|dbcr|tanda|sign)$/],
  ['time', /^(?:jam|pukul|time|waktu|trx time|transaction time|jam transaksi)$/],
  ['day', /tanggal|\btgl\b|\bdate\b|waktu|^hari$/],
  ['fee', /\bmdr\b|\bfee\b|biaya|potongan|\bcharge/],
  ['gross', /gross|bruto|nominal transaksi|jumlah transaksi|nilai transaksi|(?:transaction|trx) amount/],
  ['out', /debit|debet|keluar|withdraw/],
  ['in', /kredit|credit|masuk|deposit|penerimaan/],
  ['reference', /\bref|\brrn\b|trace|approval|invoice|no\.? ?(?:trx|transaksi|bukti|urut)|(?:id|kode) (?:trx|transaksi)|transaction (?:id|no)|journal/],
  ['amount', /\bnett?o?\b|jumlah|nominal|amount|mutasi|nilai|dibayarkan|disetor/],
  ['description', /keterangan|uraian|deskripsi|desc|remark|berita|narasi|narrative|detail|transaksi|transaction|merchant|nama/],
];

/** What a column of this name probably holds, or null. */
export function roleOfName(name: string): ColumnRole | null {
  const plain = plainName(name);
  if (plain === '' || plain.length > 60) return null;
  return WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** A name without case, marks and double blanks: the same bank heads the same file the same way. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s\u00a0_]+/g, ' ').replace(/[^\p{L}\p{N} ./]/gu, '').trim();
}
