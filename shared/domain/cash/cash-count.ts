import { rupiah, type Rupiah } from '../../kernel/rupiah.ts';
import type { Denomination } from './denominations.ts';

/** How many pieces of one note or coin were counted; `other` is a sum of whatever has no row of its own, as one piece. */
export interface CountedDenomination {
  readonly value: Rupiah;
  readonly kind: Denomination['kind'] | 'other';
  /** Whole number, more than 0. */
  readonly pieces: number;
}

/** A drawer counted by denomination, largest first, without those of which there is none; empty for an empty drawer. */
export type CashCount = readonly CountedDenomination[];

/** What the pieces are worth together. */
export function countTotal(count: CashCount): Rupiah {
  return rupiah(count.reduce((sum, { value, pieces }) => sum + value * pieces, 0));
}

/** A drawer of which only the sum was told, not its notes and coins. */
export function countOfSum(sum: Rupiah): CashCount {
  return sum === 0 ? [] : [{ value: sum, kind: 'other', pieces: 1 }];
}

/** The one way to write a count: equal rows added up, notes before coins before the rest, largest first, nothing without pieces. */
export function normalCount(count: CashCount): CashCount {
  const pieces = new Map<string, CountedDenomination>();
  for (const row of count) {
    const key = `${row.kind} ${row.value}`;
    pieces.set(key, { ...row, pieces: (pieces.get(key)?.pieces ?? 0) + row.pieces });
  }
  return [...pieces.values()].filter((row) => row.pieces > 0).sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.value - a.value);
}

const KINDS: readonly CountedDenomination['kind'][] = ['note', 'coin', 'other'];
