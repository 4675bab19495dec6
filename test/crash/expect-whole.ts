import { expect } from 'vitest';
import type { KilledTill } from './killed-till.ts';

/** Everything that was acknowledged is there, once; numbers have no gap; every table agrees with the journal. */
export function expectWhole(till: KilledTill): void {
  const { verification, receipts } = till.inspect();
  expect(verification.difference).toBeNull();
  expect(receipts.map((sale) => sale.receipt)).toEqual(receipts.map((_, index) => `K1-${String(index + 1).padStart(4, '0')}`));
  const stored = new Map(receipts.map((sale) => [sale.receipt, sale.total]));
  for (const { receipt, total } of till.acknowledged.values()) expect(stored.get(receipt), receipt).toBe(total);
  // What was never answered may be there, but only it: one sale more than was acknowledged.
  expect(receipts.length - till.acknowledged.size).toBeLessThanOrEqual(till.unanswered === '' ? 0 : 1);
}
