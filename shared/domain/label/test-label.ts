import type { DrawnItem, LabelDrawing } from './label-drawing.ts';
import type { LabelInk } from './label-ink.ts';
import type { LabelSize } from './layout-label.ts';

/** The code on a test label: four digits, so that its bars fit the narrowest roll with two dots each. */
export const TEST_CODE = '1234';
/** Thickness of the frame, millimetres: two dots at 203 dpi. */
const FRAME = 0.25;
const TICK = { short: 0.8, long: 1.6 } as const;
const LEAST_TEXT = 1.5;
const MOST_TEXT = 3;

/**
 * A label that shows whether roll and printer are set up as they are: a frame on its very edges, millimetres along the top and the left, the words
 * of `lines` and bars to scan. What is missing or cut off on paper tells which measure is wrong.
 */
export function testLabel(lines: readonly string[], { width, height, unitsPerMm }: LabelSize, ink: LabelInk): LabelDrawing {
  const units = (mm: number): number => Math.max(1, Math.round(mm * unitsPerMm));
  const items: DrawnItem[] = [];
  const block = (x: number, y: number, wide: number, high: number): void => void items.push({ kind: 'bars', x, y, height: high, module: 1, widths: [wide] });
  const frame = units(FRAME);
  block(0, 0, width, frame);
  block(0, height - frame, width, frame);
  block(0, 0, frame, height);
  block(width - frame, 0, frame, height);
  const long = (mm: number): number => units(mm % 10 === 0 ? TICK.long * 1.4 : mm % 5 === 0 ? TICK.long : TICK.short);
  for (let mm = 1; mm < width / unitsPerMm; mm += 1) block(Math.round(mm * unitsPerMm), 0, 1, long(mm));
  for (let mm = 1; mm < height / unitsPerMm; mm += 1) block(0, Math.round(mm * unitsPerMm), long(mm), 1);

  const inset = units(TICK.long * 1.4 + 0.6);
  const [left, top, right, bottom] = [inset, inset, width - units(1.2), height - units(1.2)];
  const drawn = ink.bars(TEST_CODE);
  let foot = bottom;
  if (drawn !== null) {
    const body = drawn.widths.reduce((sum, one) => sum + one, 0);
    const [before, after] = drawn.quiet;
    const module = Math.min(units(0.38), Math.floor((right - left) / (body + before + after)));
    const tall = Math.min(units(8), Math.max(units(3), Math.round((bottom - top) * 0.4)));
    if (module >= 1 && bottom - tall > top) {
      items.push({ kind: 'bars', x: left + before * module, y: bottom - tall, height: tall, module, widths: drawn.widths });
      foot = bottom - tall - units(0.6);
    }
  }
  const texts = lines.map((line) => ink.drawable(line));
  // As many of the words as can be read, the first ones first.
  const sizeOf = (count: number): number => Math.floor(Math.min(units(MOST_TEXT), ((foot - top) / count) * 0.86, ...texts.slice(0, count).map((text) => (right - left) / Math.max(0.1, ink.measure(text, 600)))));
  const count = texts.map((_, index) => texts.length - index).find((many) => sizeOf(many) >= units(LEAST_TEXT)) ?? 0;
  const size = count === 0 ? 0 : sizeOf(count);
  texts.slice(0, count).forEach((text, index) => {
    items.push({ kind: 'text', text, x: left, baseline: top + Math.round(size * (1.16 * index + ink.capHeight)), size, weight: 600 });
  });
  return { width, height, unitsPerMm, items };
}

/** What a test label says of itself. Lengths in tenths of a millimetre. */
export function testLabelLines(medium: { readonly width: number; readonly height: number }, printer: { readonly language: string; readonly dpi: number; readonly darkness: number; readonly speed: number; readonly sensor: string }, template: string): readonly string[] {
  const mm = (tenths: number): string => String(tenths / 10).replace('.', ',');
  return [`${mm(medium.width)} x ${mm(medium.height)} mm`, `${printer.language.toUpperCase()} ${printer.dpi} dpi`, template, `Kepekatan ${printer.darkness}, kecepatan ${printer.speed}, ${{ gap: 'celah', mark: 'garis hitam', none: 'tanpa batas' }[printer.sensor] ?? printer.sensor}`];
}
