import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import { ONE, quantity, type Quantity } from '../../../shared/kernel/quantity.ts';
import type { DemoRandom } from './demo-random.ts';
import type { Shelf, ShelfItem } from './shelf.ts';

/** How a product gets into the cart: its code is scanned, its name is typed, its picture is touched. */
type Way = 'scan' | 'search' | 'touch';

export interface Wish {
  readonly item: ShelfItem;
  readonly quantity: Quantity;
  readonly way: Way;
  /** The code under the scanner; the others have none. */
  readonly code: string | null;
  readonly note: string | null;
}

/** Dearer than this is not carried to the counter and paid in notes. */
const CASH_LIMIT = 15_000_000;
/** One sale with a one-of-a-kind piece in so many. */
const UNIQUE_SHARE = 1 / 70;

/** From so many pieces on a reseller pays less for food. */
const RESELLER_FROM = quantity(3_000);

const NOTES: Readonly<Record<string, readonly string[]>> = {
  wash: ['Plat DN 4521 XX', 'Plat DN 1180 XX, merah', 'Karpet lantai ikut dicuci', 'Ditunggu'],
  barber: ['Potong pendek', 'Ditunggu'],
  sewing: ['Ambil Kamis sore', 'Panjang 98 cm', 'Jahitan ganda'],
  wood: ['Diantar Sabtu pagi', 'Ambil besok'],
  kitchen: ['Untuk rapat, kantong terpisah', 'Tanpa sambal'],
};

/** Takes what one buyer wants off the shelf; never empty, no product twice. @throws RangeError when the shelf is bare. */
export function fillBasket(random: DemoRandom, shelf: Shelf, day: BusinessDay): readonly Wish[] {
  const wishes: Wish[] = [];
  const lines = lineCount(random);
  const onShelf = shelf.items(day).filter(({ offer }) => offer.price <= CASH_LIMIT);
  if (random.chance(UNIQUE_SHARE)) {
    const pieces = onShelf.filter(({ offer }) => offer.kind === 'unique');
    if (pieces.length > 0) wishes.push(wish(random, shelf, random.pick(pieces)));
  }
  const ordinary = onShelf.filter(({ offer }) => offer.kind !== 'unique');
  while (wishes.length < lines) {
    const rest = ordinary.filter((item) => !wishes.some((one) => one.item === item));
    wishes.push(wish(random, shelf, random.weighted(rest, ({ product }) => product.weekly)));
  }
  return wishes;
}

/** One ordinary thing for somebody who exchanges. @throws RangeError when the shelf is bare. */
export function oneWish(random: DemoRandom, shelf: Shelf, day: BusinessDay): Wish {
  const ordinary = shelf.items(day).filter(({ offer }) => offer.price <= CASH_LIMIT && offer.kind === 'goods');
  return wish(random, shelf, random.weighted(ordinary, ({ product }) => product.weekly));
}

/** What no day goes without: so much of a food that a reseller pays less for it, and work to order whose price is agreed. */
export function showcaseWishes(shelf: Shelf, day: BusinessDay, taken: readonly Wish[]): readonly Wish[] {
  const free = shelf.items(day).filter((item) => !taken.some((one) => one.item === item));
  const food = free.find((item) => item.product.category === 'foods' && item.offer.kind === 'goods' && !item.offer.fractional && item.offer.priceFloor === null && (shelf.left(item) ?? 0) >= RESELLER_FROM);
  const work = free.find((item) => item.offer.priceFloor !== null && item.offer.kind === 'service' && !item.offer.fractional);
  const wishes = [food === undefined ? null : { item: food, quantity: RESELLER_FROM }, work === undefined ? null : { item: work, quantity: ONE }].filter((one) => one !== null);
  for (const { item, quantity: wanted } of wishes) shelf.take(item, wanted);
  return wishes.map((one): Wish => ({ ...one, way: 'touch', code: null, note: null }));
}

function lineCount(random: DemoRandom): number {
  const range = random.weighted([1, 2, 3, 5, 10], (lines) => ({ 1: 38, 2: 29, 3: 18, 5: 13, 10: 2 })[lines] ?? 0);
  if (range < 5) return range;
  return range === 5 ? random.whole(4, 6) : random.whole(8, 14);
}

function wish(random: DemoRandom, shelf: Shelf, item: ShelfItem): Wish {
  const left = shelf.left(item);
  const wanted = wantedQuantity(random, item);
  const taken = left === null ? wanted : quantity(Math.min(wanted, left));
  shelf.take(item, taken);
  const notes = NOTES[item.product.workshop] ?? [];
  // Services and fresh food have their code on a card at the counter: seldom scanned, mostly touched.
  const way = random.weighted<Way>(['scan', 'search', 'touch'], (one) => WAYS[item.offer.kind === 'service' ? 'service' : 'goods'][one]);
  return {
    item,
    quantity: taken,
    way,
    code: way === 'scan' ? random.pick(item.product.codes) : null,
    note: notes.length > 0 && random.chance(item.offer.kind === 'service' ? 0.3 : 0.015) ? random.pick(notes) : null,
  };
}

const WAYS = { goods: { scan: 76, search: 12, touch: 12 }, service: { scan: 20, search: 20, touch: 60 } } as const;

/** As people buy it: grams as the scale shows them, metres in halves, blocks by the hundred, small things by the handful. */
function wantedQuantity(random: DemoRandom, { product }: ShelfItem): Quantity {
  if (product.kind === 'unique') return ONE;
  if (product.key === 'mow-lawn') return quantity(random.whole(5, 30) * 10_000);
  if (product.unit === 'kg') return quantity(random.whole(40, 500) * 5);
  if (product.unit === 'm') return quantity(random.whole(2, 7) * 500);
  if (product.unit === 'm²') return quantity(product.kind === 'service' ? random.whole(4, 24) * 500 : random.whole(8, 48) * 500 * (product.price > 200_000 ? 0.25 : 1));
  if (product.key === 'concrete-brick' || product.key === 'catfish-fry') return quantity(random.whole(2, 12) * 25_000);
  if (product.unit === 'butir') return quantity(random.whole(1, 3) * 5_000);
  if (product.kind === 'service') return ONE;
  if (product.price <= 6_000) return quantity(random.whole(2, 8) * 1_000);
  if (product.price <= 35_000) return quantity(random.weighted([1, 2, 3, 5], (count) => 10 - count * 1.8) * 1_000);
  return ONE;
}
