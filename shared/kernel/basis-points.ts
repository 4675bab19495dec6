declare const brand: unique symbol;

/** A share in hundredths of a percent: 10 % = 1000. A safe integer between 0 and 10 000. */
export type BasisPoints = number & { readonly [brand]: 'basis-points' };

/** @throws RangeError outside 0..10000 or when not whole. */
export function basisPoints(value: number): BasisPoints {
  if (!Number.isSafeInteger(value) || value < 0 || value > 10_000) throw new RangeError(`not basis points: ${value}`);
  return value as BasisPoints;
}
