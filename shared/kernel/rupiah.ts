import type { Quantity } from './quantity.ts';
import type { BasisPoints } from './basis-points.ts';

declare const brand: unique symbol;

/**
 * An amount of money: whole rupiah as a safe integer, negative for money going out.
 * Only kernel/ multiplies, divides or rounds it; everywhere else amounts are added and compared.
 */
export type Rupiah = number & { readonly [brand]: 'rupiah' };

/** The largest single amount the system accepts, Rp 999.999.999.999: far above any sale, far below 2^53. */
export const RUPIAH_MAX = 999_999_999_999 as Rupiah;

/** True when `value` is whole rupiah within ±{@link RUPIAH_MAX}. */
export function isRupiah(value: unknown): value is Rupiah {
  return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= RUPIAH_MAX;
}

/**
 * Brands a number as rupiah.
 * @throws RangeError when it is not whole rupiah in range: a programming error, never user input.
 */
export function rupiah(value: number): Rupiah {
  if (!isRupiah(value)) throw new RangeError(`not whole rupiah: ${value}`);
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
