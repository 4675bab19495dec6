import type { LabelDrawing } from '../../../shared/domain/label/label-drawing.ts';
import type { LabelFacts } from '../../../shared/domain/label/label-facts.ts';
import type { LabelFault } from '../../../shared/domain/label/label-fault.ts';
import { dotsPerMm } from '../../../shared/domain/label/label-printer.ts';
import type { LabelTemplate } from '../../../shared/domain/label/label-template.ts';
import { layoutLabel } from '../../../shared/domain/label/layout-label.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { labelInk } from './label-ink.ts';

/** Receipt printers have one resolution; on a sheet a unit is 1/100 mm, finer than any office printer places a bar. */
const RECEIPT_DPI = 203;
const SHEET_UNITS = 100;

/** The label of these goods at the units of its output. `dpi`: of the label printer. */
export function setLabel(facts: LabelFacts, template: LabelTemplate, dpi: number): Result<LabelDrawing, LabelFault> {
  const { kind, width, height } = template.medium;
  const unitsPerMm = kind === 'sheet' ? SHEET_UNITS : dotsPerMm(kind === 'receipt' ? RECEIPT_DPI : dpi);
  return layoutLabel(facts, template, { width: Math.floor((width * unitsPerMm) / 10), height: Math.floor((height * unitsPerMm) / 10), unitsPerMm }, labelInk);
}

/** The same for labels that were found good before. @throws RangeError with the fault */
export function setGoodLabel(facts: LabelFacts, template: LabelTemplate, dpi: number): LabelDrawing {
  const set = setLabel(facts, template, dpi);
  if (!set.ok) throw new RangeError(`label cannot be set: ${JSON.stringify(set.error)}`);
  return set.value;
}
