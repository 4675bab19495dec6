import type { QrisCode } from './qris-code.ts';

/** Why no amount-carrying code is made from a code that was read. */
export type QrisUnusable =
  /** The checksum is wrong, missing or misplaced. */
  | { readonly code: 'qris.checksum'; readonly verdict: 'wrong' | 'missing' | 'misplaced' }
  /** No template 26–51 with a domain and a PAN or merchant id: nobody would be paid. */
  | { readonly code: 'qris.no-merchant-account' }
  /** A person's account, not a merchant's. */
  | { readonly code: 'qris.transfer' }
  /** Made for another sale: it has an amount and is not a static code. */
  | { readonly code: 'qris.foreign-amount' };

/**
 * The first reason why `code` cannot serve as the gallery's own code, or null when it can. `acceptWrongChecksum` is for the
 * person who was told and decided all the same.
 */
export function unusableReason(code: QrisCode, options: { readonly acceptWrongChecksum?: boolean } = {}): QrisUnusable | null {
  const { verdict } = code.checksum;
  if (verdict !== 'right' && options.acceptWrongChecksum !== true) return { code: 'qris.checksum', verdict };
  if (code.accounts.length === 0) return { code: 'qris.no-merchant-account' };
  if (code.purpose === 'transfer') return { code: 'qris.transfer' };
  if (code.amount !== null && code.initiation !== 'static') return { code: 'qris.foreign-amount' };
  return null;
}
