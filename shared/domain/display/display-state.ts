import type { LineId } from '../../kernel/ids.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';

/** A line as the buyer sees it. */
export interface DisplayLine {
  readonly lineId: LineId;
  readonly name: string;
  /** Negative when it is brought back. */
  readonly quantity: Quantity;
  readonly unit: string;
  readonly unitPrice: Rupiah;
  /** Taken off this line, >= 0. */
  readonly discount: Rupiah;
  /** After its own discount; negative when it is brought back. */
  readonly total: Rupiah;
}

/** A QRIS code to be drawn: rows without quiet zone, `1` is a dark module; amount null: the payer types it. */
export interface DisplayCode {
  readonly rows: readonly string[];
  readonly amount: Rupiah | null;
  /** Whom the payer's app will name. */
  readonly merchantName: string | null;
}

export interface DisplayGoods {
  readonly name: string;
  readonly workshop: string;
  /** Name of a drawing of the program, or `sha256:` and the hash of a stored picture. */
  readonly picture: string;
}

export interface DisplayCart {
  readonly type: 'cart';
  /** The newest lines in the order of the cart, at most {@link DISPLAY_LINES_MAX}. */
  readonly lines: readonly DisplayLine[];
  /** Lines before these. */
  readonly before: number;
  /** The line that changed last, or null. */
  readonly changed: LineId | null;
  /** Taken off the whole cart, >= 0. */
  readonly cartDiscount: Rupiah;
  /** Everything taken off, >= 0. */
  readonly saved: Rupiah;
  readonly total: Rupiah;
  /** While the cashier takes the money; null while goods are still rung up. */
  readonly paying: { readonly inCash: Rupiah; readonly code: DisplayCode | null } | null;
}

export interface DisplayPaid {
  readonly type: 'paid';
  /** Negative when money was given back. */
  readonly total: Rupiah;
  /** What was paid by which way: handed over, not settled. */
  readonly payments: readonly { readonly label: string; readonly amount: Rupiah }[];
  readonly change: Rupiah;
  readonly thanks: readonly string[];
  /** How long this still stays, ms; ask again then. */
  readonly stayMs: number;
}

export type DisplayScene = { readonly type: 'idle'; readonly goods: readonly DisplayGoods[] } | DisplayCart | DisplayPaid;

/** All that a customer display is told. */
export interface DisplayState {
  readonly unit: { readonly name: string; readonly agency: string };
  readonly scene: DisplayScene;
}

/** Lines sent to a display: more than any screen shows, few enough that the five hundredth scan costs what the first does. */
export const DISPLAY_LINES_MAX = 24;
