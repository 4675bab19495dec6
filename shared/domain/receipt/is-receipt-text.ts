/** True for the text in the QR code of a receipt of this program (`ETL1|K1-0147|…`), also with Caps Lock on. */
export function isReceiptText(text: string): boolean {
  return /^ETL1\|/i.test(text.trim());
}
