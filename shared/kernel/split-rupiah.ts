import { rupiah, type Rupiah } from './rupiah.ts';

/**
 * How many whole pieces of `piece` (rupiah, > 0) are in `amount` (>= 0), and what is left over.
 * @throws RangeError for a negative amount or a piece that is not positive.
 */
export function splitRupiah(amount: Rupiah, piece: Rupiah): { readonly count: number; readonly rest: Rupiah } {
  if (amount < 0 || piece <= 0) throw new RangeError(`cannot split ${amount} by ${piece}`);
  const rest = amount % piece;
  return { count: (amount - rest) / piece, rest: rupiah(rest) };
}
