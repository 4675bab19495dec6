import { isQuantity, quantity, type Quantity } from '../../kernel/quantity.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';

export type QuantityError = {
  readonly code: 'quantity.empty' | 'quantity.unreadable' | 'quantity.ambiguous' | 'quantity.not-positive' | 'quantity.too-large' | 'quantity.too-precise';
};

const LONGEST = 24;

/**
 * The quantity a person typed, in thousandths: `3`, `1,5`, `1.5`, `0,250`, `1,500` (a comma is the decimal sign).
 * `1.500` is refused: it may be one and a half or fifteen hundred.
 */
export function parseQuantity(text: string): Result<Quantity, QuantityError> {
  const typed = text.trim();
  if (typed === '') return fail({ code: 'quantity.empty' });
  if (typed.length > LONGEST) return fail({ code: 'quantity.unreadable' });
  if (/^[-\u2212] ?[0-9]/.test(typed)) return fail({ code: 'quantity.not-positive' });
  const parts = /^([0-9]+)(?:([.,])([0-9]+))?$/.exec(typed);
  if (!parts) return fail({ code: 'quantity.unreadable' });
  const [, whole = '', sign, fraction = ''] = parts;
  if (sign === '.' && fraction.length === 3) return fail({ code: 'quantity.ambiguous' });
  if (fraction.length > 3) return fail({ code: 'quantity.too-precise' });
  const thousandths = Number(whole + fraction.padEnd(3, '0'));
  if (thousandths === 0) return fail({ code: 'quantity.not-positive' });
  return isQuantity(thousandths) ? ok(quantity(thousandths)) : fail({ code: 'quantity.too-large' });
}

/**
 * The quantity in front of the next product, `3*` or `1,5 *`, and what stands behind the star.
 * Undefined when `text` holds no star: then it is no quantity prefix at all.
 */
export function parseQuantityPrefix(text: string): { readonly quantity: Result<Quantity, QuantityError>; readonly rest: string } | undefined {
  const star = text.indexOf('*');
  if (star < 0) return undefined;
  return { quantity: parseQuantity(text.slice(0, star)), rest: text.slice(star + 1).trim() };
}
