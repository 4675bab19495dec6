import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReader } from '../../../electron/db/open-reader.ts';
import { listSheets } from '../../../electron/db/reports/list-sheets.ts';
import { addProduct } from '../../../electron/services/catalog/add-product.ts';
import { changeProduct } from '../../../electron/services/catalog/change-product.ts';
import { listStock, stockSightOf, type ListStockInput, type StockSightInput } from '../../../electron/services/stock/list-stock.ts';
import { setMinimum } from '../../../electron/services/stock/set-recipe.ts';
import { moveGoods } from '../../../electron/services/stock/move-goods.ts';
import type { StockLine } from '../../../shared/contract/stock.ts';
import { STOCK_FILTERS, STOCK_ORDERS, type StockListOrder } from '../../../shared/domain/stock/stock-list.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { testGallery, type TestGallery } from '../../support/test-gallery.ts';

const DAY = 86_400_000;
let gallery: TestGallery;

const list = async (input: Partial<ListStockInput> = {}) => listStock(gallery.context, { text: '', filter: 'all', placeId: null, offset: 0, limit: 100, ...input });
const move = (kind: 'received' | 'transfer', productId: ProductId, quantity: number) =>
  moveGoods(gallery.context, gallery.administrator, {
    commandId: gallery.newId(),
    document: { kind, fromPlace: kind === 'transfer' ? 'gallery' : null, toPlace: kind === 'transfer' ? 'store' : 'gallery', ownerId: null, party: 'Kayu', person: '', note: null, reference: null, lines: [{ productId, quantity: units(quantity) }] },
    print: false,
  });

beforeAll(async () => {
  gallery = testGallery();
  for (let n = 0; n < 30; n += 1) {
    const product = { name: `${['Élan', 'kursi', 'Tas'][n % 3] ?? ''} ${n % 4}${n}`, kind: 'goods', price: rupiah(15_000), category: 'Mebel', producer: 'Lapas Palu', workshop: 'Kayu', unit: 'buah', fractional: false, codes: [`KODE-${n}`], mintCode: false } as const;
    gallery.time.now += n % 3 === 0 ? DAY : 0;
    const opening = n % 5 === 0 ? null : units((n % 6) + 1);
    const { productId } = addProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), product, openingStock: opening });
    gallery.time.now += 1_000;
    if (n % 4 === 1) move('received', productId, 3);
    if (n % 6 === 2 && opening !== null) move('transfer', productId, 1);
    if (n % 7 === 3) {
      // More than there is of some: they lie below nothing.
      gallery.apply({ type: 'add-code', lineId: gallery.newId(), text: `KODE-${n}`, quantity: units(5) });
      gallery.pay();
    }
    gallery.time.now += 1_000;
    if (n % 9 === 5 || n === 10) changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId, change: { active: false } });
  }
  gallery.time.now += 95 * DAY;
});
afterAll(() => gallery.close());

const folded = (name: string): string => name.replace(/[A-Z]/g, (capital) => capital.toLowerCase());
const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byName = (one: StockLine, other: StockLine): number => text(folded(one.name), folded(other.name)) || text(one.productId, other.productId);

/** The order as it is promised, said once more. */
function compare({ by, down }: StockListOrder): (one: StockLine, other: StockLine) => number {
  const way = down ? -1 : 1;
  if (by === 'name') return (one, other) => way * byName(one, other);
  if (by === 'on-hand') return (one, other) => way * (one.onHand - other.onHand) || byName(one, other);
  const key = by === 'last-in' ? 'lastIn' : 'lastSold';
  return (one, other) => {
    const [first, second] = [one[key], other[key]];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byName(one, other);
    return way * (first - second) || byName(one, other);
  };
}

