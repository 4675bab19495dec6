import { addRupiah, priceOf, rupiah, ZERO_RUPIAH, type Rupiah } from '../../kernel/rupiah.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { countKeyText, type CountKey } from './stock-count.ts';
import type { CountTally } from './tally-count.ts';

/** What one unit of the goods is worth; `cost` null where nobody knows it. */
export interface CountWorth {
  readonly unit: string;
  readonly price: Rupiah;
  readonly cost: Rupiah | null;
  /** What the books say of these goods now, in thousandths. */
  readonly onHand: number;
  /** There is only one of it. */
  readonly onlyOne: boolean;
  /** What the books say of it at other places, or as another batch or owner's; thousandths. */
  readonly elsewhere: number;
}

/** A line of an approved count, as the journal keeps it. */
export interface CountLine extends CountKey {
  readonly name: string;
  readonly unit: string;
  readonly counted: number;
  readonly expected: number;
  readonly difference: number;
  /** Of one unit, as it was at the approval. */
  readonly price: Rupiah;
  readonly cost: Rupiah | null;
  /** The difference at price and at cost, with its sign. */
  readonly atPrice: Rupiah;
  readonly atCost: Rupiah | null;
}

/** What the lines come to. */
export interface CountSums {
  readonly lines: number;
  /** Lines without a difference. */
  readonly right: number;
  readonly short: Rupiah;
  readonly over: Rupiah;
  /** |short| + over: what a second person's limit is held against. */
  readonly moved: Rupiah;
  readonly atPrice: Rupiah;
  /** Of the lines whose cost is known. */
  readonly atCost: Rupiah;
  /** Lines with a difference whose cost nobody knows. */
  readonly withoutCost: number;
}

/** Whether of no difference anybody knows the cost: their worth at cost is unknown then, and not nothing. */
export function isCostUnknown({ lines, right, withoutCost }: CountSums): boolean {
  return withoutCost > 0 && withoutCost === lines - right;
}

/**
 * Why goods must be counted again, or left out. moved: they moved between their entries; impossible: with what was sold or brought since,
 * fewer than none would be left of them, or two of what there is only one of.
 */
export type CountDoubt = 'moved' | 'impossible';

export type CountAgain = { readonly code: 'count.again'; readonly doubt: CountDoubt; readonly name: string; readonly more: number };

/** Null where the count of these goods can be booked. */
export function doubtOf(tally: CountTally, worth: Pick<CountWorth, 'onHand' | 'onlyOne' | 'elsewhere'>): CountDoubt | null {
  if (tally.moved) return 'moved';
  const after = worth.onHand + tally.difference;
  return tally.difference !== 0 && (after < 0 || (worth.onlyOne && after + worth.elsewhere > 1000)) ? 'impossible' : null;
}

export function countLine(tally: CountTally, worth: CountWorth): CountLine {
  const { productId, batchId, ownerId, name, counted, expected, difference } = tally;
  return {
    productId,
    batchId,
    ownerId,
    name,
    unit: worth.unit,
    counted,
    expected,
    difference,
    price: worth.price,
    cost: worth.cost,
    // May be more than a quantity: the books can be that far below nothing.
    atPrice: priceOf(worth.price, difference as Quantity),
    atCost: worth.cost === null ? null : priceOf(worth.cost, difference as Quantity),
  };
}

export function sumCount(lines: readonly CountLine[]): CountSums {
  const signed = (wanted: (amount: number) => boolean): Rupiah => addRupiah(ZERO_RUPIAH, ...lines.map((line) => line.atPrice).filter(wanted));
  const short = signed((amount) => amount < 0);
  const over = signed((amount) => amount > 0);
  return {
    lines: lines.length,
    right: lines.filter((line) => line.difference === 0).length,
    short,
    over,
    moved: rupiah(over - short),
    atPrice: addRupiah(short, over),
    atCost: addRupiah(ZERO_RUPIAH, ...lines.flatMap((line) => (line.atCost === null ? [] : [line.atCost]))),
    withoutCost: lines.filter((line) => line.difference !== 0 && line.cost === null).length,
  };
}

/**
 * The lines that an approval books: every tally but those `leftOut` (by {@link countKeyText}); none that is in doubt.
 */
export function settleCount(
  tallies: readonly CountTally[],
  leftOut: ReadonlySet<string>,
  worthOf: (key: CountKey) => CountWorth,
): Result<{ readonly lines: readonly CountLine[]; readonly leftOut: readonly CountLine[]; readonly sums: CountSums }, CountAgain> {
  const booked = tallies.filter((tally) => !leftOut.has(countKeyText(tally)));
  const doubted = booked.flatMap((tally) => {
    const doubt = doubtOf(tally, worthOf(tally));
    return doubt === null ? [] : [{ name: tally.name, doubt }];
  });
  const [first] = doubted;
  if (first !== undefined) return fail({ code: 'count.again', ...first, more: doubted.length - 1 });
  const lineOf = (tally: CountTally): CountLine => countLine(tally, worthOf(tally));
  const lines = booked.map(lineOf);
  return ok({ lines, leftOut: tallies.filter((tally) => leftOut.has(countKeyText(tally))).map(lineOf), sums: sumCount(lines) });
}
