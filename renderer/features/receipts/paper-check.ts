import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';

/** True when a scanned code says the same as the stored receipt of its number; Caps Lock and layout of the keyboard do not matter. */
export function samePaper(scanned: string, document: ReceiptDocument): boolean {
  const stored = document.blocks.find((block) => block.kind === 'qr');
  return stored?.kind === 'qr' && evidence(stored.text) === evidence(scanned);
}

/** Number, total, place in the journal and its code: what no other paper shares. The name of the unit may come in another spelling. */
function evidence(text: string): string {
  const parts = text.trim().toLowerCase().split('|');
  return parts.length === 7 ? [parts[1], parts[4], parts[5], parts[6]].join('|') : '';
}
