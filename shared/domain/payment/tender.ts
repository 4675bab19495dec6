/** What a way to pay is: cash is rounded and gives change, QRIS waits for the bank, the rest is recorded by hand. */
export const TENDER_KINDS = ['cash', 'qris', 'card', 'transfer', 'other'] as const;
export type TenderKind = (typeof TENDER_KINDS)[number];

/** A way to pay (cara bayar) as the unit has set it up. */
export interface Tender {
  /** Stays the same for ever: payments name it. */
  readonly code: string;
  /** As on screen and paper. */
  readonly name: string;
  readonly kind: TenderKind;
  /** The payer's reference must be typed, and that of money given back: it is what the treasurer matches with. */
  readonly needsReference: boolean;
  readonly opensDrawer: boolean;
  readonly active: boolean;
}

export const CASH = 'cash';
export const REFERENCE_MAX = 40;

export const DEFAULT_TENDERS: readonly Tender[] = [
  { code: CASH, name: 'Tunai', kind: 'cash', needsReference: false, opensDrawer: true, active: true },
  { code: 'qris', name: 'QRIS', kind: 'qris', needsReference: true, opensDrawer: false, active: true },
  { code: 'card', name: 'Kartu', kind: 'card', needsReference: true, opensDrawer: false, active: true },
  { code: 'transfer', name: 'Transfer', kind: 'transfer', needsReference: true, opensDrawer: false, active: true },
];
