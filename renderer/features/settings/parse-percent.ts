import type { BasisPoints } from '../../../shared/kernel/basis-points.ts';

/** The share a person typed, `10`, `7,5` or `7.5`, with or without the sign, in basis points; null when it is none from 0 to 100. */
export function parsePercent(text: string): BasisPoints | null {
  const parts = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim());
  if (parts === null) return null;
  const points = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
  return points <= 10_000 ? (points as BasisPoints) : null;
}

/** Several shares as a person lists them, `0,3; 0,4; 0,7`, at most eight; none for an empty text, null when one of them is none. */
export function parseRates(text: string): readonly BasisPoints[] | null {
  const parts = text.split(';').filter((part) => part.trim() !== '').map(parsePercent);
  return parts.length > 8 || parts.includes(null) ? null : parts.filter((part) => part !== null);
}
