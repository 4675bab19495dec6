import type { Instant } from '../../../shared/kernel/instant.ts';
import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';

/** A receipt as it would come out of the printer, `columns` characters wide; `logoPng` is the unit's own mark in base64, null the woven one. */
export interface ReceiptToDraw {
  readonly document: ReceiptDocument;
  readonly columns: number;
  readonly logoPng: string | null;
  readonly title: string;
  /** Stands in the file as its date, so that the same paper is the same bytes. */
  readonly at: Instant;
}

/** Draws receipts into files. */
export interface ReceiptFiles {
  png(receipt: ReceiptToDraw): Promise<Uint8Array>;
  /** One page as wide as the roll and as long as the paper; its text can be marked and searched. */
  pdf(receipt: ReceiptToDraw): Promise<Uint8Array>;
}
