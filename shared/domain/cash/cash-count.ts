import { rupiah, type Rupiah } from '../../kernel/rupiah.ts';
import type { Denomination } from './denominations.ts';

/** How many pieces of one note or coin were counted. */
export interface CountedDenomination extends Denomination {
  /** Whole number, more than 0. */
  readonly pieces: number;
}

/** A drawer counted by denomination, largest first, without those of which there is none; empty for an empty drawer. */
export type CashCount = readonly CountedDenomination[];

/** What the pieces are worth together. */
export function countTotal(count: CashCount): Rupiah {
  return rupiah(count.reduce((sum, { value, pieces }) => sum + value * pieces, 0));
}
