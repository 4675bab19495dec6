import type { RollMedium } from '../../../shared/domain/label/label-template.ts';
import type { LabelFacts } from '../../../shared/domain/label/label-facts.ts';
import { testLabel } from '../../../shared/domain/label/test-label.ts';
import { dotsPerMm } from '../../../shared/domain/label/label-printer.ts';
import { webRows } from '../../../shared/domain/label/web-rows.ts';
import type { LabelRun } from '../../services/ports/label-work.ts';
import { blankPicture, drawInto } from '../picture/dot-picture.ts';
import type { DotPicture } from '../picture/dot-picture.ts';
import { drawLabel } from './draw-label.ts';
import { labelInk } from './label-ink.ts';
import { setGoodLabel } from './set-label.ts';

/** One row of the roll as dots, and how often it is printed. */
export interface WebPicture {
  readonly picture: DotPicture;
  readonly copies: number;
}

/** Width of the whole web with every column, tenths of a millimetre. */
export function webWidth({ width, across, columnGap }: RollMedium): number {
  return width * across + columnGap * (across - 1);
}

/** The rows of a run on a roll, each label drawn once. @throws RangeError for a label that cannot be set */
export function webPictures(run: LabelRun, medium: RollMedium, dpi: number): readonly WebPicture[] {
  const dots = (tenths: number): number => Math.floor((tenths * dotsPerMm(dpi)) / 10);
  const draw = (facts: LabelFacts): DotPicture => drawLabel(run.test === undefined ? setGoodLabel(facts, run.template, dpi) : testLabel(run.test, { width: dots(medium.width), height: dots(medium.height), unitsPerMm: dotsPerMm(dpi) }, labelInk));
  const labels = run.lines.map(({ facts, copies }) => ({ label: draw(facts), copies }));
  const pitch = Math.round(((medium.width + medium.columnGap) * dotsPerMm(dpi)) / 10);
  return webRows(labels, medium.across).map((row) => {
    if (medium.across === 1 && row.labels[0] !== undefined) return { picture: row.labels[0], copies: row.copies };
    const picture = blankPicture(dots(webWidth(medium)), dots(medium.height));
    row.labels.forEach((label, column) => drawInto(picture, label, column * pitch, 0));
    return { picture, copies: row.copies };
  });
}
