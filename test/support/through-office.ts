import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNoProgram } from './why-no-program.ts';

const OFFICE = 'soffice';

/** Why no workbook can be opened here; null: LibreOffice is there. */
export const noOffice = whyNoProgram(OFFICE, 'libreoffice-calc', 'workbooks opened by LibreOffice');

/** Opens a workbook in LibreOffice and gives back its first sheet as CSV. */
export function throughOffice(workbook: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-office-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), workbook);
    // A profile of its own: two of these may run at once.
    execFileSync(OFFICE, ['--headless', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--convert-to', 'csv', '--outdir', folder, join(folder, 'book.xlsx')], { stdio: 'ignore', timeout: 120_000 });
    return readFileSync(join(folder, 'book.csv'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
