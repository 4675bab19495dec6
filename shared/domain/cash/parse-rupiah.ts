import { fail, ok, type Result } from '../../kernel/result.ts';
import { isRupiah, rupiah, type Rupiah } from '../../kernel/rupiah.ts';

/** Why a typed amount is not taken. `ambiguous` has two readings (`1.00`, `1.500rb`): nobody guesses with money. `nothing`: zero, where money has to move. */
export type AmountError = { readonly code: 'amount.empty' | 'amount.nothing' | 'amount.unreadable' | 'amount.ambiguous' | 'amount.negative' | 'amount.too-large' };

const LONGEST = 40;
const THOUSANDS = /^(?:rb|ribu|k)$/;

/**
 * The amount a person typed: `100000`, `100.000`, `100,000`, `100 000`, `Rp 100.000,00`, `100.000,-`, `100rb`, `100 ribu`,
 * `1,5jt`, `1.5 juta`. Whole rupiah from 0 upward; anything that could mean two amounts is refused.
 */
export function parseRupiah(text: string): Result<Rupiah, AmountError> {
  if (text.length > LONGEST) return fail({ code: 'amount.unreadable' });
  const typed = text.replace(/[\s\u00a0]+/g, ' ').trim().toLowerCase();
  if (typed === '') return fail({ code: 'amount.empty' });
  const bare = typed.replace(/^([-\u2212]?) ?rp\.? ?/, '$1');
  if (/^[-\u2212] ?[0-9]/.test(bare)) return fail({ code: 'amount.negative' });
  const parts = /^([0-9][0-9., ]*?) ?(rb|ribu|k|jt|juta)?$/.exec(bare.replace(/,--?$/, ''));
  if (!parts) return fail({ code: 'amount.unreadable' });
  const [, number = '', word] = parts;
  return word === undefined ? plain(number) : inWords(number, word);
}

/** {@link parseRupiah} where money has to move: from one rupiah upward. */
export function parseSum(text: string): Result<Rupiah, AmountError> {
  const read = parseRupiah(text);
  return read.ok && read.value === 0 ? fail({ code: 'amount.nothing' }) : read;
}

/** Digits as they are, or in groups of three with one kind of separator, sen only as `,00` behind groups. */
function plain(number: string): Result<Rupiah, AmountError> {
  if (/^[0-9]+$/.test(number)) return amount(number);
  const grouped = /^([1-9][0-9]{0,2}(?:([., ])[0-9]{3})(?:\2[0-9]{3})*)(?:([.,])00)?$/.exec(number);
  if (grouped && grouped[2] !== grouped[3]) return amount((grouped[1] ?? '').replace(/[., ]/g, ''));
  return fail({ code: /^[0-9]+[.,][0-9]+$/.test(number) ? 'amount.ambiguous' : 'amount.unreadable' });
}

/** `1,5` thousand or million, moved by text so that no fraction is ever calculated with. */
function inWords(number: string, word: string): Result<Rupiah, AmountError> {
  const parts = /^([0-9]+)(?:[.,]([0-9]{1,2}))?$/.exec(number);
  if (!parts) return fail({ code: /^[0-9]+[.,][0-9]+$/.test(number) ? 'amount.ambiguous' : 'amount.unreadable' });
  const [, whole = '', fraction = ''] = parts;
  return amount(whole + fraction.padEnd(THOUSANDS.test(word) ? 3 : 6, '0'));
}

function amount(digits: string): Result<Rupiah, AmountError> {
  const value = Number(digits);
  return isRupiah(value) ? ok(rupiah(value)) : fail({ code: 'amount.too-large' });
}
