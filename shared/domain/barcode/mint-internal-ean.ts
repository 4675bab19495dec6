import { checkDigit } from './check-digit.ts';

/** Numbers a gallery can give: ten digits after the prefix. */
const SEQUENCE_MAX = 9_999_999_999;

/**
 * The EAN-13 a gallery gives to goods that carry none: prefix 20, `sequence` in ten digits, check digit.
 * GS1 leaves 20-29 to the shop; 21-29 stay free for scale labels, and 899 (Indonesia) is never minted: it belongs to others.
 * @param sequence counted by the catalog, from 1.
 * @throws RangeError outside 1..9.999.999.999.
 */
export function mintInternalEan(sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1 || sequence > SEQUENCE_MAX) throw new RangeError(`no internal number: ${sequence}`);
  const body = `20${String(sequence).padStart(10, '0')}`;
  return body + checkDigit(body);
}
