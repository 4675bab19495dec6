import type { DayRange } from '../../../shared/domain/report/day-range.ts';
import type { TimeUnit } from '../../../shared/domain/report/time-rows.ts';
import { formatBusinessDay } from '../../../shared/i18n/format.ts';
import type { Language } from '../../../shared/i18n/language.ts';

const WEEKDAYS: Record<Language, readonly string[]> = {
  id: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** `Senin` for `0`. */
export function weekdayName(key: string, language: Language): string {
  return WEEKDAYS[language][Number(key)] ?? key;
}

/** `20 Nov 2026`, `1–20 Nov 2026`, `28 Okt – 3 Nov 2026`, `1 Des 2025 – 3 Jan 2026`: what both ends share is said once. */
export function rangeWords({ from, to }: DayRange, language: Language): string {
  const [first, last] = [formatBusinessDay(from, language), formatBusinessDay(to, language)];
  if (from === to) return first;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${last}`;
  return from.slice(0, 4) === to.slice(0, 4) ? `${first.slice(0, -5)} – ${last}` : `${first} – ${last}`;
}

/** An hour, day or month as it stands under its column, and in full. */
export function timeNames(key: string, unit: TimeUnit, language: Language): { readonly label: string; readonly words: string } {
  if (unit === 'hour') return { label: key, words: `${key}.00–${key}.59` };
  if (unit === 'month') {
    const words = formatBusinessDay(`${key}-01`, language).slice(2);
    return { label: words.slice(0, 3), words };
  }
  return { label: String(Number(key.slice(8))), words: formatBusinessDay(key, language) };
}
