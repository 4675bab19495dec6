import { existsSync } from 'node:fs';
import type { Verification } from '../../shared/contract/journal.ts';
import { verifyFile } from '../db/verify/verify-file.ts';
import type { Anchor } from '../db/verify/verify-store.ts';
import { dataPaths } from '../platform/paths.ts';
import { readOptions, UsageError } from './config.ts';
import { differenceWords } from './difference-words.ts';

export const VERIFY_USAGE = `  verify --data FOLDER [--anchor NOMOR:KODE] [--json]
      Menghitung ulang semua tabel dari jurnal dan menyebut beda yang pertama. Boleh dijalankan saat Etalase terbuka.
      --anchor  nomor dan 8 huruf dari struk atau slip: menemukan jurnal yang ekornya dipotong atau data lama yang dikembalikan
      --json    satu baris JSON untuk program`;

/** Verifies a data folder with a connection that cannot write. @returns 0 when everything agrees, else 1. @throws UsageError */
export function runVerify(args: readonly string[], say: (text: string) => void): number {
  const wantsJson = args.includes('--json');
  const { data, anchor } = readOptions(
    args.filter((arg) => arg !== '--json'),
    { data: { type: 'string' }, anchor: { type: 'string' } },
  );
  if (data === undefined) throw new UsageError('verify membutuhkan --data FOLDER.');
  const { database } = dataPaths(data);
  if (!existsSync(database)) throw new UsageError(`Tidak ada data Etalase di ${data}.`);
  const outcome = verifyFile(database, anchor === undefined ? null : readAnchor(anchor));
  say(wantsJson ? JSON.stringify(outcome) : inWords(outcome));
  return outcome.sound ? 0 : 1;
}

function readAnchor(text: string): Anchor {
  const [, seq, head8] = /^([1-9]\d{0,14}):([0-9a-f]{8})$/i.exec(text) ?? [];
  if (seq === undefined || head8 === undefined) throw new UsageError(`--anchor ${text} bukan NOMOR:KODE seperti pada struk, misalnya 1204:9f3c01ab.`);
  return { seq: Number(seq), head8: head8.toLowerCase() };
}

function inWords(outcome: Verification): string {
  const count = `${outcome.entries} catatan jurnal, ${outcome.sales} penjualan, jumlah Rp ${outcome.salesTotal.toLocaleString('id-ID')}`;
  if (outcome.difference !== null) return `TIDAK COCOK: ${differenceWords(outcome.difference)}\n(sampai di situ: ${count})`;
  const head = outcome.head === null ? '' : ` Catatan terakhir ${outcome.head.seq}:${outcome.head.hash.slice(0, 8)}.`;
  return `COCOK: ${count}.${head}`;
}
