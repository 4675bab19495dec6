/** `tall` is double height at normal width (sums); `large` doubles both, so only half the columns fit. */
export type TextSize = 'normal' | 'tall' | 'large';
export type Align = 'left' | 'center' | 'right';

/** A line of dashes, or of equal signs under a heading that weighs more. */
export interface RuleBlock {
  readonly kind: 'rule';
  readonly mark: '-' | '=';
}

/** A paragraph; wraps at words. `indent` blanks stand before every line of it. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly align: Align;
  readonly bold: boolean;
  readonly size: TextSize;
  readonly indent: number;
}

/** Two texts at the two edges of one line. */
export interface Pair {
  readonly left: string;
  /** Never broken or wrapped: amounts and numbers. */
  readonly right: string;
}

/** The first of `choices` (longest first) that fits on one line is printed; when none does, the left text of the last one wraps. */
export interface ColumnsBlock {
  readonly kind: 'columns';
  readonly choices: readonly [Pair, ...Pair[]];
  readonly bold: boolean;
  /** `large` is not for columns: an amount would lose half its room. */
  readonly size: 'normal' | 'tall';
  readonly indent: number;
  /** Where the two do not fit beside each other, each stands on lines of its own and no word of one moves to the other. */
  readonly apart: boolean;
}

/** A sold line: the name wraps, the calculation (`2 x 28.000`) stands before the amount where there is room. */
export interface ItemBlock {
  readonly kind: 'item';
  readonly name: string;
  readonly calculation: string;
  readonly amount: string;
}

/** The unit's mark. Printed only where the printer device has been given the picture. */
export interface LogoBlock {
  readonly kind: 'logo';
}

export interface QrBlock {
  readonly kind: 'qr';
  readonly text: string;
  /** As large as the paper bears: a payment code is read at arm's length. Left out: as wide as a hand-held code needs. */
  readonly large?: true;
}

/** Blank lines. */
export interface FeedBlock {
  readonly kind: 'feed';
  readonly lines: number;
}

/** The end of a piece of paper: feed to the cutter and cut, or feed to the tear bar. */
export interface CutBlock {
  readonly kind: 'cut';
}

export type Block = RuleBlock | TextBlock | ColumnsBlock | ItemBlock | LogoBlock | QrBlock | FeedBlock | CutBlock;

/** What a paper says, without its width. Plain data: it can be stored, sent to the page and laid out again. */
export interface ReceiptDocument {
  readonly blocks: readonly Block[];
}
