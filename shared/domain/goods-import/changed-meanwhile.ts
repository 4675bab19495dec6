import { detailDifferences, withDetails, type KnownDetails } from './goods-details.ts';
import type { GoodsValues } from './goods-values.ts';
import type { KnownGoods, PlannedRow } from './plan-goods.ts';

const PLAIN = ['name', 'price', 'priceFloor', 'unit', 'active', 'fractional'] as const;
const PLACES = ['category', 'producer', 'workshop'] as const;

/** What a row was held against: only the values that it would change. */
export type SeenGoods = Partial<Pick<KnownGoods, (typeof PLAIN)[number] | (typeof PLACES)[number]>> & { readonly details?: KnownDetails };

/** The values of `product` that `changes` names. Codes are only ever added, so nothing of them can be overwritten. */
export function seenOf(product: KnownGoods, changes: readonly string[]): SeenGoods {
  const plain = [...PLAIN, ...PLACES].filter((field) => changes.includes(field));
  const details = changes.some((field) => field !== 'code' && !plain.some((one) => one === field));
  return { ...Object.fromEntries(plain.map((field) => [field, product[field]])), ...(details ? { details: product.details } : {}) };
}

/**
 * The fields that somebody else changed after the row was held against the goods, and that the row would overwrite. What was changed to the
 * very value of the row is no clash.
 */
export function changedMeanwhile(plan: Extract<PlannedRow, { readonly act: 'change' }>, now: KnownGoods): readonly string[] {
  const { seen, values } = plan;
  if (seen === undefined) return [];
  const fields = [...PLAIN, ...PLACES].filter((field) => field in seen && now[field] !== seen[field] && !isWanted(values, field, now));
  if (seen.details === undefined || values.details === undefined) return fields;
  const still = detailDifferences(now.details, withDetails(now.details, values.details, now.kind));
  return [...fields, ...detailDifferences(seen.details, now.details).filter((field) => plan.changes.includes(field) && still.includes(field))];
}

function isWanted(values: GoodsValues, field: (typeof PLAIN)[number] | (typeof PLACES)[number], now: KnownGoods): boolean {
  const wanted = values[field];
  const there = now[field];
  return typeof wanted === 'string' && typeof there === 'string' && field !== 'name' && field !== 'unit' ? wanted.toLowerCase() === there.toLowerCase() : wanted === there;
}
