import { businessDayOf, wallClock, ZONE_LABEL, type BusinessDay, type Instant, type TimeZone } from '../kernel/instant.ts';
import type { BasisPoints } from '../kernel/basis-points.ts';
import type { Quantity } from '../kernel/quantity.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import type { Language } from './language.ts';

// No Intl here: its answers differ between ICU builds, and the window, the service and the paper must agree to the character.

const NBSP = '\u00a0';
const MINUS = '\u2212';

const WEEKDAYS: Record<Language, readonly string[]> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const MONTHS: Record<Language, readonly string[]> = {
  id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
const SHORT_MONTHS: Record<Language, readonly string[]> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** `Jan` to `Des`, `Jan` to `Dec`. */
export function monthNames(language: Language): readonly string[] {
  return SHORT_MONTHS[language];
}

/** `Rp 1.250.000` with a no-break blank; negative `−Rp 2.500`; zero `Rp 0`. The same in both languages. */
export function formatRupiah(amount: Rupiah): string {
  return `${amount < 0 ? MINUS : ''}Rp${NBSP}${grouped(Math.abs(amount))}`;
}

/** `1.250.000` for a column whose head says Rp; negative `−2.500`. */
export function formatAmount(amount: Rupiah): string {
  return `${amount < 0 ? MINUS : ''}${grouped(Math.abs(amount))}`;
}

/** `-2.500`, ASCII only, so that any printer's code page has it. */
export function formatPaperAmount(amount: Rupiah): string {
  return `${amount < 0 ? '-' : ''}${grouped(Math.abs(amount))}`;
}

/** `Rp 282.500`, `-Rp 2.500`, ASCII only, for paper. */
export function formatPaperRupiah(amount: Rupiah): string {
  return `${amount < 0 ? '-' : ''}Rp ${grouped(Math.abs(amount))}`;
}

/** `2`, `1,5`, `−0,25`, `1.200`: thousandths as a person writes them, without needless zeroes. */
export function formatQuantity(quantity: Quantity): string {
  const digits = String(Math.abs(quantity)).padStart(4, '0');
  const fraction = digits.slice(-3).replace(/0+$/, '');
  const whole = grouped(Number(digits.slice(0, -3)));
  return `${quantity < 0 ? MINUS : ''}${whole}${fraction === '' ? '' : `,${fraction}`}`;
}

/** `79,8%`, `10%` from basis points. */
export function formatPercent(share: BasisPoints): string {
  const digits = String(share).padStart(3, '0');
  const fraction = digits.slice(-2).replace(/0+$/, '');
  return `${Number(digits.slice(0, -2))}${fraction === '' ? '' : `,${fraction}`}%`;
}

/** `20 Nov 2026` on the unit's calendar. */
export function formatDate(at: Instant, zone: TimeZone, language: Language): string {
  const { day, month, year } = wallClock(at, zone);
  return `${day} ${SHORT_MONTHS[language][month - 1]} ${year}`;
}

/** `Jumat, 20 November 2026`; in English `Friday, 20 November 2026`. */
export function formatLongDate(at: Instant, zone: TimeZone, language: Language): string {
  const { day, month, year } = wallClock(at, zone);
  return `${formatWeekday(at, zone, language)}, ${day} ${MONTHS[language][month - 1]} ${year}`;
}

/** `Jumat`, `Friday`. */
export function formatWeekday(at: Instant, zone: TimeZone, language: Language): string {
  return WEEKDAYS[language][wallClock(at, zone).weekday] ?? '';
}

/** `20-11-2026`, the form of papers. */
export function formatPaperDate(at: Instant, zone: TimeZone): string {
  const { day, month, year } = wallClock(at, zone);
  return `${two(day)}-${two(month)}-${year}`;
}

/** `20-11-26`, for papers of 32 columns. */
export function formatShortPaperDate(at: Instant, zone: TimeZone): string {
  const { day, month, year } = wallClock(at, zone);
  return `${two(day)}-${two(month)}-${two(year % 100)}`;
}

/** `20 Nov 2026` for a business day kept as `2026-11-20`. */
export function formatBusinessDay(day: BusinessDay, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${SHORT_MONTHS[language][Number(month) - 1]} ${year}`;
}

/** `14.36`, for columns whose head says the zone. */
export function formatClock(at: Instant, zone: TimeZone): string {
  const { hour, minute } = wallClock(at, zone);
  return `${two(hour)}.${two(minute)}`;
}

/** `14.36` of the day that `now` is in, `19 Nov 2026, 14.36` of any other, its date in one piece: a time of day alone says that it was today. */
export function formatClockSince(at: Instant, now: Instant, zone: TimeZone, language: Language): string {
  if (businessDayOf(at, zone) === businessDayOf(now, zone)) return formatClock(at, zone);
  return `${formatDate(at, zone, language).replaceAll(' ', NBSP)}, ${formatClock(at, zone)}`;
}

/** `14.36 WITA`. */
export function formatTime(at: Instant, zone: TimeZone): string {
  return `${formatClock(at, zone)} ${ZONE_LABEL[zone]}`;
}

function grouped(size: number): string {
  return String(size).replace(/\B(?=(?:[0-9]{3})+$)/g, '.');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
