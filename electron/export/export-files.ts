import { csvText } from '../../shared/domain/close-export/csv-text.ts';
import { exportName, exportText, type SealedDocument } from '../../shared/domain/close-export/close-export.ts';
import { closeSheet, detailSheet } from '../../shared/domain/close-export/export-tables.ts';
import type { OfficePaper } from '../../shared/domain/office-paper/office-paper.ts';
import { setOfficePaper } from '../office-press/set-office-paper.ts';
import type { WholeFile } from './write-whole.ts';
import { xlsxOf } from './xlsx.ts';

/** The files of an export in the order they are written; the JSON is last, so where it is, the others are whole. */
export async function exportFiles(closes: readonly SealedDocument[], paper: OfficePaper, verifyPage: Uint8Array | null): Promise<readonly WholeFile[]> {
  const name = exportName(closes);
  const [sums, details] = [closeSheet(closes), detailSheet(closes)];
  return [
    { name: `${name}.csv`, bytes: Buffer.from(csvText(sums)) },
    { name: `${name}-rincian.csv`, bytes: Buffer.from(csvText(details)) },
    { name: `${name}.xlsx`, bytes: await xlsxOf([sums, details]) },
    { name: `${name}.pdf`, bytes: await setOfficePaper(paper) },
    ...(verifyPage === null ? [] : [{ name: 'periksa.html', bytes: verifyPage }]),
    { name: `${name}.json`, bytes: Buffer.from(exportText(closes)) },
  ];
}
