import type { SheetMedium } from './label-template.ts';

/** Upper left corner of a label on its sheet, tenths of a millimetre, fractions kept. */
export interface SheetCell {
  readonly x: number;
  readonly y: number;
}

/** Labels on one sheet. */
export function cellsOf(medium: SheetMedium): number {
  return medium.columns * medium.rows;
}

/** Where cell `index` lies (0 = upper left, along the rows), as corrected for this printer. */
export function sheetCell(medium: SheetMedium, index: number): SheetCell {
  const [column, row] = [index % medium.columns, Math.floor(index / medium.columns)];
  const step = (pitch: number, stretch: number, count: number): number => pitch + (count > 1 ? stretch / (count - 1) : 0);
  return {
    x: medium.left + medium.shiftX + column * step(medium.pitchX, medium.stretchX, medium.columns),
    y: medium.top + medium.shiftY + row * step(medium.pitchY, medium.stretchY, medium.rows),
  };
}

/** True when the grid lies on the page and its labels do not overlap. */
export function sheetFits(medium: SheetMedium): boolean {
  if (medium.pitchX < medium.width && medium.columns > 1) return false;
  if (medium.pitchY < medium.height && medium.rows > 1) return false;
  return medium.left + (medium.columns - 1) * medium.pitchX + medium.width <= medium.pageWidth && medium.top + (medium.rows - 1) * medium.pitchY + medium.height <= medium.pageHeight;
}
