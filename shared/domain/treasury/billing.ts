import type { Instant } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { DueAmount } from './due.ts';

/** How a billing ended without being paid: taken back, made anew under another code, or run out. */
export const BILLING_ENDS = ['cancelled', 'replaced', 'expired'] as const;
export type BillingEnd = (typeof BILLING_ENDS)[number];

export type BillingState = 'open' | 'expired' | 'cancelled' | 'replaced' | 'paid';

/** A billing code (kode billing) made at the state's site for what is due. */
export interface Billing {
  readonly billingId: string;
  readonly code: string;
  readonly createdAt: Instant;
  /** From this moment on the bank refuses it. */
  readonly expiresAt: Instant;
  /** What it pays, by source and account; adds up to `total`. */
  readonly parts: readonly DueAmount[];
  readonly total: Rupiah;
  /** The billing it was made in place of, or null. */
  readonly replaces: string | null;
}

/** How a billing stands at `now`: an open one runs out by itself. */
export function billingState(billing: { readonly expiresAt: Instant; readonly end: BillingEnd | null; readonly paid: boolean }, now: Instant): BillingState {
  if (billing.paid) return 'paid';
  if (billing.end !== null) return billing.end;
  return now >= billing.expiresAt ? 'expired' : 'open';
}
