import type { SealedDocument } from '../../../shared/domain/close-export/close-export.ts';
import type { OfficePaper } from '../../../shared/domain/office-paper/office-paper.ts';

/** What is written where. */
export interface ExportOrder {
  readonly folder: string;
  readonly closes: readonly SealedDocument[];
  /** The berita acara of one close, the register of several. */
  readonly paper: OfficePaper;
}

/** Names of the files, or why there are none; what was there before is then untouched or replaced as a whole, never half. */
export type ExportOutcome = { readonly ok: true; readonly files: readonly string[] } | { readonly ok: false; readonly detail: string };

/** Writes exports beside the till, on a thread of its own; neither rejects nor holds the till up. */
export interface ExportWriter {
  write(order: ExportOrder): Promise<ExportOutcome>;
  /** Roots of the removable media that are plugged in now. */
  sticks(): Promise<readonly string[]>;
  close(): Promise<void>;
}
