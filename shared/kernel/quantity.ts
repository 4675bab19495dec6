declare const brand: unique symbol;

/** A quantity in thousandths of the product's unit: 1 piece = 1000, 1,5 kg = 1500. A safe integer, at most 999.999 units. */
export type Quantity = number & { readonly [brand]: 'quantity' };

export const QUANTITY_MAX = 999_999_000 as Quantity;
export const ONE = 1000 as Quantity;
export const ZERO_QUANTITY = 0 as Quantity;

export function isQuantity(value: unknown): value is Quantity {
  return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= QUANTITY_MAX;
}

/** @throws RangeError when `value` is not whole thousandths in range: a programming error, never user input. */
export function quantity(value: number): Quantity {
  if (!isQuantity(value)) throw new RangeError(`not a quantity in thousandths: ${value}`);
  return (value === 0 ? 0 : value) as Quantity;
}

/** `units` whole units as a quantity. */
export function units(count: number): Quantity {
  return quantity(count * 1000);
}

export function addQuantity(a: Quantity, b: Quantity): Quantity {
  return quantity(a + b);
}

export function negateQuantity(value: Quantity): Quantity {
  return quantity(-value);
}

export function isWholeUnits(value: Quantity): boolean {
  return value % 1000 === 0;
}
