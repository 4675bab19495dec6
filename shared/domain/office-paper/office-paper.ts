import type { Instant } from '../../kernel/instant.ts';

/**
 * The content of an A4 paper as a value: every word and figure already written, in order. Whoever sets it (a PDF, a test, a
 * preview) adds nothing but type and place, so the same value always makes the same paper.
 */
export interface OfficePaper {
  /** Name of the file without its ending; letters, digits and hyphens. */
  readonly fileName: string;
  readonly landscape: boolean;
  /** Lines over the title, the unit's own line last but one; what is empty is not there. */
  readonly letterhead: Letterhead;
  readonly title: string;
  /** `Nomor 000318/KAS/XI/2026`, or null. */
  readonly number: string | null;
  /** Under title and number, like a copy mark; or null. */
  readonly mark: string | null;
  readonly blocks: readonly PaperBlock[];
  /** Small print at the foot of every page, left; the page numbers stand right. */
  readonly footer: string;
  /** The moment the paper speaks of, ms UTC: stands in the file as its date, so that the same paper is the same bytes. */
  readonly at: Instant;
}

export interface Letterhead {
  /** Ministry, directorate general, regional office: what stands above the unit. */
  readonly above: readonly string[];
  readonly unit: string;
  /** Address and telephone. */
  readonly below: readonly string[];
}

export type PaperBlock =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly PaperFact[] }
  | { readonly kind: 'table'; readonly columns: readonly PaperColumn[]; readonly rows: readonly PaperRow[] }
  /** An amount in figures, large, with its words in brackets. */
  | { readonly kind: 'amount'; readonly figures: string; readonly words: string }
  /** Columns from zero on one scale with its lines; labels under them where `label` is not empty, and a dashed line at `mean`. */
  | { readonly kind: 'columns'; readonly columns: readonly PaperChartColumn[]; readonly ticks: readonly { readonly value: number; readonly label: string }[]; readonly mean: { readonly value: number; readonly label: string } | null }
  /** Bars from zero on one scale, each with its name and figures. */
  | { readonly kind: 'bars'; readonly rows: readonly PaperBar[] }
  /** QR codes side by side, each with its label under it. */
  | { readonly kind: 'codes'; readonly codes: readonly { readonly text: string; readonly label: string }[] }
  /** A frame at the right: where a stamp goes, or a remark. */
  | { readonly kind: 'box'; readonly lines: readonly string[] }
  /** The last words and those who sign; kept together, so that signatures never stand alone on a page. */
  | { readonly kind: 'signatures'; readonly closing: string; readonly placeAndDate: string; readonly signers: readonly Signer[] };

/** A column of a chart; below nothing it is drawn as nothing, its figure stands in the table beside. */
export interface PaperChartColumn {
  readonly label: string;
  readonly value: number;
}

export interface PaperBar {
  readonly name: string;
  readonly value: number;
  /** What stands at its end, in the order of the columns. */
  readonly figures: readonly string[];
}

export interface PaperFact {
  readonly label: string;
  readonly value: string;
  readonly strong?: boolean;
}

export interface PaperColumn {
  readonly head: string;
  /** Money and numbers stand right and never wrap. */
  readonly align: 'left' | 'right' | 'center';
  /** In points, or the room that is left. */
  readonly width: number | 'rest';
}

export interface PaperRow {
  readonly cells: readonly string[];
  /** A sum: bold, under a rule. */
  readonly sum?: boolean;
}

export interface Signer {
  /** Over the signature: `Yang menyerahkan`. */
  readonly role: string;
  /** `Bendahara Penerimaan`. */
  readonly position: string;
  /** Empty: a dotted line for a hand. */
  readonly name: string;
  /** Civil servant number, or empty. */
  readonly nip: string;
}
