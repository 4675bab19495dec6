import { ZONE_LABEL, wallClock } from '../../kernel/instant.ts';
import type { Instant, TimeZone } from '../../kernel/instant.ts';
import { isWholeUnits } from '../../kernel/quantity.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';

/** Characters that keep their meaning in ASCII but have no canonical decomposition to it. */
const ASCII_FOR: Readonly<Record<string, string>> = {
  '‘': "'", '’': "'", '‚': "'", '‹': "'", '›': "'", '′': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '″': '"',
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '•': '*', '·': '-', '×': 'x', '÷': '/', '⁄': '/',
  '€': 'EUR', '£': 'GBP', '©': '(c)', '®': '(R)', '°': 'o', 'ß': 'ss', 'Æ': 'AE', 'æ': 'ae', 'Œ': 'OE', 'œ': 'oe',
  'Ø': 'O', 'ø': 'o', 'Ł': 'L', 'ł': 'l', 'Đ': 'D', 'đ': 'd', 'Ð': 'D', 'ð': 'd', 'Þ': 'Th', 'þ': 'th', 'ı': 'i', 'ʻ': "'", 'ʼ': "'", 'µ': 'u', 'μ': 'u',
};

/**
 * The text as one line of printable ASCII (20h to 7Eh): accents are dropped, quotes and dashes become their plain forms, line ends and
 * tabs become spaces, what has no Latin form becomes `?`. Blank runs shrink to one, ends are trimmed.
 */
export function paperText(text: string): string {
  let out = '';
  for (const char of text.normalize('NFKD')) {
    if (/[\p{M}\p{Cf}]/u.test(char)) continue;
    if (/[\s\p{Cc}]/u.test(char)) out += ' ';
    else if (char >= ' ' && char <= '~') out += char;
    else out += ASCII_FOR[char] ?? '?';
  }
  return out.replace(/ +/g, ' ').trim();
}

function dotGroups(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** `56.000`, `-18.500`, `0`: an amount in a column of amounts. */
export function paperAmount(amount: Rupiah): string {
  return `${amount < 0 ? '-' : ''}${dotGroups(String(Math.abs(amount)))}`;
}

/** `Rp 282.500`, `-Rp 2.500`. */
export function paperRupiah(amount: Rupiah): string {
  return `${amount < 0 ? '-' : ''}Rp ${dotGroups(String(Math.abs(amount)))}`;
}

/** A whole number with dot groups, as for counts and entry numbers. */
export function paperNumber(value: number): string {
  return `${value < 0 ? '-' : ''}${dotGroups(String(Math.abs(Math.trunc(value))))}`;
}

/** Units in which a shop counts pieces: the number alone says it. */
const PIECES = new Set(['', 'pcs', 'pc', 'buah', 'bh', 'biji', 'unit']);
/** Units that a scale or a jug shows to the gram. */
const MEASURED = new Set(['kg', 'l', 'liter']);

/** `2`, `1,5 m`, `1,500 kg`, `2 jam`: thousandths of `unit`, a comma before decimals; the unit is left out for pieces. */
export function paperQuantity(value: Quantity, unit: string): string {
  const size = Math.abs(value);
  const whole = dotGroups(String(Math.trunc(size / 1000)));
  const word = paperText(unit);
  const name = word.toLowerCase();
  const thousandths = String(size % 1000).padStart(3, '0');
  const decimals = MEASURED.has(name) ? thousandths : isWholeUnits(value) ? '' : thousandths.replace(/0+$/, '');
  const number = `${value < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `,${decimals}`}`;
  return PIECES.has(name) ? number : `${number} ${word}`;
}

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const two = (value: number): string => String(value).padStart(2, '0');

/** `20-11-2026`. */
export function paperDate(at: Instant, zone: TimeZone): string {
  const clock = wallClock(at, zone);
  return `${two(clock.day)}-${two(clock.month)}-${clock.year}`;
}

/** `20-11-26`, for 58 mm paper. */
export function paperShortDate(at: Instant, zone: TimeZone): string {
  const clock = wallClock(at, zone);
  return `${two(clock.day)}-${two(clock.month)}-${two(clock.year % 100)}`;
}

/** `Jumat`. */
export function paperWeekday(at: Instant, zone: TimeZone): string {
  return WEEKDAYS[wallClock(at, zone).weekday] ?? '';
}

/** `14.36 WITA`. */
export function paperTime(at: Instant, zone: TimeZone): string {
  const clock = wallClock(at, zone);
  return `${two(clock.hour)}.${two(clock.minute)} ${ZONE_LABEL[zone]}`;
}

/** `1.200`, `0,25`, `-0,25`: thousandths in a column. */
export function paperQuantityCell(quantity: Quantity): string {
  const rest = String(Math.abs(quantity) % 1000).padStart(3, '0').replace(/0+$/, '');
  return `${quantity < 0 ? '-' : ''}${paperNumber(Math.abs(quantity) / 1000)}${rest === '' ? '' : `,${rest}`}`;
}
