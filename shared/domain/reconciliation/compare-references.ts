/** same: the payer's figures end a number of the line; differs: the line carries numbers, none of them ends so; unknown: nothing to compare. */
export type ReferenceFit = 'same' | 'differs' | 'unknown';

/** Fewer figures than this fit too many lines. */
const LEAST_FIGURES = 4;

/** Whether the reference the cashier typed (often only its last figures) is on the bank's line. Letters count, case and marks do not. */
export function compareReferences(typed: string | null, line: { readonly reference: string; readonly description: string }): ReferenceFit {
  const wanted = lastFigures(typed ?? '');
  if (wanted === null) return 'unknown';
  const numbers = numbersOf(`${line.reference} ${line.description}`);
  if (numbers.some((number) => number.endsWith(wanted))) return 'same';
  return numbersOf(line.reference).length > 0 ? 'differs' : 'unknown';
}

/** `EDC 004821` and `…4821` are looked for by their last run of figures. */
function lastFigures(typed: string): string | null {
  return numbersOf(typed).at(-1) ?? null;
}

function numbersOf(text: string): string[] {
  return (text.match(/\d(?:[\d-]*\d)?/g) ?? []).map((run) => run.replaceAll('-', '')).filter((run) => run.length >= LEAST_FIGURES);
}
