import { addDays } from '../../kernel/add-days.ts';
import { parseRupiah } from '../cash/parse-rupiah.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import { receiptNumberOfText } from './receipt-number-of-text.ts';

/** What a person may mean by what they typed to find a receipt; several at once, because `28000` is a number and an amount. */
export interface ReceiptSearch {
  /** A whole receipt number, `K1-0147`. */
  readonly receiptNumber: string | null;
  /** The number alone, whatever the register: 147. */
  readonly number: number | null;
  /** A total in rupiah, paid or given back. */
  readonly amount: Rupiah | null;
  readonly day: BusinessDay | null;
  /** Words of an item's name, or a code as it stands on the goods. */
  readonly words: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];
const MONTHS_ENGLISH: Readonly<Record<string, number>> = { may: 5, aug: 8, oct: 10, dec: 12 };
/** So many digits are a barcode before they are a receipt number. */
const CODE_DIGITS = 8;

/** Reads what was typed or scanned; `today` fills in a year that is left out. All null for blanks. */
export function readReceiptSearch(text: string, today: BusinessDay): ReceiptSearch {
  const typed = text.trim();
  const nothing: ReceiptSearch = { receiptNumber: null, number: null, amount: null, day: null, words: null };
  if (typed === '') return nothing;
  if (/^etl1\|/i.test(typed)) return { ...nothing, receiptNumber: receiptNumberOfText(typed) };
  const day = readDay(typed.toLowerCase(), today);
  if (day !== null) return { ...nothing, day };
  const read = parseRupiah(typed);
  const amount = read.ok && read.value > 0 ? read.value : null;
  const digits = /^\d+$/.test(typed);
  return {
    ...nothing,
    receiptNumber: /^[a-z][a-z0-9]{0,2}[- ]?\d{1,9}$/i.test(typed) ? receiptNumberOfText(typed) : null,
    number: digits && typed.length <= 9 ? Number(typed) : null,
    amount,
    words: (digits && typed.length >= CODE_DIGITS) || (amount === null && /\p{L}/u.test(typed)) ? typed : null,
  };
}

/** `20-11-2026`, `20/11`, `20 nov`, `20 november 2026`, `hari ini`, `kemarin`. */
function readDay(typed: string, today: BusinessDay): BusinessDay | null {
  if (['hari ini', 'today'].includes(typed)) return today;
  if (['kemarin', 'yesterday'].includes(typed)) return addDays(today, -1);
  const figures = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2}|\d{4}))?$/.exec(typed);
  if (figures !== null) return dayOf(Number(figures[1]), Number(figures[2]), figures[3], today);
  const named = /^(\d{1,2}) ?([a-z]{3,9})(?: (\d{2}|\d{4}))?$/.exec(typed);
  if (named === null) return null;
  return dayOf(Number(named[1]), monthOf(named[2] ?? ''), named[3], today);
}

function monthOf(name: string): number {
  const short = name.slice(0, 3);
  return MONTHS_ENGLISH[short] ?? MONTHS.indexOf(short) + 1;
}

/** Without a year: the last such day that is not after today. */
function dayOf(day: number, month: number, year: string | undefined, today: BusinessDay): BusinessDay | null {
  if (year !== undefined) return written(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  const thisYear = Number(today.slice(0, 4));
  const here = written(thisYear, month, day);
  return here !== null && here <= today ? here : (written(thisYear - 1, month, day) ?? here);
}

function written(year: number, month: number, day: number): BusinessDay | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
