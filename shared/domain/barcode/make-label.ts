import { checkDigit } from './check-digit.ts';

/** Numbers of a scale and what its labels hold: five digits each. */
const FIVE_DIGITS = 99_999;

/**
 * The label a scale prints by the usual pattern `PPNNNNNQQQQQC`: `prefix` of two digits, `number` of the product, `held` as its contents
 * (0: the code under which a catalog holds the product).
 * @throws RangeError when one of them has more digits than it may.
 */
export function makeLabel(prefix: string, number: number, held: number): string {
  if (!/^[0-9]{2}$/.test(prefix) || ![number, held].every((one) => Number.isSafeInteger(one) && one >= 0 && one <= FIVE_DIGITS)) {
    throw new RangeError(`no label: ${prefix} ${number} ${held}`);
  }
  const body = prefix + String(number).padStart(5, '0') + String(held).padStart(5, '0');
  return body + checkDigit(body);
}
