import type { BusinessDay } from '../../shared/kernel/instant.ts';

/**
 * A day as a person here writes it, day first: `20-11-2026`, `20/11/2026`, `20.11.2026`, `20112026` (the figures for a finger part nothing),
 * also `2026-11-20`. Null when there is no such day.
 */
export function parseDay(text: string): BusinessDay | null {
  const plain = text.trim();
  const local = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain);
  const [year, month, day] = local !== null ? [local[3], local[2], local[1]] : iso !== null ? [iso[1], iso[2], iso[3]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const made = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${made}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== made ? null : made;
}

/** `20-11-2026`, the form of papers. */
export function writeDay(day: BusinessDay): string {
  return day.split('-').toReversed().join('-');
}
