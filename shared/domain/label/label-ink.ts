import type { LabelWeight } from './label-drawing.ts';

export interface InkBars {
  /** In modules, beginning with a bar. */
  readonly widths: readonly number[];
  /** White that a reader needs before and after, in modules. */
  readonly quiet: readonly [left: number, right: number];
}

/** What the layout asks of whoever knows the font and the symbologies. */
export interface LabelInk {
  /** Width of the text in ems. */
  measure(text: string, weight: LabelWeight): number;
  /** Height of capitals and digits, and what hangs below the line, in ems. */
  readonly capHeight: number;
  readonly descent: number;
  /** The text without characters that the font cannot draw. */
  drawable(text: string): string;
  /** Null when no bars can carry the code. */
  bars(code: string): InkBars | null;
  /** A string a row, `1` for a dark module; null when it is too long for a QR code. */
  matrix(text: string): readonly string[] | null;
}
