import { isQuantity, type Quantity } from '../../kernel/quantity.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { isRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import { checkDigit } from './check-digit.ts';
import type { CodeFault } from './code-fault.ts';
import type { PieceReading } from './piece-reading.ts';

/** What the Q places of a pattern hold: grams, rupiah, or pieces. */
export const LABEL_CONTENTS = ['weight', 'price', 'quantity'] as const;
export type LabelContent = (typeof LABEL_CONTENTS)[number];

/** How the labels of a gallery's own scale are built. */
export interface LabelPattern {
  readonly name: string;
  /**
   * One letter per digit: P prefix, N number of the product, Q contents, X digits that say nothing, C check digit (last or not at all).
   * Example: `PPNNNNNQQQQQC`.
   */
  readonly pattern: string;
  /** The digits that stand at the Ps. */
  readonly prefix: string;
  readonly content: LabelContent;
  /** Places of the Q digits behind the decimal point; negative: zeroes to put behind them (-2 = hundreds of rupiah). */
  readonly decimals: number;
}

export const PATTERNS_MAX = 12;
export const PATTERN_DECIMALS = { min: -3, max: 3 } as const;

/** What is wrong with a pattern, or null. `twice`: another one before it reads the same codes. */
export type PatternFault = 'name' | 'letters' | 'length' | 'number' | 'content' | 'check' | 'prefix' | 'twice';

export function patternFault(list: readonly LabelPattern[], place: number): PatternFault | null {
  const one = list[place];
  if (one === undefined) return null;
  const { pattern, prefix } = one;
  if (one.name.trim() === '') return 'name';
  if (!/^[PNQXC]+$/.test(pattern)) return 'letters';
  if (pattern.length < 8 || pattern.length > 24) return 'length';
  if (!isOneRun(pattern, 'N')) return 'number';
  if (!isOneRun(pattern, 'Q') || pattern.split('Q').length - 1 > 9) return 'content';
  if (/C./.test(pattern)) return 'check';
  if (!/^P+[^P]+$/.test(pattern) || !/^[0-9]+$/.test(prefix) || pattern.lastIndexOf('P') + 1 !== prefix.length) return 'prefix';
  const same = list.findIndex((other) => other.pattern.length === pattern.length && (other.prefix.startsWith(prefix) || prefix.startsWith(other.prefix)));
  return same < place ? 'twice' : null;
}

function isOneRun(pattern: string, letter: string): boolean {
  return pattern.includes(letter) && pattern.lastIndexOf(letter) - pattern.indexOf(letter) + 1 === pattern.split(letter).length - 1;
}

/**
 * The reading of `text` by the first pattern that fits, a fault when its check digit is wrong or it holds nothing, undefined when none fits.
 * A 12-digit text is tried with the leading 0 that scanners take off an EAN-13, too.
 */
export function readLabel(text: string, patterns: readonly LabelPattern[]): Result<PieceReading, CodeFault> | undefined {
  if (!/^[0-9]{8,24}$/.test(text)) return undefined;
  for (const one of patterns) {
    for (const digits of text.length === 12 ? [text, `0${text}`] : [text]) {
      if (digits.length === one.pattern.length && digits.startsWith(one.prefix)) return readBy(one, digits);
    }
  }
  return undefined;
}

function readBy(one: LabelPattern, digits: string): Result<PieceReading, CodeFault> {
  const { pattern, prefix, content, decimals, name } = one;
  if (pattern.endsWith('C') && checkDigit(digits.slice(0, -1)) !== digits.slice(-1)) return fail({ code: 'code.check-digit' });
  const number = placesOf(pattern, digits, 'N');
  // The power of ten is applied as one division or multiplication, so that 0.1 never becomes 0.1000000001.
  const held = Number(placesOf(pattern, digits, 'Q'));
  const scaled = (by: number): number => (decimals - by >= 0 ? held / 10 ** (decimals - by) : held * 10 ** (by - decimals));
  const amount = content === 'price' ? scaled(0) : Math.round(scaled(content === 'quantity' ? 3 : 0));
  const usable = content === 'price' ? isRupiah(amount) : isQuantity(amount);
  if (!usable || amount <= 0) return fail({ code: 'code.bad-value', ai: '' });
  return ok({
    source: { type: 'pattern', name },
    candidates: candidatesOf(pattern, digits, prefix, number),
    measures: content === 'price' ? [] : [{ dimension: content === 'weight' ? 'kg' : 'count', amount: amount as Quantity }],
    price: content === 'price' ? (amount as Rupiah) : null,
    lot: null,
    serial: null,
    madeOn: null,
    expiresOn: null,
  });
}

function placesOf(pattern: string, digits: string, letter: string): string {
  return [...digits].filter((_, place) => pattern[place] === letter).join('');
}

/** The label with nothing in its Q places is how many tills store such goods; then prefix and number, then the number alone. */
function candidatesOf(pattern: string, digits: string, prefix: string, number: string): readonly string[] {
  const empty = [...digits].map((digit, place) => (pattern[place] === 'Q' || pattern[place] === 'X' ? '0' : digit)).join('');
  const whole = pattern.endsWith('C') ? empty.slice(0, -1) + checkDigit(empty.slice(0, -1)) : empty;
  const short = number.replace(/^0+/, '');
  return [whole, prefix + number, number, ...(short === '' || short === number ? [] : [short])];
}
