import { expect, test } from 'vitest';
import { labelInk } from '../../../electron/devices/label/label-ink.ts';
import { BUILT_IN_TEMPLATES } from '../../../shared/domain/label/built-in-templates.ts';
import { calibrationPage } from '../../../shared/domain/label/calibration-page.ts';
import type { SheetMedium } from '../../../shared/domain/label/label-template.ts';

const SHEETS = BUILT_IN_TEMPLATES.flatMap(({ id, medium }) => (medium.kind === 'sheet' ? [[id, medium] as const] : []));
const small: SheetMedium = { ...(SHEETS[0]?.[1] as SheetMedium), columns: 8, rows: 10, width: 200, height: 130, pitchX: 220, pitchY: 140 };

interface Box {
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
const meet = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

test.each([...SHEETS, ['a small cell', small] as const])('%s: what to do with the calibration sheet stands in its first cell, on no line and on no other words', (_id, medium) => {
  const { items } = calibrationPage(medium);
  const words = items.flatMap((item): Box[] => (item.kind === 'text' ? [{ words: item.text, left: item.x, top: item.baseline - item.size * 0.75, right: item.x + labelInk.measure(item.text, item.weight) * item.size, bottom: item.baseline }] : []));
  const lines = items.flatMap((item): Box[] => (item.kind === 'bars' ? [{ words: '', left: item.x, top: item.y, right: item.x + (item.widths[0] ?? 0), bottom: item.y + item.height }] : []));
  const told = words.filter(({ words: text }) => !/^\d+$/.test(text));
  expect(told.map(({ words: text }) => text).join(' ')).toBe('Cetak: ukuran sebenarnya, 100%. Kedua penggaris harus 100 mm. Letakkan di atas lembar label dan lihat ke arah cahaya.');
  for (const one of told) expect([...words.filter((other) => other !== one), ...lines].filter((other) => meet(one, other)), one.words).toEqual([]);
});
