import { fail, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { cardText } from './card-text.ts';
import type { LabelFacts } from './label-facts.ts';
import type { LabelFault } from './label-fault.ts';
import type { LabelInk } from './label-ink.ts';
import { BAR, MATRIX } from './label-sizes.ts';
import type { LabelTemplate } from './label-template.ts';

/** Bars that fit the label; everything in units. */
export interface FittedBars {
  readonly widths: readonly number[];
  readonly module: number;
  readonly x: number;
  readonly text: string;
}

/** A QR code and the module sizes it may have, largest first. */
export interface FittedMatrix {
  readonly part: 'code' | 'card';
  readonly rows: readonly string[];
  readonly modules: readonly number[];
}

export interface Symbols {
  readonly bars: FittedBars | null;
  readonly matrix: FittedMatrix | null;
}

/** Bars and QR code that the template asks for. A label has one QR code: the goods' own code, or the card. */
export function labelSymbols(facts: LabelFacts, template: LabelTemplate, width: number, unitsPerMm: number, ink: LabelInk): Result<Symbols, LabelFault> {
  if (template.code !== 'none' && facts.code === null) return fail({ code: 'label-no-code' });
  const code = facts.code ?? '';
  let bars: FittedBars | null = null;
  if (template.code === 'bars') {
    const drawn = ink.bars(code);
    if (drawn === null) return fail({ code: 'label-code-unfit', text: code });
    const [before, after] = drawn.quiet;
    const body = drawn.widths.reduce((sum, one) => sum + one, 0);
    const total = body + before + after;
    const least = leastModule(BAR.least, unitsPerMm);
    const module = Math.min(Math.floor(width / total), Math.max(least, Math.floor(BAR.most * unitsPerMm)));
    if (module < least) return fail({ code: 'label-code-too-wide', text: code, needs: Math.ceil((total * least * 10) / unitsPerMm), has: Math.floor((width * 10) / unitsPerMm) });
    // In the middle, quiet zones included: the white that is over goes to both sides.
    bars = { widths: drawn.widths, module, x: Math.floor((width - total * module) / 2) + before * module, text: code };
  }
  const wanted = template.code === 'qr' ? 'code' : template.parts.includes('card') ? 'card' : null;
  if (wanted === null) return ok({ bars, matrix: null });
  const rows = ink.matrix(wanted === 'code' ? code : cardText(facts));
  if (rows === null) return fail({ code: 'label-code-unfit', text: code });
  const least = Math.max(1, Math.round(MATRIX.least * unitsPerMm));
  const most = Math.max(least, Math.floor(MATRIX[wanted] * unitsPerMm + 1e-6));
  // On a sheet a unit is a hundredth of a millimetre: tenths are steps enough.
  const step = Math.max(1, Math.round(unitsPerMm / 20));
  const modules = Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, index) => most - index * step);
  return ok({ bars, matrix: { part: wanted, rows, modules } });
}

/** Whole units, never thinner than `mm`. */
function leastModule(mm: number, unitsPerMm: number): number {
  return Math.max(1, Math.ceil(mm * unitsPerMm - 1e-6));
}
