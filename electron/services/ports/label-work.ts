import type { LabelDrawing } from '../../../shared/domain/label/label-drawing.ts';
import type { LabelFacts } from '../../../shared/domain/label/label-facts.ts';
import type { LabelFault } from '../../../shared/domain/label/label-fault.ts';
import type { LabelTemplate, SheetMedium } from '../../../shared/domain/label/label-template.ts';
import type { Result } from '../../../shared/kernel/result.ts';

/** Labels of one run: what is printed on what, and how many of each, in this order. */
export interface LabelRun {
  readonly template: LabelTemplate;
  readonly lines: readonly { readonly facts: LabelFacts; readonly copies: number }[];
  /** Words of a test label: it shows edges, millimetres and bars instead of goods. */
  readonly test?: readonly string[];
  /** Of a run of which only the first labels came out: the print number of that paper, and how many those were. */
  readonly restOf?: { readonly printNumber: number; readonly after: number };
}

/** Sets and draws labels; what it draws is what every output prints. */
export interface LabelWork {
  /** The label at the dots of its output: `dpi` of the label printer, 203 on receipt paper, hundredths of a millimetre on a sheet. */
  set(facts: LabelFacts, template: LabelTemplate, dpi: number): Result<LabelDrawing, LabelFault>;
  /** The label in black (1) and white: a dot for each of the printer's, or twenty a millimetre on a sheet. */
  draw(drawing: LabelDrawing): { readonly width: number; readonly height: number; readonly dots: Uint8Array };
  /** Sheets as PDF, the first label in cell `startCell` (0 = upper left). @throws RangeError for a label that cannot be set */
  sheets(run: LabelRun & { readonly template: LabelTemplate & { readonly medium: SheetMedium } }, paper: { readonly startCell: number; readonly title: string; readonly at: number }): { readonly pdf: Uint8Array; readonly pages: number };
  /** A sheet that shows where the cells are and whether the printer keeps lengths. */
  calibration(medium: SheetMedium, paper: { readonly title: string; readonly at: number }): Uint8Array;
}
