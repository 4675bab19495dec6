import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startReports } from '../../../electron/host/reports.ts';
import { addProduct } from '../../../electron/services/catalog/add-product.ts';
import { changeProduct } from '../../../electron/services/catalog/change-product.ts';
import { listPlaces } from '../../../electron/services/catalog/list-places.ts';
import { listProducts, type ListProductsInput } from '../../../electron/services/catalog/list-products.ts';
import type { Places, ProductRow } from '../../../shared/contract/catalog.ts';
import { PRODUCT_ORDERS, type ProductListOrder, type ProductNarrowing } from '../../../shared/domain/catalog/product-list.ts';
import { PRODUCT_SHOWS } from '../../../shared/domain/catalog/product.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { testGallery, type TestGallery } from '../../support/test-gallery.ts';

const CATEGORIES = ['Mebel', 'kue', 'Jasa'];
const MADE = [['Lapas Palu', 'Kayu'], ['Lapas Palu', 'Boga'], ['Rutan Donggala', 'Kayu']] as const;
const WORDS = ['kursi', 'Élan', 'éLAN', 'jati', 'KUE', 'z_', '50%'];
const PRICES = [1, 15_000, 15_000, 250_000, 99_999_999];

let gallery: TestGallery;
let places: Places;
let all: readonly ProductRow[];

const pageOf = (input: Partial<ListProductsInput>) => listProducts(gallery.context, { text: '', offset: 0, limit: 100, ...input });

beforeAll(async () => {
  gallery = testGallery();
  for (let n = 0; n < 40; n += 1) {
    const kind = n % 7 === 3 ? 'service' : 'goods';
    const [producer, workshop] = MADE[n % 3] ?? MADE[0];
    const name = `${WORDS[n % WORDS.length] ?? ''} ${WORDS[(n * 3 + 1) % WORDS.length] ?? ''} ${n % 4}${n}`;
    const product = { name, kind, price: rupiah(PRICES[n % PRICES.length] ?? 1), category: CATEGORIES[(n * 5) % 3] ?? '', producer, workshop, unit: 'buah', fractional: false, codes: [`KODE-${n}`], mintCode: false, ...(n % 4 === 0 ? {} : { details: { cost: rupiah((n * 7919) % 5_000) } }) } as const;
    const { productId } = addProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), product, openingStock: kind === 'service' || n % 5 === 0 ? null : units((n * 13) % 9) });
    if (n % 6 === 5) changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId, change: { active: false } });
  }
  // More sold than there was: what lies below nothing is the least of all.
  gallery.add(1, units(20));
  gallery.pay();
  places = listPlaces(gallery.context);
  all = (await pageOf({})).products;
});
afterAll(() => gallery.close());

const folded = (name: string): string => name.replace(/[A-Z]/g, (capital) => capital.toLowerCase());
const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byName = (one: ProductRow, other: ProductRow): number => text(folded(one.name), folded(other.name)) || text(one.productId, other.productId);

/** The order as it is promised, said once more. */
function compare({ by, down }: ProductListOrder): (one: ProductRow, other: ProductRow) => number {
  const way = down ? -1 : 1;
  if (by === 'name') return (one, other) => way * byName(one, other);
  if (by === 'category' || by === 'workshop') return (one, other) => way * text(folded(one[by]), folded(other[by])) || byName(one, other);
  if (by === 'price') return (one, other) => way * (one.price - other.price) || byName(one, other);
  const figure = ({ onHand, details }: ProductRow): number | null => (by === 'cost' ? details.cost : onHand);
  return (one, other) => {
    const [mine, its] = [figure(one), figure(other)];
    if (mine === null || its === null) return Number(mine === null) - Number(its === null) || byName(one, other);
    return way * (mine - its) || byName(one, other);
  };
}

