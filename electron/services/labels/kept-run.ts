import type { StoredLabelRun } from '../../db/repos/label-repo.ts';
import type { LabelRun } from '../ports/label-work.ts';

/** A run as it is kept: frozen, with how many labels it has and the first of its goods. */
export function keptRun(run: LabelRun): StoredLabelRun {
  return { run: JSON.stringify(run), labels: run.lines.reduce((sum, line) => sum + line.copies, 0), what: run.lines[0]?.facts.name ?? '' };
}
