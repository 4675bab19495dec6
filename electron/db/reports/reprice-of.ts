import type { RepricePreview, RepriceRequest } from '../../../shared/contract/prices.ts';
import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import type { PriceChangeLine } from '../../../shared/domain/pricing/price-change.ts';
import { floorBelow, repriced } from '../../../shared/domain/pricing/reprice.ts';
import { sha256 } from '../journal/hash.ts';
import type { ChosenPrices } from '../repos/chosen-prices.ts';

/** Lines of a preview that are shown; the others are counted. */
const SHOWN = 200;

/** What a change does to the prices of a selection, and the words and sums of it. */
export function repriceOf(prices: ChosenPrices, { selection, change, rounding }: RepriceRequest): { readonly preview: RepricePreview; readonly lines: readonly PriceChangeLine[] } {
  const chosen = prices.chosen(selection);
  const lines: PriceChangeLine[] = [];
  const outside: string[] = [];
  for (const { productId, name, price, floor } of chosen) {
    const next = repriced(price, change, rounding);
    if (next === null) outside.push(name);
    else if (next !== price) lines.push({ productId, name, before: { price, floor }, after: { price: next, floor: floorBelow(floor, next) } });
  }
  const preview: RepricePreview = {
    products: chosen.length,
    changing: lines.length,
    dearer: lines.filter(({ before, after }) => after.price > before.price).length,
    outside: outside.length,
    outsideNames: outside.slice(0, 5),
    fingerprint: sha256(canonicalJson(lines.map(({ productId, before, after }) => [productId, before.price, before.floor, after.price]))),
    lines: lines.slice(0, SHOWN),
  };
  return { preview, lines };
}
