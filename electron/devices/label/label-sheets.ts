import { calibrationPage } from '../../../shared/domain/label/calibration-page.ts';
import type { SheetMedium } from '../../../shared/domain/label/label-template.ts';
import { cellsOf, sheetCell } from '../../../shared/domain/label/sheet-cells.ts';
import type { LabelRun } from '../../services/ports/label-work.ts';
import { labelPdf } from './label-pdf.ts';
import type { LabelPage } from './label-pdf.ts';
import { setGoodLabel } from './set-label.ts';

/** A run on sheets, from cell `startCell` of the first one on. @throws RangeError for a label that cannot be set */
export function labelSheets(run: LabelRun, medium: SheetMedium, { startCell, title, at }: { readonly startCell: number; readonly title: string; readonly at: number }): { readonly pdf: Uint8Array; readonly pages: number } {
  const cells = cellsOf(medium);
  const pages: { readonly width: number; readonly height: number; readonly labels: LabelPage['labels'][number][] }[] = [];
  let cell = startCell % cells;
  for (const { facts, copies } of run.lines) {
    const drawing = setGoodLabel(facts, run.template, 0);
    for (let copy = 0; copy < copies; copy += 1) {
      if (pages.length === 0 || cell === cells) {
        pages.push({ width: medium.pageWidth, height: medium.pageHeight, labels: [] });
        cell = pages.length === 1 ? cell % cells : 0;
      }
      pages.at(-1)?.labels.push({ drawing, ...sheetCell(medium, cell) });
      cell += 1;
    }
  }
  return { pdf: labelPdf(pages, { title, at }), pages: pages.length };
}

/** The sheet that shows where the cells are. */
export function calibrationSheet(medium: SheetMedium, paper: { readonly title: string; readonly at: number }): Uint8Array {
  return labelPdf([{ width: medium.pageWidth, height: medium.pageHeight, labels: [{ drawing: calibrationPage(medium), x: 0, y: 0 }] }], paper);
}
