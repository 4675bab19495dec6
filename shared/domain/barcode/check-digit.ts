/**
 * The GS1 check digit of `digits` (all digits but the check digit itself): weights 3, 1, 3 … from the right.
 * The same rule serves EAN-8, UPC-A, EAN-13 and GTIN-14.
 * @throws RangeError when `digits` holds anything but 1 to 17 ASCII digits.
 */
export function checkDigit(digits: string): string {
  if (!/^[0-9]{1,17}$/.test(digits)) throw new RangeError('check digit of something that is not digits');
  let sum = 0;
  let weight = 3;
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    sum += (digits.charCodeAt(at) - 48) * weight;
    weight = 4 - weight;
  }
  return String((10 - (sum % 10)) % 10);
}

/** True for 8, 12, 13 or 14 digits whose last one is the right check digit. */
export function isValidGtin(text: string): boolean {
  return /^(?:[0-9]{8}|[0-9]{12,14})$/.test(text) && checkDigit(text.slice(0, -1)) === text.slice(-1);
}
