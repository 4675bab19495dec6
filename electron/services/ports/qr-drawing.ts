/**
 * The QR code of `text` (level M) without quiet zone: a string a row, `1` for a dark module.
 * Rejects with a RangeError when no QR code holds it.
 */
export type DrawQr = (text: string) => Promise<readonly string[]>;
