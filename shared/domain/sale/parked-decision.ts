import type { SaleId, ShiftId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';

/** What can be done with a parked cart when the shift is closed: it waits for the next one, is sold now, or is given up with a reason. */
export type ParkedDecision = 'carry-over' | 'finish' | 'cancel';

/** A parked cart as the close looks at it. */
export interface ParkedFacts {
  readonly saleId: SaleId;
  /** The shift whose close let it over into the next one, or null. */
  readonly carriedFrom: ShiftId | null;
}

/** Parked longer than this, a cart is told as old (ms): who only went to fetch their wallet is back by then. */
export const PARKED_OLD_MS = 2 * 60 * 60_000;

export function isOldParked(parkedAt: Instant, now: Instant): boolean {
  return now - parkedAt >= PARKED_OLD_MS;
}

/** The carts that somebody has still to decide about before `shiftId` can be closed. Carried over by an earlier close, they are asked about again. */
export function parkedUndecided<Cart extends ParkedFacts>(carts: readonly Cart[], shiftId: ShiftId): readonly Cart[] {
  return carts.filter((cart) => cart.carriedFrom !== shiftId);
}
