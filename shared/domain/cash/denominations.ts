import type { Rupiah } from '../../kernel/rupiah.ts';

/** A note or coin in circulation. The 1.000 exists as both, so a count needs the kind, not only the value. */
export interface Denomination {
  readonly value: Rupiah;
  readonly kind: 'note' | 'coin';
}

/** What is counted and handed out, largest first (Bank Indonesia, TE 2016 and 2022). Coins of 50 are legal but no longer met. */
export const DENOMINATIONS: readonly Denomination[] = [
  ...([100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000] as Rupiah[]).map((value) => ({ value, kind: 'note' }) as const),
  ...([1_000, 500, 200, 100] as Rupiah[]).map((value) => ({ value, kind: 'coin' }) as const),
];

/** The notes alone, largest first. */
export const NOTES: readonly Rupiah[] = DENOMINATIONS.filter((one) => one.kind === 'note').map((one) => one.value);
