import type { BusinessDay } from '../../kernel/instant.ts';
import { addDays } from '../../kernel/add-days.ts';

/** Permits of food: P-IRT of the regency, BPOM MD (made here) and ML (imported), halal. */
export const PERMIT_KINDS = ['p-irt', 'bpom-md', 'bpom-ml', 'halal'] as const;
export type PermitKind = (typeof PERMIT_KINDS)[number];

export interface Permit {
  readonly kind: PermitKind;
  /** As it stands on the certificate: digits, letters, dots, blanks and dashes. */
  readonly number: string;
  /** Last day on which it holds; null: not said, or without end (halal since 2022). */
  readonly endsOn: BusinessDay | null;
}

/**
 * What is odd about a permit: a hint for whoever types it, never a reason to refuse. Which forms are in use is only partly confirmed.
 * `ended` and `ends-soon` go by the day that was given, else by the year inside a P-IRT number.
 */
export type PermitWarning = 'form' | 'ended' | 'ends-soon' | 'end-unknown';

/** @param soonDays how many days before its end a permit is mentioned */
export function permitWarnings(permit: Permit, today: BusinessDay, soonDays: number): readonly PermitWarning[] {
  const warnings: PermitWarning[] = [];
  if (!hasUsualForm(permit)) warnings.push('form');
  const end = permitEnd(permit);
  if (end === null) {
    if (permit.kind === 'p-irt') warnings.push('end-unknown');
  } else if (end < today) warnings.push('ended');
  else if (end <= addDays(today, soonDays)) warnings.push('ends-soon');
  return warnings;
}

/** The last day of a permit: the one that was given, else 31 December of the year in the last two of a P-IRT's 15 digits; or null. */
export function permitEnd({ kind, number, endsOn }: Permit): BusinessDay | null {
  if (endsOn !== null || kind !== 'p-irt') return endsOn;
  const digits = digitsOf(number);
  return digits.length === 15 ? `20${digits.slice(13)}-12-31` : null;
}

function hasUsualForm({ kind, number }: Permit): boolean {
  const digits = digitsOf(number);
  switch (kind) {
    // 15 digits, written 13-2; older ones have 12.
    case 'p-irt':
      return /^(?:P-?IRT[\s.:]*)?[\d\s.-]+$/i.test(number) && (digits.length === 15 || digits.length === 12);
    case 'bpom-md':
      return /^(?:BPOM[\s.]*(?:RI)?[\s.]*)?(?:MD)?[\s.]*[\d\s.-]+$/i.test(number) && digits.length >= 12 && digits.length <= 15;
    case 'bpom-ml':
      return /^(?:BPOM[\s.]*(?:RI)?[\s.]*)?(?:ML)?[\s.]*[\d\s.-]+$/i.test(number) && digits.length >= 12 && digits.length <= 15;
    case 'halal':
      return /^ID\d{10,20}$/i.test(number.replace(/[\s.-]/g, ''));
  }
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
