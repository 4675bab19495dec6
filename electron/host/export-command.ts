import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openReader } from '../db/open-reader.ts';
import { closeRepo } from '../db/repos/close-repo.ts';
import { settingRepo } from '../db/repos/setting-repo.ts';
import { exportFiles } from '../export/export-files.ts';
import { writeWhole } from '../export/write-whole.ts';
import { dataPaths } from '../platform/paths.ts';
import { closesOfDays } from '../services/export/closes-of-days.ts';
import { exportPaper } from '../services/export/export-paper.ts';
import { isCalendarDay } from '../../shared/domain/treasury/calendar-day.ts';
import { readOptions, UsageError } from './config.ts';
import { verifyPage } from './program-files.ts';

export const EXPORT_USAGE = `  export --data FOLDER --from HARI --to HARI --out FOLDER
      Menulis tutup kas yang tersegel dari hari ke hari (2026-11-01) sebagai JSON bertanda tangan, CSV, XLSX dan PDF, dengan halaman pemeriksa.
      Boleh dijalankan saat Etalase terbuka.`;

/** Exports the closes of some days of a data folder with a connection that cannot write. @returns 0, or 1 when there is none. @throws UsageError */
export async function runExport(args: readonly string[], say: (text: string) => void): Promise<number> {
  const { data, from, to, out } = readOptions(args, { data: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' } });
  if (data === undefined || from === undefined || to === undefined || out === undefined) throw new UsageError('export membutuhkan --data FOLDER --from HARI --to HARI --out FOLDER.');
  if (!isCalendarDay(from) || !isCalendarDay(to) || from > to) throw new UsageError(`--from ${from} --to ${to} bukan hari yang berurutan (2026-11-01).`);
  const { database } = dataPaths(data);
  if (!existsSync(database)) throw new UsageError(`Tidak ada data Etalase di ${data}.`);
  const reader = openReader(database);
  try {
    const [first, ...rest] = closesOfDays(closeRepo(reader), from, to);
    if (first === undefined) {
      say(`Tidak ada tutup kas dari ${from} sampai ${to}.`);
      return 1;
    }
    const files = await exportFiles([first, ...rest], exportPaper({ settings: settingRepo(reader) }, [first, ...rest]), verifyPage());
    writeWhole(resolve(out), files);
    say(`${rest.length + 1} tutup kas ditulis ke ${out}:\n${files.map(({ name }) => `  ${name}`).join('\n')}`);
    return 0;
  } finally {
    reader.close();
  }
}
