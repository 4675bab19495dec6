import { basisPoints } from '../../kernel/basis-points.ts';
import { addRupiah, negateRupiah, roundToStep, shareOf, type Rupiah } from '../../kernel/rupiah.ts';
import { PRICE_MAX } from '../catalog/product.ts';
import type { PriceState } from './price-change.ts';

/** What is done to every price: a share up or down (basis points, at most 10000), an amount up or down, or one price for all. */
export type Reprice =
  | { readonly kind: 'percent'; readonly up: boolean; readonly share: number }
  | { readonly kind: 'amount'; readonly up: boolean; readonly amount: Rupiah }
  | { readonly kind: 'price'; readonly price: Rupiah };

/** To which step of rupiah prices are rounded afterwards, and which way. */
export interface PriceRounding {
  readonly step: Rupiah;
  readonly way: 'nearest' | 'up' | 'down';
}
export const PRICE_STEPS = [1, 100, 500, 1_000, 5_000, 10_000] as const;

/** The new price, or null when it would be below Rp 1 or above the highest price: such a product is left as it is. */
export function repriced(price: Rupiah, change: Reprice, { step, way }: PriceRounding): Rupiah | null {
  const by = change.kind === 'percent' ? shareOf(price, basisPoints(change.share)) : change.kind === 'amount' ? change.amount : null;
  const raw = change.kind === 'price' ? change.price : addRupiah(price, change.up ? (by ?? price) : negateRupiah(by ?? price));
  const next = roundToStep(raw, step, way);
  return next < 1 || next > PRICE_MAX ? null : next;
}

/** The lowest open price stays, and comes down with the price. */
export function floorBelow(floor: PriceState['floor'], price: Rupiah): Rupiah | null {
  return floor === null || floor <= price ? floor : price;
}
