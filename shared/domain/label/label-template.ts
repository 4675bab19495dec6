/** Widest and highest label, tenths of a millimetre: what a 4-inch printer takes. */
export const LABEL_SIDE = { min: 100, max: 1_040 } as const;
/** Across a sheet of paper, tenths of a millimetre. */
export const PAGE_SIDE = { min: 500, max: 4_300 } as const;
export const ACROSS_MAX = 6;

/** A roll of a label printer: labels with gaps, one or several across. Tenths of a millimetre. */
export interface RollMedium {
  readonly kind: 'roll';
  readonly width: number;
  readonly height: number;
  readonly across: number;
  /** Between two columns. */
  readonly columnGap: number;
  /** Between two rows: what the printer's sensor looks for. */
  readonly rowGap: number;
}

/** Paper of the receipt printer, cut to `height`. Tenths of a millimetre. */
export interface ReceiptMedium {
  readonly kind: 'receipt';
  readonly width: number;
  readonly height: number;
}

/** A sheet of labels for an office printer. Tenths of a millimetre; `shift` and `stretch` correct what this printer does wrong. */
export interface SheetMedium {
  readonly kind: 'sheet';
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** From the left edge of a label to that of its neighbour, and from top to top. */
  readonly pitchX: number;
  readonly pitchY: number;
  readonly shiftX: number;
  readonly shiftY: number;
  /** Added to the whole width and height of the grid, spread over it. */
  readonly stretchX: number;
  readonly stretchY: number;
}

export type LabelMedium = RollMedium | ReceiptMedium | SheetMedium;

export const LABEL_CODES = ['bars', 'qr', 'none'] as const;
/** bars: EAN, UPC or Code 128 by what the code is; qr: the same code as QR, for labels too narrow for bars. */
export type LabelCode = (typeof LABEL_CODES)[number];

export const LABEL_PARTS = ['name', 'price', 'net', 'expiry', 'batch', 'permits', 'ingredients', 'origin', 'card'] as const;
/** origin: workshop and producing unit; card: a QR code of plain text for the buyer's phone. */
export type LabelPart = (typeof LABEL_PARTS)[number];

export const LABEL_STYLES = ['label', 'shelf'] as const;
/** shelf: the price stands first, as large as it fits. */
export type LabelStyle = (typeof LABEL_STYLES)[number];

/** A label as data: what it is printed on and what stands there. */
export interface LabelTemplate {
  readonly id: string;
  readonly name: string;
  readonly medium: LabelMedium;
  readonly style: LabelStyle;
  readonly code: LabelCode;
  readonly parts: readonly LabelPart[];
}
