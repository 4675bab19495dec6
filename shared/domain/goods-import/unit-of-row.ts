import type { GoodsRowFault } from './goods-values.ts';
import { isSameUnit, unitNamed } from './unit-words.ts';

/** Fields whose figure may name a unit: `3 buah`, `12.500/kg`. */
export type FieldWithUnit = 'price' | 'priceFloor' | 'cost' | 'stock';

export interface SaidUnit {
  readonly field: FieldWithUnit;
  readonly word: string;
  /** All that stands there. */
  readonly text: string;
}

/**
 * The unit of a row whose figures name one. `stated`: that of its own column or of the goods that are there; else it is the one named first, as
 * `fallback` has it where both mean the same. A figure of any other unit is a fault: nothing is converted, and nothing guessed.
 */
export function unitOfRow(row: number, said: readonly SaidUnit[], stated: string | undefined, fallback: string): { readonly unit: string; readonly faults: readonly GoodsRowFault[] } {
  const first = said[0]?.word;
  const unit = stated ?? (first === undefined || isSameUnit(first, fallback) ? fallback : (unitNamed(first) ?? fallback));
  const others = said.filter(({ word }) => !isSameUnit(word, unit));
  return {
    unit,
    faults: others.map(({ field, word, text }) => (unitNamed(word) === null || unit === '' ? { row, field, fault: field === 'stock' ? 'quantity-unreadable' : 'amount-unreadable', text } : { row, field, fault: 'unit-differs', text, other: unit })),
  };
}
