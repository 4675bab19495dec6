import type { Rupiah } from '../../kernel/rupiah.ts';
import { splitRupiah } from '../../kernel/split-rupiah.ts';
import { DENOMINATIONS, type Denomination } from './denominations.ts';

export interface ChangePiece extends Denomination {
  readonly count: number;
}

/**
 * The fewest notes and coins that make up `change` (>= 0), largest first, for the change banner.
 * `rest` is what no coin can pay (under Rp 100).
 * @throws RangeError for negative change.
 */
export function changeNotes(change: Rupiah): { readonly pieces: readonly ChangePiece[]; readonly rest: Rupiah } {
  const pieces: ChangePiece[] = [];
  let rest = change;
  for (const denomination of DENOMINATIONS) {
    const split = splitRupiah(rest, denomination.value);
    if (split.count > 0) pieces.push({ ...denomination, count: split.count });
    rest = split.rest;
  }
  return { pieces, rest };
}
