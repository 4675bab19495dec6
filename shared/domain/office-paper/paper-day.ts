import type { BusinessDay } from '../../kernel/instant.ts';

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'] as const;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** `21 November 2026`. */
export function longDay(day: BusinessDay): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `21-11-2026`, for columns. */
export function shortDay(day: BusinessDay): string {
  return day.split('-').toReversed().join('-');
}

/** `XI/2026`, the end of a paper's number. */
export function numberMonth(day: BusinessDay): string {
  const [year, month] = day.split('-');
  return `${ROMAN[Number(month) - 1]}/${year}`;
}

/** `2026-11-21`, `2026-11-01-2026-11-21`: the end of a file's name. */
export function daysInName({ from, to }: { readonly from: BusinessDay; readonly to: BusinessDay }): string {
  return from === to ? from : `${from}-${to}`;
}

/** `21-11-2026`, `01-11-2026 sampai 21-11-2026`. */
export function daysWords({ from, to }: { readonly from: BusinessDay; readonly to: BusinessDay }): string {
  return from === to ? shortDay(from) : `${shortDay(from)} sampai ${shortDay(to)}`;
}
