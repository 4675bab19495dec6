import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILT_IN_TEMPLATES } from '../../../shared/domain/label/built-in-templates.ts';
import type { SheetMedium } from '../../../shared/domain/label/label-template.ts';
import { cellsOf, sheetCell, sheetFits } from '../../../shared/domain/label/sheet-cells.ts';
import { webRows } from '../../../shared/domain/label/web-rows.ts';
import { clipLines, wrapLabelText } from '../../../shared/domain/label/wrap-label-text.ts';
import { labelTemplate } from '../../../shared/contract/label-template-schema.ts';

const sheets = BUILT_IN_TEMPLATES.flatMap(({ medium }) => (medium.kind === 'sheet' ? [medium] : []));

describe('sheets', () => {
  test('every shipped template may be stored, and its cells lie on the sheet side by side', () => {
    for (const template of BUILT_IN_TEMPLATES) expect(labelTemplate.parse(template)).toEqual(template);
    expect(sheets.every(sheetFits)).toBe(true);
    expect(sheets.map(cellsOf)).toEqual([12, 30, 40, 10, 21, 40, 24]);
  });
  test('shift moves all cells, stretch is reached at the last one', () => {
    const medium: SheetMedium = { ...(sheets[0] as SheetMedium), shiftX: 7, shiftY: -4, stretchX: 6, stretchY: 9 };
    expect(sheetCell(medium, 0)).toEqual({ x: medium.left + 7, y: medium.top - 4 });
    expect(sheetCell(medium, 11)).toEqual({ x: medium.left + 7 + 2 * medium.pitchX + 6, y: medium.top - 4 + 3 * medium.pitchY + 9 });
    expect(sheetCell({ ...medium, columns: 1, rows: 1 }, 0)).toEqual({ x: medium.left + 7, y: medium.top - 4 });
  });
  test('a grid that leaves its sheet or overlaps is refused by the schema', () => {
    const [a4] = BUILT_IN_TEMPLATES.filter(({ medium }) => medium.kind === 'sheet');
    for (const wrong of [{ columns: 9 }, { pitchX: 100 }, { left: 900 }]) expect(labelTemplate.safeParse({ ...a4, medium: { ...a4?.medium, ...wrong } }).success).toBe(false);
  });
});

test('rows of a roll with several across hold each label as often as it was asked for, and only the last row has room left', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ label: fc.constantFrom('a', 'b', 'c', 'd'), copies: fc.integer({ min: 0, max: 40 }) }), { maxLength: 8 }), fc.integer({ min: 1, max: 6 }), (lines, across) => {
      const rows = webRows(lines, across);
      const printed = rows.flatMap((row) => Array.from({ length: row.copies }, () => row.labels).flat());
      expect(printed).toEqual(lines.flatMap(({ label, copies }) => Array.from({ length: copies }, () => label)));
      expect(rows.slice(0, -1).every((row) => row.labels.length === across)).toBe(true);
    }),
  );
});

test('wrapped text keeps every character, no line is too wide, and clipping ends in dots', () => {
  const measure = (line: string): number => line.length;
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 3 }), (text, width, most) => {
      const lines = wrapLabelText(text, width, measure);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(/\s/g, ''));
      expect(lines.every((line) => line.length <= width)).toBe(true);
      const clipped = clipLines(lines, most, width, measure);
      expect(clipped.length).toBeLessThanOrEqual(most);
      expect(clipped.every((line) => line.length <= width)).toBe(true);
      if (lines.length > most) expect(clipped.at(-1)).toMatch(/…$/);
    }),
  );
  expect(wrapLabelText('Keset  sabut\nkelapa', 12, measure)).toEqual(['Keset sabut', 'kelapa']);
});
