/** A place in the journal as it stands on paper. */
export interface PaperAnchor {
  readonly seq: number;
  readonly head8: string;
}

/** Entry number and code as a person copies them: dots, blanks and capitals do not matter. Null when it cannot be one. */
export function readAnchor(seqText: string, codeText: string): PaperAnchor | null {
  const seq = seqText.replace(/[.\s]/g, '');
  const code = codeText.replace(/[\s-]/g, '').toLowerCase();
  if (!/^[1-9]\d{0,14}$/.test(seq) || !/^[0-9a-f]{8}$/.test(code)) return null;
  return { seq: Number(seq), head8: code };
}

/** The same from the QR of a receipt, `ETL1|number|unit|time|total|seq|head8`, or of a Z slip, which has two more fields after these. */
export function readReceiptQr(text: string): PaperAnchor | null {
  const parts = text.trim().split('|');
  return parts[0] === 'ETL1' && parts.length === (parts[1] === 'Z' ? 9 : 7) ? readAnchor(parts[5] ?? '', parts[6] ?? '') : null;
}
