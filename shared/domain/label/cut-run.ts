/** Some labels of the same goods, one after the other. */
interface Copies {
  readonly copies: number;
}

/** The lines of a run cut behind its label number `after` (0: before the first): what came before, and the rest. Both together are the run. */
export function cutRun<Line extends Copies>(lines: readonly Line[], after: number): { readonly before: readonly Line[]; readonly rest: readonly Line[] } {
  const before: Line[] = [];
  const rest: Line[] = [];
  let left = after;
  for (const line of lines) {
    const taken = Math.max(0, Math.min(left, line.copies));
    left -= taken;
    if (taken > 0) before.push({ ...line, copies: taken });
    if (line.copies > taken) rest.push({ ...line, copies: line.copies - taken });
  }
  return { before, rest };
}

/** Which line label `number` (from 1) of a run is of, and its number among the labels of that line; null where the run has no such label. */
export function placeInRun<Line extends Copies>(lines: readonly Line[], number: number): { readonly line: Line; readonly number: number } | null {
  let past = 0;
  for (const line of lines) {
    if (number > past && number <= past + line.copies) return { line, number: number - past };
    past += line.copies;
  }
  return null;
}
