import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import type { CartLine } from '../../../shared/domain/sale/cart.ts';
import { receiptNumberOf } from '../../../shared/domain/sale/completed-sale.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { must } from './must.ts';

const HAPPENINGS = [
  'scans',
  'searches',
  'touches',
  'notes',
  'strayScans',
  'expiredStopped',
  'expiredAllowed',
  'labels',
  'lots',
  'removedLines',
  'parked',
  'recalled',
  'givenUp',
  'carriedOver',
  'doubleEnters',
  'copies',
  'serviceLines',
  'uniquePieces',
  'fractionalLines',
  'byQris',
  'byCard',
  'byTransfer',
  'split',
  'qrisPapers',
  'codesSeen',
  'thanksSeen',
  'poleFrames',
  'knownCustomers',
  'newCustomers',
  'listPrices',
  'openPrices',
  'floorsKept',
  'discounts',
  'approvals',
  'refunds',
  'exchanges',
  'evenExchanges',
  'voids',
] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** A payment that the bank's statement has to tell of. */
export interface PaymentWithoutCash {
  readonly saleId: SaleId;
  readonly paymentNumber: number;
  readonly at: Instant;
  readonly tender: string;
  readonly reference: string | null;
  readonly amount: Rupiah;
}

/** What the demo itself counted of a day, to be compared with what the service says. Money in rupiah. */
export interface DayTally {
  readonly counts: Readonly<Record<Happening, number>>;
  readonly sales: number;
  readonly total: number;
  readonly rounding: number;
  /** Money taken less money given back, by code of the way to pay. */
  readonly byTender: Readonly<Record<string, number>>;
  readonly withoutCash: readonly PaymentWithoutCash[];
  readonly lines: number;
  readonly firstReceipt: string;
  readonly lastReceipt: string;
  readonly largestSale: number;
  count(what: Happening, by?: number): void;
  /** Checks that the receipt number follows on the one before. @throws DemoFailure */
  sold(lines: readonly CartLine[], receipt: SaleReceipt): void;
}

/** `before` is the last receipt number of the days before, 0 at first. */
export function startTally(registerCode: string, before: number): DayTally & { readonly lastNumber: number } {
  const counts = Object.fromEntries(HAPPENINGS.map((what) => [what, 0])) as Record<Happening, number>;
  const tally = { counts, sales: 0, total: 0, rounding: 0, byTender: {} as Record<string, number>, withoutCash: [] as PaymentWithoutCash[], lines: 0, firstReceipt: '', lastReceipt: '', largestSale: 0, lastNumber: before };
  return Object.assign(tally, {
    count: (what: Happening, by = 1) => {
      counts[what] += by;
    },
    sold: (lines: readonly CartLine[], receipt: SaleReceipt) => {
      const expected = receiptNumberOf(registerCode, tally.lastNumber + 1);
      must(receipt.receiptNumber === expected, `receipt ${receipt.receiptNumber} where ${expected} was due`);
      tally.lastNumber += 1;
      tally.sales += 1;
      tally.total += receipt.total;
      tally.rounding += receipt.rounding;
      for (const { tender, amount } of receipt.payments) tally.byTender[tender] = (tally.byTender[tender] ?? 0) + amount;
      receipt.payments.forEach(({ kind, tender, reference, amount }, index) => {
        if (kind !== 'cash') tally.withoutCash.push({ saleId: receipt.saleId, paymentNumber: index + 1, at: receipt.completedAt, tender, reference, amount });
      });
      tally.lines += lines.length;
      tally.largestSale = Math.max(tally.largestSale, receipt.total);
      tally.firstReceipt ||= receipt.receiptNumber;
      tally.lastReceipt = receipt.receiptNumber;
      const sold = lines.filter((line) => line.returnOf === null);
      counts.listPrices += sold.filter((line) => line.listPrice !== null).length;
      counts.serviceLines += sold.filter((line) => line.kind === 'service').length;
      counts.uniquePieces += sold.filter((line) => line.kind === 'unique').length;
      counts.fractionalLines += sold.filter((line) => line.quantity % 1000 !== 0).length;
    },
  });
}
