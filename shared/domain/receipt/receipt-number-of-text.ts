/** The receipt number in what was typed (`k1-147`, `K1-0147`) or scanned from a receipt's QR code (`ETL1|K1-0147|…`). */
export function receiptNumberOfText(text: string): string {
  const wanted = text.trim().toUpperCase();
  const scanned = wanted.startsWith('ETL1|') ? (wanted.split('|')[1] ?? '') : wanted;
  const parts = /^([A-Z][A-Z0-9]{0,2})[- ]?0*(\d{1,9})$/.exec(scanned);
  return parts === null ? scanned : `${parts[1]}-${(parts[2] ?? '').padStart(4, '0')}`;
}
