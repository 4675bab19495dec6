import type { DrawnItem, LabelDrawing } from './label-drawing.ts';
import type { SheetMedium } from './label-template.ts';
import { cellsOf, sheetCell } from './sheet-cells.ts';

/** Hundredths of a millimetre in a tenth. */
const UNITS = 10;
const HAIR = 15;
/** Length of the rulers, mm. */
const RULER = 100;
/** What to do with it, short enough for a cell. */
const WORDS = ['Cetak: ukuran sebenarnya, 100%.', 'Kedua penggaris harus 100 mm.', 'Letakkan di atas lembar label', 'dan lihat ke arah cahaya.'] as const;

/**
 * A sheet to hold against the labels: the frame of every cell as it is corrected now, its number, and two rulers that are 100 mm long when the
 * printer neither shrinks nor stretches.
 */
export function calibrationPage(medium: SheetMedium): LabelDrawing {
  const items: DrawnItem[] = [];
  const across = (x: number, y: number, length: number): void => void items.push({ kind: 'bars', x, y, height: HAIR, module: 1, widths: [length] });
  const down = (x: number, y: number, length: number): void => void items.push({ kind: 'bars', x, y, height: length, module: 1, widths: [HAIR] });
  const text = (words: string, x: number, baseline: number, size = 260): void => void items.push({ kind: 'text', text: words, x, baseline, size, weight: 600 });
  const [width, height] = [medium.width * UNITS, medium.height * UNITS];
  for (let cell = 0; cell < cellsOf(medium); cell += 1) {
    const at = sheetCell(medium, cell);
    const [x, y] = [Math.round(at.x * UNITS), Math.round(at.y * UNITS)];
    across(x, y, width);
    across(x, y + height - HAIR, width);
    down(x, y, height);
    down(x + width - HAIR, y, height);
    text(String(cell + 1), x + 150, y + 350);
  }
  // The rulers lie inside the grid, where every printer prints.
  const [left, top] = [Math.round(medium.pageWidth * UNITS * 0.5) - RULER * 50, Math.round(medium.pageHeight * UNITS * 0.5) - RULER * 50];
  for (let mm = 0; mm <= RULER; mm += 1) {
    const long = mm % 10 === 0 ? 400 : mm % 5 === 0 ? 250 : 150;
    down(left + mm * 100, top, long);
    across(left, top + mm * 100, long);
    if (mm > 0 && mm % 50 === 0) {
      text(String(mm), left + mm * 100 + 40, top + 700);
      text(String(mm), left + 450, top + mm * 100 + 90);
    }
  }
  // In the first cell, where neither a frame, a ruler nor another number stands; smaller in a small one.
  const first = sheetCell(medium, 0);
  const pitch = Math.min(300, (height - 450) / WORDS.length);
  const size = Math.round(Math.min(200, pitch * 0.75, (width - 300) / 17));
  for (const [index, words] of WORDS.entries()) text(words, Math.round(first.x * UNITS) + 150, Math.round(first.y * UNITS + 400 + pitch * (index + 0.8)), size);
  return { width: medium.pageWidth * UNITS, height: medium.pageHeight * UNITS, unitsPerMm: 100, items };
}