describe('the list of goods in any order, narrowed in any way', () => {
  test('its pages, put together, are every product that fits, once, in order', async () => {
    expect(all.length).toBe(46);
    expect(all.filter(({ onHand }) => onHand !== null && onHand < 0).map(({ name }) => name)).toEqual(['Keset sabut kelapa']);
    const any: ProductNarrowing & { readonly fits: (row: ProductRow) => boolean } = { categoryId: null, producerId: null, workshopId: null, fits: () => true };
    const narrowings: readonly (typeof any)[] = [
      any,
      ...places.categories.map(({ categoryId, name }) => ({ ...any, categoryId, fits: ({ category }: ProductRow) => category === name })),
      ...places.producers.flatMap(({ producerId, name }) => [
        { ...any, producerId, fits: ({ producer }: ProductRow) => producer === name },
        ...places.workshops.filter((one) => one.producerId === producerId).map(({ workshopId, name: called }) => ({ ...any, workshopId, fits: ({ producer, workshop }: ProductRow) => producer === name && workshop === called })),
      ]),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          order: fc.record({ by: fc.constantFrom(...PRODUCT_ORDERS), down: fc.boolean() }),
          show: fc.constantFrom(...PRODUCT_SHOWS),
          words: fc.subarray(['kursi', 'élan', 'jati', 'kue', 'kode-7', '50%', 'z_'], { maxLength: 2 }),
          category: fc.oneof(fc.constant(any), fc.constantFrom(...narrowings.filter(({ producerId, workshopId }) => producerId === null && workshopId === null))),
          made: fc.oneof(fc.constant(any), fc.constantFrom(...narrowings.filter(({ categoryId }) => categoryId === null))),
          page: fc.integer({ min: 1, max: 13 }),
        }),
        async ({ order, show, words, category, made, page }) => {
          const expected = all
            .filter((one) => (show === 'all' || one.active === (show === 'sold')) && category.fits(one) && made.fits(one))
            .filter((one) => words.every((word) => one.name.toLowerCase().includes(word)) || one.codes.includes(words.join(' ').toUpperCase()))
            .toSorted(compare(order));
          const { producerId, workshopId } = made;
          const found: ProductRow[] = [];
          for (let offset = 0; offset <= expected.length; offset += page) {
            const { products, total } = await pageOf({ text: words.join(' '), show, order, categoryId: category.categoryId, producerId, workshopId, offset, limit: page });
            expect(total).toBe(expected.length);
            found.push(...products);
          }
          expect(found.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('services come last by stock, both ways, and what is below nothing is the least', async () => {
    const most = (await pageOf({ order: { by: 'on-hand', down: true } })).products;
    const least = (await pageOf({ order: { by: 'on-hand', down: false } })).products;
    expect(least[0]?.name).toBe('Keset sabut kelapa');
    expect(most[0]?.onHand).toBe(50_000);
    for (const list of [most, least]) expect(list.slice(-7).map(({ kind }) => kind)).toEqual(Array.from({ length: 7 }, () => 'service'));
  });

  test('what costs another price now stands elsewhere at once, and the thread beside the till says the same', async () => {
    const [cheap] = (await pageOf({ order: { by: 'price', down: false }, limit: 1 })).products;
    if (cheap === undefined) throw new Error('no goods');
    changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: cheap.productId, change: { price: rupiah(99_999_998) } });
    const dear = (await pageOf({ order: { by: 'price', down: true }, limit: 100 })).products;
    expect(dear[dear.findIndex(({ price }) => price < 99_999_999)]?.name).toBe(cheap.name);
    const reports = startReports(gallery.file, gallery.directory);
    try {
      const ask = { words: ['élan'], code: 'élan', show: 'all', categoryId: null, producerId: null, workshopId: null, order: { by: 'price', down: true }, offset: 0, limit: 100 } as const;
      expect(await reports.productPage(ask)).toEqual(await gallery.context.reports.productPage(ask));
      expect((await reports.productPage(ask)).total).toBeGreaterThan(10);
    } finally {
      await reports.close();
    }
  });

  test('by name nothing is read beside the till, up or down', async () => {
    const context = { ...gallery.context, reports: { ...gallery.context.reports, productPage: () => Promise.reject(new Error('asked')) } };
    const up = await listProducts(context, { text: '', order: { by: 'name', down: false }, offset: 0, limit: 100 });
    const down = await listProducts(context, { text: '', order: { by: 'name', down: true }, offset: 0, limit: 100 });
    expect(down.products.map(({ name }) => name)).toEqual(up.products.map(({ name }) => name).toReversed());
    await expect(listProducts(context, { text: '', order: { by: 'price', down: true }, offset: 0, limit: 5 })).rejects.toThrow('asked');
  });
});
