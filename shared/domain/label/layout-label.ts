import { fail, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { DrawnItem, LabelDrawing, LabelWeight } from './label-drawing.ts';
import type { LabelFacts } from './label-facts.ts';
import type { LabelFault } from './label-fault.ts';
import type { LabelInk } from './label-ink.ts';
import { BAR_HEIGHT, LINES, LOW, MARGIN, QUIET_MODULES, scalesFor, TEXT } from './label-sizes.ts';
import { labelSymbols } from './label-symbols.ts';
import type { FittedBars, Symbols } from './label-symbols.ts';
import { labelPrice, smallLines } from './label-text.ts';
import type { LabelPart, LabelTemplate } from './label-template.ts';
import { clipLines, wrapLabelText } from './wrap-label-text.ts';

export interface LabelSize {
  /** In units. */
  readonly width: number;
  readonly height: number;
  readonly unitsPerMm: number;
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: LabelWeight;
  readonly height: number;
}

/** One way to set the label: how large texts and QR code are, and whether a name may end in dots. */
interface Trial {
  readonly scale: number;
  readonly module: number;
  readonly clip: boolean;
}

/**
 * Sets a label: texts from the top, bars at the foot, a QR code at the right. The largest setting that fits is taken; a name that is too long
 * even at the least size ends in dots, while price, code, day and permits are never cut: what does not fit is refused by name.
 */
export function layoutLabel(facts: LabelFacts, template: LabelTemplate, size: LabelSize, ink: LabelInk): Result<LabelDrawing, LabelFault> {
  const { width, height, unitsPerMm } = size;
  const symbols = labelSymbols(facts, template, width, unitsPerMm, ink);
  if (!symbols.ok) return symbols;
  const scales = scalesFor(width / unitsPerMm, height / unitsPerMm);
  const modules = symbols.value.matrix?.modules ?? [0];
  let missing: LabelPart | 'code' = 'name';
  for (const clip of [false, true]) {
    for (const scale of clip ? scales.slice(-1) : scales) {
      for (const module of modules) {
        const set = attempt(facts, template, size, symbols.value, { scale, module, clip }, ink);
        if (set.ok) return ok({ width, height, unitsPerMm, items: set.value });
        missing = set.error.part;
      }
    }
  }
  return fail(UNFIT[missing]);
}

const UNFIT: { readonly [Part in LabelPart | 'code']: LabelFault } = {
  name: { code: 'label-unfit.name' },
  price: { code: 'label-unfit.price' },
  net: { code: 'label-unfit.net' },
  expiry: { code: 'label-unfit.expiry' },
  batch: { code: 'label-unfit.batch' },
  permits: { code: 'label-unfit.permits' },
  ingredients: { code: 'label-unfit.ingredients' },
  origin: { code: 'label-unfit.origin' },
  card: { code: 'label-unfit.card' },
  code: { code: 'label-unfit.code' },
};

type Unfit = { readonly code: 'unfit'; readonly part: LabelPart | 'code' };
const unfit = (part: LabelPart | 'code'): Result<never, Unfit> => fail({ code: 'unfit', part });

function attempt(facts: LabelFacts, template: LabelTemplate, { width, height, unitsPerMm }: LabelSize, { bars, matrix }: Symbols, { scale, module, clip }: Trial, ink: LabelInk): Result<DrawnItem[], Unfit> {
  const units = (mm: number): number => Math.round(mm * unitsPerMm);
  const isLow = height < LOW * unitsPerMm;
  const margin = units(isLow ? MARGIN.low : MARGIN.usual);
  const sizeOf = (kind: 'name' | 'price' | 'small'): number => units(Math.max(TEXT.least[kind], TEXT[template.style][kind] * scale));
  const items: DrawnItem[] = [];

  const foot = bars === null ? 0 : units(BAR_HEIGHT.least) + digitsHeight(ink, units);
  const inner = height - 2 * margin - foot;
  let room = width - 2 * margin;
  if (matrix !== null) {
    const side = matrix.rows.length * module;
    const edge = Math.max(margin, QUIET_MODULES * module);
    if (side + 2 * edge > height - (bars === null ? 0 : foot + margin)) return unfit(matrix.part === 'card' ? 'card' : 'code');
    room = width - margin - (QUIET_MODULES * module + side + edge);
    if (room < units(8)) return unfit(matrix.part === 'card' ? 'card' : 'code');
    const free = height - (bars === null ? 0 : foot + margin) - side;
    items.push({ kind: 'matrix', x: width - edge - side, y: Math.max(edge, Math.floor(free / 2)), module, rows: matrix.rows });
  }

  const measure = (size: number, weight: LabelWeight) => (text: string) => ink.measure(text, weight) * size;
  const set = (text: string, size: number, weight: LabelWeight, leading: number): Line => ({ text, size, weight, height: Math.round(size * leading) });
  const name = (): Result<readonly Line[], Unfit> => {
    if (!template.parts.includes('name')) return ok([]);
    const size = sizeOf('name');
    const wrapped = wrapLabelText(ink.drawable(facts.name), room, measure(size, 800));
    const most = isLow ? LINES.nameOnLow : LINES.name;
    if (wrapped.length > most && !clip) return unfit('name');
    return ok(fewerLines(wrapped, most, room, size, inner, measure(size, 800)).map((line) => set(line, size, 800, 1.12)));
  };
  const named = name();
  if (!named.ok) return named;

  const priced = template.parts.includes('price') ? priceLines(ink.drawable(labelPrice(facts.price, facts)), room, sizeOf('price'), units(TEXT.least.price), measure) : [];
  if (priced === null) return unfit('price');
  const small = sizeOf('small');
  const rest: { readonly part: LabelPart; readonly line: Line }[] = [];
  for (const { part, text } of smallLines(facts, template)) {
    const wrapped = wrapLabelText(ink.drawable(text), room, measure(small, 600));
    if (wrapped.length > (part === 'ingredients' ? LINES.ingredients : LINES.small)) return unfit(part);
    rest.push(...wrapped.map((line) => ({ part, line: set(line, small, 600, 1.16) })));
  }

  let y = margin;
  let names = named.value;
  const below = [...priced.map(({ text, size }) => set(text, size, 800, 1.02)), ...rest.map(({ line }) => line)].reduce((sum, line) => sum + line.height, 0);
  // At the last trial the name gives way line by line, but never wholly.
  while (clip && names.length > 1 && heightOf(names) + below > inner) {
    const size = sizeOf('name');
    names = clipLines(names.map((line) => line.text), names.length - 1, room, measure(size, 800)).map((line) => set(line, size, 800, 1.12));
  }
  if (heightOf(names) + below > inner) return unfit(rest.at(-1)?.part ?? (priced.length > 0 ? 'price' : 'name'));
  for (const line of [...names, ...priced.map(({ text, size }) => set(text, size, 800, 1.02)), ...rest.map((one) => one.line)]) {
    items.push({ kind: 'text', text: line.text, x: margin, baseline: y + Math.round((line.height - line.size * (ink.capHeight + ink.descent)) / 2 + line.size * ink.capHeight), size: line.size, weight: line.weight });
    y += line.height;
  }
  if (bars !== null) items.push(...barItems(bars, { width, height, top: y, margin }, ink, units));
  return ok(items);
}

const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.height, 0);