describe('the list of stock in any order', () => {
  test('its pages, put together, are what the filter holds, once, in order', async () => {
    const all = (await list()).lines;
    expect(all.some(({ onHand }) => onHand < 0)).toBe(true);
    expect(all.some(({ lastIn }) => lastIn === null) && all.some(({ lastSold }) => lastSold !== null)).toBe(true);
    const ask = fc.record({
      order: fc.record({ by: fc.constantFrom(...STOCK_ORDERS), down: fc.boolean() }),
      filter: fc.oneof(fc.constant('all' as const), fc.constantFrom(...STOCK_FILTERS)),
      placeId: fc.oneof(fc.constant(null), fc.constantFrom('gallery', 'store')),
      words: fc.subarray(['élan', 'kursi', '1'], { maxLength: 2 }),
      page: fc.integer({ min: 1, max: 11 }),
    });
    await fc.assert(
      fc.asyncProperty(ask, async ({ order, filter, placeId, words, page }) => {
        const holds = new Set((await list({ filter })).lines.map(({ productId }) => productId));
        const expected = all
          .filter(({ productId }) => holds.has(productId))
          .filter((one) => placeId === null || one.placed.some((part) => part.placeId === placeId))
          .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
          .toSorted(compare(order));
        const found: StockLine[] = [];
        for (let offset = 0; offset <= expected.length; offset += page) {
          const { lines, total } = await list({ text: words.join(' '), filter, placeId, order, offset, limit: page });
          expect(total).toBe(expected.length);
          found.push(...lines);
        }
        expect(found.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
      }),
      { numRuns: 120 },
    );
  });

  test('stands by itself as it always did: by name, and what lies long by that', async () => {
    expect((await list()).lines).toEqual((await list()).lines.toSorted(compare({ by: 'name', down: false })));
    const ageing = (await list({ filter: 'ageing' })).lines;
    expect(ageing.length).toBeGreaterThan(10);
    expect(ageing).toEqual(ageing.toSorted(compare({ by: 'last-in', down: false })));
    expect((await list({ filter: 'ageing', order: { by: 'name', down: false } })).lines).toEqual(ageing.toSorted(compare({ by: 'name', down: false })));
  });

  test('by name nothing is read beside the till, up or down', async () => {
    const context = { ...gallery.context, reports: { ...gallery.context.reports, stockPage: () => Promise.reject(new Error('asked')) } };
    const ask = { text: '', filter: 'all', placeId: null, offset: 0, limit: 100 } as const;
    const up = (await listStock(context, ask)).lines;
    expect((await listStock(context, { ...ask, order: { by: 'name', down: true } })).lines).toEqual(up.toReversed());
    await expect(listStock(context, { ...ask, order: { by: 'on-hand', down: true } })).rejects.toThrow('asked');
  });

  test('its file has the goods of all pages as the list has them, with what of them lies where', async () => {
    // 10: archived with something left; the first: below its limit.
    const [first] = (await list()).lines;
    setMinimum(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: first?.productId as ProductId, least: units(99) });
    const reader = openReader(gallery.file);
    const places = new Map([['gallery', 'Galeri'], ['store', 'Gudang']]);
    const written = (input: StockSightInput) => listSheets(reader, { list: 'on-hand', sight: stockSightOf(gallery.context, input), words: { places, owners: new Map(), zone: 'Asia/Makassar' } });
    const state = ({ placed, minimum, onHand, active }: StockLine): string | null =>
      [placed.some((one) => one.onHand < 0) ? 'di bawah nol' : minimum !== null && onHand < minimum ? 'tinggal sedikit' : '', active ? '' : 'tidak dijual'].filter((word) => word !== '').join(', ') || null;
    try {
      for (const filter of STOCK_FILTERS) for (const by of STOCK_ORDERS) for (const [placeId, words, down] of [[null, '', false], ['store', '', true], [null, 'kursi', true]] as const) {
        const asked = { text: words, filter, placeId, order: { by, down } };
        const { lines } = await list(asked);
        const [stock, where] = written(asked);
        expect(stock?.rows.map(([name, , onHand, unit, , minimum, , , price, said]) => [name, onHand, unit, minimum, price, said])).toEqual(lines.map((line) => [line.name, line.onHand / 1_000, line.unit, line.minimum === null ? null : line.minimum / 1_000, line.price, state(line)]));
        expect(where?.rows.map(([name, , place, , , owner, quantity]) => [name, place, owner, quantity])).toEqual(lines.flatMap(({ name, placed }) => placed.map((one) => [name, one.placeId === 'store' ? 'Gudang' : 'Galeri', 'Milik sendiri', one.onHand / 1_000])));
      }
      const moved = (await list({ placeId: 'store' })).lines.find(({ lastIn }) => lastIn !== null);
      const [stock] = written({ text: moved?.name ?? '', filter: 'all', placeId: null });
      expect(stock?.head).toEqual(['Barang', 'Kode', 'Ada', 'Satuan', 'Di mana', 'Batas stok', 'Terakhir masuk (WITA)', 'Terakhir laku (WITA)', 'Harga jual (Rp)', 'Keadaan']);
      expect(stock?.rows[0]?.slice(1, 8)).toEqual([expect.stringMatching(/^KODE-/), (moved?.onHand ?? 0) / 1_000, 'buah', expect.stringMatching(/^Galeri \d+, Gudang 1$/), null, expect.stringMatching(/^\d\d-\d\d-2026 \d\d\.\d\d$/), null]);
    } finally {
      reader.close();
    }
  });
});
