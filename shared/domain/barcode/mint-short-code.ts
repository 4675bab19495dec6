/** Short numbers a gallery can give: nine digits and a check digit at most. */
const SEQUENCE_MAX = 999_999_999;

/**
 * The short code for labels that are too narrow for an EAN-13 (25 x 15 mm): 6 digits (5 and a check digit), later 10, always an even
 * number, which Code 128 packs two by two. Neither 8, 12, 13 nor 14 digits, so that no reader takes it for a number of GS1; nothing
 * beginning with 899, which is Indonesia's there.
 * @param sequence counted by the catalog, from 1; null is answered for one that would begin with 899
 * @throws RangeError outside 1..999.999.999
 */
export function mintShortCode(sequence: number): string | null {
  if (!Number.isSafeInteger(sequence) || sequence < 1 || sequence > SEQUENCE_MAX) throw new RangeError(`no short number: ${sequence}`);
  const body = String(sequence).padStart(sequence > 99_999 ? 9 : 5, '0');
  const code = body + shortCheckDigit(body);
  return code.startsWith('899') ? null : code;
}

/** The last digit: finds every single wrong digit and almost every two that changed places (Luhn). */
function shortCheckDigit(body: string): string {
  let sum = 0;
  for (let place = 0; place < body.length; place += 1) {
    const digit = Number(body[body.length - 1 - place]);
    const doubled = place % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}
