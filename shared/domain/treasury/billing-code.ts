import { fail, ok, type Result } from '../../kernel/result.ts';
import { isCalendarDay } from './calendar-day.ts';

export type BillingCodeError = { readonly code: 'billing.not-15-digits'; readonly digits: number };

/** A billing code as it was read. `odd`: not built as the codes we have seen; it counts all the same. */
export interface BillingCodeReading {
  readonly code: string;
  readonly odd: boolean;
}

/** Reads a billing code (kode billing): 15 digits, blanks and hyphens left out. The structure 8 + YYYYMMDD + 6 is inferred from one sheet, so it never refuses. */
export function readBillingCode(text: string): Result<BillingCodeReading, BillingCodeError> {
  const code = text.replace(/[\s\u00a0-]+/g, '');
  if (!/^\d{15}$/.test(code)) return fail({ code: 'billing.not-15-digits', digits: code.replace(/\D/g, '').length });
  const day = code.slice(1, 9).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return ok({ code, odd: !code.startsWith('8') || !isCalendarDay(day) });
}

/** `8202 6112 0465 628`: as it is read aloud. */
export function formatBillingCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}
