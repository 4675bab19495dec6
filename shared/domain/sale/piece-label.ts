import type { Rupiah } from '../../kernel/rupiah.ts';

/** What the label of exactly these goods said, and what was made of it. */
export interface PieceLabel {
  /** The code as it was scanned. */
  readonly text: string;
  readonly lot: string | null;
  readonly serial: string | null;
  /** The quantity is the label's (a weight, a count, the share a price buys): nobody changes it, the line is taken away instead. */
  readonly measured: boolean;
  /** What the label says the piece costs, and what a unit costs on the shelf; null when the shelf's price counts. */
  readonly price: { readonly amount: Rupiah; readonly shelf: Rupiah } | null;
  /** The day of the line is this piece's own: it stood on the label, or its lot is known. */
  readonly dated: boolean;
  /** Who allowed it to be sold although it had expired; null when it had not. */
  readonly expiredAllowedBy: string | null;
}
