import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { addQuantity, negateQuantity, quantity, type Quantity } from '../../../shared/kernel/quantity.ts';
import type { DemoProduct } from '../../services/demo-gallery/demo-gallery-types.ts';

/** A product as it lies on the shelf: the offer that the service made, beside what the demo knows of it. */
export interface ShelfItem {
  readonly offer: ProductOffer;
  readonly product: DemoProduct;
}

/** What buyers can still take. The counter of the demo: the service may sell what is not there, a buyer cannot. */
export interface Shelf {
  /** Whatever is there and not out of date on `day`. */
  items(day: BusinessDay): readonly ShelfItem[];
  /** The item of a product, or null when the gallery does not show it. */
  itemOf(productId: ProductId): ShelfItem | null;
  left(item: ShelfItem): Quantity | null;
  take(item: ShelfItem, quantity: Quantity): void;
  putBack(item: ShelfItem, quantity: Quantity): void;
}

/** Nobody buys the last grams of a box. */
const CRUMB = quantity(200);

/** @throws Error when the service offers a product that the demo gallery does not have. */
export function openShelf(offers: readonly ProductOffer[], products: readonly DemoProduct[]): Shelf {
  const byName = new Map(products.map((product) => [product.name, product]));
  const all = offers.map((offer): ShelfItem => {
    const product = byName.get(offer.name);
    if (product === undefined) throw new Error(`${offer.name} is on the shelf but not in the demo gallery`);
    return { offer, product };
  });
  const left = new Map(all.flatMap(({ offer }) => (offer.onHand === null ? [] : [[offer.productId, offer.onHand] as const])));
  const move = (item: ShelfItem, by: Quantity): void => {
    const before = left.get(item.offer.productId);
    if (before !== undefined) left.set(item.offer.productId, addQuantity(before, by));
  };
  return {
    items: (day) => all.filter(({ offer }) => (left.get(offer.productId) ?? CRUMB) >= CRUMB && (offer.expiresOn === null || offer.expiresOn >= day)),
    itemOf: (productId) => all.find(({ offer }) => offer.productId === productId) ?? null,
    left: ({ offer }) => left.get(offer.productId) ?? null,
    take: (item, taken) => move(item, negateQuantity(taken)),
    putBack: move,
  };
}
