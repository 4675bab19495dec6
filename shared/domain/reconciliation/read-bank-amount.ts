import { fail, ok, type Result } from '../../kernel/result.ts';
import { isRupiah, rupiah, ZERO_RUPIAH, type Rupiah } from '../../kernel/rupiah.ts';
import type { NumberStyle } from './statement.ts';

/** An amount of a statement; `sen` when it had a part below one rupiah, which is left out. */
export interface BankAmount {
  readonly amount: Rupiah;
  readonly sen: boolean;
}

export type BankAmountError = { readonly code: 'amount.unreadable' | 'amount.too-large' };

const LONGEST = 40;
/** Three digits behind the decimal mark would be a group in the other style: nobody guesses with money. */
const NUMBER: Record<NumberStyle, RegExp> = {
  dots: /^((?:\d{1,3}(?:[. ]\d{3})+)|\d+)(?:,(\d{1,2}|\d{4}))?$/,
  commas: /^((?:\d{1,3}(?:[, ]\d{3})+)|\d+)(?:\.(\d{1,2}|\d{4}))?$/,
};
const OUT = /^(?:d|db|dr|debit|debet|out|keluar|-)$/;
const IN = /^(?:k|c|cr|kredit|credit|in|masuk|\+)$/;

/** Which way a D/K mark points: 1 in, -1 out, null when it says neither. */
export function readSign(text: string): 1 | -1 | null {
  const mark = text.trim().toLowerCase().replace(/\.$/, '');
  return OUT.test(mark) ? -1 : IN.test(mark) ? 1 : null;
}

/** `Rp 1.234.567,00`, `1,234,567.00 CR`, `(50.000)`, `-50000`; an empty cell or a lone dash is null. Nothing is ever calculated: a formula is unreadable. */
export function readBankAmount(text: string, style: NumberStyle): Result<BankAmount | null, BankAmountError> {
  const typed = text.replace(/[\s\u00a0]+/g, ' ').replace(/\u2212/g, '-').trim().replace(/^'/, '');
  if (typed === '' || /^-+$/.test(typed)) return ok(null);
  if (typed.length > LONGEST) return fail({ code: 'amount.unreadable' });
  const parts = /^(\()?([-+])? ?(?:(?:rp|idr)\.? ?)?([-+])? ?([\d., ]*\d)(?:,-)?(-)? ?(\))?(?: ?([a-z]+))?$/i.exec(typed);
  if (parts === null) return fail({ code: 'amount.unreadable' });
  const [, open, first, second, digits = '', behind, close, mark] = parts;
  const number = NUMBER[style].exec(digits);
  const pointed = mark === undefined ? 1 : readSign(mark);
  const signs = [first, second, behind].filter((sign) => sign !== undefined);
  if (number === null || pointed === null || (open === undefined) !== (close === undefined) || signs.length > 1) return fail({ code: 'amount.unreadable' });
  const whole = Number((number[1] ?? '').replace(/[., ]/g, ''));
  if (!isRupiah(whole)) return fail({ code: 'amount.too-large' });
  const negative = pointed === -1 || open !== undefined || signs[0] === '-';
  return ok({ amount: whole === 0 ? ZERO_RUPIAH : rupiah(negative ? -whole : whole), sen: /[1-9]/.test(number[2] ?? '') });
}

/** How many of `cells` only one of the styles can mean; the style of most, and Indonesian where nothing decides. */
export function guessNumberStyle(cells: Iterable<string>): NumberStyle {
  let dots = 0;
  let commas = 0;
  for (const cell of cells) {
    const digits = /[\d.,]*\d/.exec(cell.trim())?.[0] ?? '';
    if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits) || /^\d+,\d{1,2}$/.test(digits)) dots += 1;
    else if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) || /^\d+\.\d{1,2}$/.test(digits)) commas += 1;
  }
  return commas > dots ? 'commas' : 'dots';
}