function fewerLines(wrapped: readonly string[], most: number, room: number, size: number, inner: number, measure: (line: string) => number): readonly string[] {
  return clipLines(wrapped, Math.max(1, Math.min(most, Math.floor(inner / (size * 1.12)))), room, measure);
}

/** The price on one line as large as it fits, or `Rp` above its figures where the label is narrow; null when neither does. */
function priceLines(text: string, room: number, wanted: number, least: number, measure: (size: number, weight: LabelWeight) => (text: string) => number): readonly { readonly text: string; readonly size: number }[] | null {
  const fitting = (line: string): number => Math.floor(Math.min(wanted, room / measure(1, 800)(line)));
  if (fitting(text) >= least) return [{ text, size: fitting(text) }];
  const [currency = '', ...figures] = text.split(' ');
  const second = figures.join(' ');
  if (second === '' || fitting(second) < least) return null;
  return [currency, second].map((line) => ({ text: line, size: fitting(second) }));
}

function digitsHeight(ink: LabelInk, units: (mm: number) => number): number {
  return Math.round(units(TEXT.digits) * ink.capHeight) + units(0.5);
}

/** Bars at the foot, as high as the room above allows, with their text below for when they cannot be read. */
function barItems(bars: FittedBars, { width, height, top, margin }: { readonly width: number; readonly height: number; readonly top: number; readonly margin: number }, ink: LabelInk, units: (mm: number) => number): DrawnItem[] {
  const text = ink.drawable(bars.text);
  const size = Math.floor(Math.min(units(TEXT.digits), (width - 2 * margin) / Math.max(0.1, ink.measure(text, 600))));
  const foot = digitsHeight(ink, units);
  const room = height - margin - foot - top;
  const tall = Math.max(units(BAR_HEIGHT.least), Math.min(room, units(BAR_HEIGHT.most), Math.round(height * BAR_HEIGHT.share)));
  const y = height - margin - foot - tall;
  const left = Math.round((width - ink.measure(text, 600) * size) / 2);
  return [
    { kind: 'bars', x: bars.x, y, height: tall, module: bars.module, widths: bars.widths },
    { kind: 'text', text, x: left, baseline: height - margin, size, weight: 600 },
  ];
}
