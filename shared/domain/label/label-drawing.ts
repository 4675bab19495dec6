/** 600: reading weight; 800: name and price. */
export type LabelWeight = 600 | 800;

/** One thing on a label. Places are whole units from the upper left corner; a unit is a dot of the printer, or 1/100 mm on a sheet. */
export type DrawnItem =
  | { readonly kind: 'text'; readonly text: string; readonly x: number; readonly baseline: number; /** Height of the em square. */ readonly size: number; readonly weight: LabelWeight }
  /** Widths in modules, beginning with a bar, bar and space in turn. */
  | { readonly kind: 'bars'; readonly x: number; readonly y: number; readonly height: number; readonly module: number; readonly widths: readonly number[] }
  /** A string a row, `1` for a dark module. */
  | { readonly kind: 'matrix'; readonly x: number; readonly y: number; readonly module: number; readonly rows: readonly string[] };

/** A label with everything at its place: what every printer, sheet and preview draws. */
export interface LabelDrawing {
  readonly width: number;
  readonly height: number;
  readonly unitsPerMm: number;
  readonly items: readonly DrawnItem[];
}
