import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { FolderNotEmpty, openExport } from '../db/reports/open-export.ts';
import { dataPaths } from '../platform/paths.ts';
import { readOptions, UsageError } from './config.ts';

export const EXPORT_ALL_USAGE = `  export-all --data FOLDER --out FOLDER
      Menulis semua data sebagai berkas terbuka: salinan SQLite, satu CSV per tabel, dan penjelasan tiap kolom.
      Boleh dijalankan saat Etalase terbuka. FOLDER tujuan harus kosong atau belum ada.`;

/** The open export of everything, with a connection that cannot write. @throws UsageError */
export async function runExportAll(args: readonly string[], say: (text: string) => void): Promise<number> {
  const { data, out } = readOptions(args, { data: { type: 'string' }, out: { type: 'string' } });
  if (data === undefined || out === undefined) throw new UsageError('export-all membutuhkan --data FOLDER --out FOLDER.');
  const { database } = dataPaths(data);
  if (!existsSync(database)) throw new UsageError(`Tidak ada data Etalase di ${data}.`);
  try {
    const { tables, rows, folder } = await openExport(database, resolve(out));
    say(`${tables} tabel, ${rows} baris, ditulis ke ${folder}. Mulai dari BACA-SAYA.md.`);
    return 0;
  } catch (error) {
    if (error instanceof FolderNotEmpty) throw new UsageError(`Folder ${out} tidak kosong; pilih folder yang baru.`);
    throw error;
  }
}
