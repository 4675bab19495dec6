import type { Align } from './receipt-document.ts';

/** One printed line. `text` is ASCII and, at `width`, never longer than the paper; blanks inside it put amounts at the right edge. */
export interface LayoutLine {
  readonly kind: 'line';
  readonly text: string;
  readonly bold: boolean;
  /** Character size as multiples of the normal cell. */
  readonly width: 1 | 2;
  readonly height: 1 | 2;
  /** Where the text stands when it is shorter than the paper. */
  readonly align: Align;
}

/** The text stays text here: each device draws it its own way, `large` across the whole paper. */
export interface QrRow {
  readonly kind: 'qr';
  readonly text: string;
  readonly large: boolean;
}

/** A place for the mark, the QR code, blank lines or the cut. */
export type LayoutRow = LayoutLine | { readonly kind: 'logo' } | QrRow | { readonly kind: 'feed'; readonly lines: number } | { readonly kind: 'cut' };

/** A document on paper of `columns` characters: what printer, picture and preview draw row by row. */
export interface ReceiptLayout {
  readonly columns: number;
  readonly rows: readonly LayoutRow[];
}
