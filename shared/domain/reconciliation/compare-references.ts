/** same: the payer's figures end a number of the line; differs: the line carries numbers of its own, none of them ends so; unknown: nothing to compare. */
export type ReferenceFit = 'same' | 'differs' | 'unknown';

/** The numbers of a line, taken out once: those of its reference, and all. */
export interface LineFigures {
  readonly reference: readonly string[];
  readonly all: readonly string[];
}

/** Fewer figures than this fit too many lines. */
const LEAST_FIGURES = 4;

/** Whether the reference the cashier typed (often only its last figures, see {@link typedFigures}) is on the bank's line. */
export function compareReferences(wanted: string | null, { reference, all }: LineFigures): ReferenceFit {
  if (wanted === null) return 'unknown';
  if (all.some((number) => number.endsWith(wanted))) return 'same';
  return reference.length > 0 ? 'differs' : 'unknown';
}

export function lineFigures(line: { readonly reference: string; readonly description: string }): LineFigures {
  const reference = numbersOf(line.reference);
  return { reference, all: [...reference, ...numbersOf(line.description)] };
}

/** `EDC 004821` and `…4821` are looked for by their last run of figures; null when there are too few. */
export function typedFigures(typed: string | null): string | null {
  return typed === null ? null : (numbersOf(typed).at(-1) ?? null);
}

function numbersOf(text: string): string[] {
  return (text.match(/\d(?:[\d-]*\d)?/g) ?? []).map((run) => run.replaceAll('-', '')).filter((run) => run.length >= LEAST_FIGURES);
}
