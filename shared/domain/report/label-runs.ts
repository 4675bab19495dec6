import type { PrintState } from '../printing/print-state.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { UnitZones } from '../../kernel/unit-zones.ts';
import type { DayRange } from './day-range.ts';

/** Where labels went: a roll of the label printer, paper of the receipt printer, or sheets as a PDF file. */
export type LabelOutput = 'label' | 'receipt' | 'sheet';

/** Labels that went out together. What became of a file of sheets nobody can know: it is `file`. */
export interface LabelRunFigure {
  readonly key: string;
  readonly at: Instant;
  /** Who asked for them; null where that was not kept yet. */
  readonly by: string | null;
  readonly template: string;
  readonly output: LabelOutput;
  /** Runs through all papers; null of sheets. */
  readonly printNumber: number | null;
  /** 0 = the first paper; else how often it was asked for again. */
  readonly copyNumber: number;
  readonly state: PrintState | 'file';
  /** Sheets of a file; null of a printer. */
  readonly pages: number | null;
  readonly labels: number;
  /** Goods and how many labels of each, in the order of the run. */
  readonly goods: readonly { readonly name: string; readonly copies: number }[];
  /** Labels that tried the printer: they stand in no sum. */
  readonly test: boolean;
  /** The print number of the run of which only the first `after` came out; this is the rest. */
  readonly restOf: { readonly printNumber: number; readonly after: number } | null;
}

/** Labels of a range of days, the newest first. */
export interface LabelRunReport extends DayRange {
  /** What its moments are told in. */
  readonly zones: UnitZones;
  readonly rows: readonly LabelRunFigure[];
  readonly total: number;
  /** Labels of goods by what is known of them; sheets count as files. */
  readonly labels: { readonly printed: number; readonly handedOver: number; readonly file: number; readonly unknown: number; readonly waiting: number; readonly skipped: number };
}

/** What a person may say of a state: proven on paper, taken by a mute device, given as a file, without proof, still to come, given up. */
export function labelStanding(state: LabelRunFigure['state']): keyof LabelRunReport['labels'] {
  switch (state) {
    case 'printed':
    case 'answered-printed':
      return 'printed';
    case 'handed-over':
      return 'handedOver';
    case 'waiting':
    case 'sending':
      return 'waiting';
    case 'file':
    case 'unknown':
    case 'skipped':
      return state;
  }
}
