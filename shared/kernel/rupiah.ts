import type { Quantity } from './quantity.ts';
import type { BasisPoints } from './basis-points.ts';

declare const brand: unique symbol;

/**
 * An amount of money: whole rupiah as a safe integer, negative for money going out.
 * Only kernel/ multiplies, divides or rounds it; everywhere else amounts are added and compared.
 */
export type Rupiah = number & { readonly [brand]: 'rupiah' };

/** The largest single amount the system accepts, Rp 999.999.999.999: far above any sale, far below 2^53, so that thousands of them add up exactly. */
export const RUPIAH_MAX = 999_999_999_999 as Rupiah;

/** True when `value` is whole rupiah within ±{@link RUPIAH_MAX}: what may come from outside. */
export function isRupiah(value: unknown): value is Rupiah {
  return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= RUPIAH_MAX;
}

/**
 * Brands a number as rupiah. What is accepted ends at {@link RUPIAH_MAX}; a sum of it may be more.
 * @throws RangeError when it is not a whole number that is exact: a programming error, never user input.
 */
export function rupiah(value: number): Rupiah {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not whole rupiah: ${value}`);
  return (value === 0 ? 0 : value) as Rupiah;
}

export const ZERO_RUPIAH = 0 as Rupiah;

export function addRupiah(...amounts: readonly Rupiah[]): Rupiah {
  let total = 0;
  for (const amount of amounts) total += amount;
  return rupiah(total);
}

export function subtractRupiah(from: Rupiah, amount: Rupiah): Rupiah {
  return rupiah(from - amount);
}

export function negateRupiah(amount: Rupiah): Rupiah {
  return rupiah(-amount);
}

/** Price of `quantity` (thousandths) at `unitPrice`, rounded half away from zero to whole rupiah. */
export function priceOf(unitPrice: Rupiah, quantity: Quantity): Rupiah {
  // The product may pass 2^53 (Rp 999.999.999 x 999.999): BigInt keeps it exact.
  const product = BigInt(unitPrice) * BigInt(quantity);
  return rupiah(Number(divideHalfAway(product, 1000n)));
}

/** `share` (basis points) of `amount`, rounded half away from zero to whole rupiah. */
export function shareOf(amount: Rupiah, share: BasisPoints): Rupiah {
  return rupiah(Number(divideHalfAway(BigInt(amount) * BigInt(share), 10_000n)));
}

/** The part of `amount` that belongs to `part` of `whole` (thousandths, whole > 0), rounded half away from zero. */
export function portionOf(amount: Rupiah, part: Quantity, whole: Quantity): Rupiah {
  return rupiah(Number(divideHalfAway(BigInt(amount) * BigInt(part), BigInt(whole))));
}

/**
 * Splits `amount` over `weights` (each >= 0, not all 0) in their proportion; the parts add up to `amount` exactly.
 * What rounding leaves goes to the largest remainders, the first of equal ones first.
 */
export function allocate(amount: Rupiah, weights: readonly Rupiah[]): readonly Rupiah[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole <= 0n) throw new RangeError('nothing to allocate over');
  const shares = weights.map((weight) => ({ floor: (BigInt(amount) * BigInt(weight)) / whole, rest: (BigInt(amount) * BigInt(weight)) % whole }));
  let left = Number(BigInt(amount) - shares.reduce((sum, share) => sum + share.floor, 0n));
  const order = shares.map((share, index) => ({ index, rest: share.rest })).sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
  const extra = new Set<number>();
  for (const { index } of order) {
    if (left === 0) break;
    extra.add(index);
    left -= 1;
  }
  return shares.map((share, index) => rupiah(Number(share.floor) + (extra.has(index) ? 1 : 0)));
}

/** The multiple of `step` (rupiah, > 0) that `mode` names: down towards zero, up away from zero, or the nearest (half up). */
export function roundToStep(amount: Rupiah, step: Rupiah, mode: 'down' | 'up' | 'nearest'): Rupiah {
  if (step <= 0) throw new RangeError(`rounding step must be positive: ${step}`);
  const sign = amount < 0 ? -1 : 1;
  const size = Math.abs(amount);
  const rest = size % step;
  const lower = size - rest;
  const up = mode === 'up' ? rest > 0 : mode === 'nearest' ? rest * 2 >= step : false;
  return rupiah(sign * (up ? lower + step : lower));
}

function divideHalfAway(value: bigint, by: bigint): bigint {
  const sign = value < 0n ? -1n : 1n;
  const size = value < 0n ? -value : value;
  return sign * ((size * 2n + by) / (by * 2n));
}
