import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addProduct, type NewProduct } from '../../../electron/services/catalog/add-product.ts';
import { changeProduct } from '../../../electron/services/catalog/change-product.ts';
import { goodsLists } from '../../../electron/services/catalog/goods-lists.ts';
import { listCategories } from '../../../electron/services/catalog/list-categories.ts';
import { listPlaces } from '../../../electron/services/catalog/list-places.ts';
import { setListEntry, type ListEntry } from '../../../electron/services/catalog/set-list-entry.ts';
import { moveGoods } from '../../../electron/services/stock/move-goods.ts';
import { STOCK_FILTERS, type StockFilter } from '../../../shared/domain/stock/stock-list.ts';
import { countStock, listStock } from '../../../electron/services/stock/list-stock.ts';
import { listRecipes, setMinimum, setRecipe } from '../../../electron/services/stock/set-recipe.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { PRODUCTS, testGallery, type TestGallery } from '../../support/test-gallery.ts';
import { verified } from '../../support/verified.ts';

let gallery: TestGallery;
beforeEach(() => {
  gallery = testGallery();
});
afterEach(() => gallery.close());

const COFFEE: NewProduct = { name: 'Kopi Sigi 200 g', kind: 'goods', price: rupiah(35_000), category: 'Minuman', producer: 'Rutan Poso', workshop: 'Boga', unit: 'bungkus', fractional: false, codes: [], mintCode: false };
const add = (change: Partial<NewProduct> = {}) => addProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), product: { ...COFFEE, ...change }, openingStock: null });
const change = (productId: ReturnType<typeof add>['productId'], what: Parameters<typeof changeProduct>[2]['change']) => changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId, change: what });
const put = (entry: ListEntry) => setListEntry(gallery.context, gallery.administrator, { commandId: gallery.newId(), entry });
const receive = (productId: ReturnType<typeof add>['productId']) =>
  moveGoods(gallery.context, gallery.administrator, { commandId: gallery.newId(), document: { kind: 'received', fromPlace: null, toPlace: 'gallery', ownerId: null, party: 'Boga', person: '', note: null, reference: null, lines: [{ productId, quantity: units(3) }] }, print: false });
const told = () =>
  gallery.store.journalReading
    .list(null, 30)
    .filter(({ type }) => type === 'place.set')
    .map(({ body }) => JSON.parse(body) as Record<string, unknown>);
const category = (name: string) => goodsLists(gallery.context).categories.find((one) => one.name === name);
const producer = (name: string) => goodsLists(gallery.context).producers.find((one) => one.name === name);

describe('what goods belong to', () => {
  test('is added, renamed and told by the journal; the till and new goods know the new name', () => {
    const { productId } = add();
    expect(gallery.store.catalog.offerById(productId)).toMatchObject({ producer: 'Rutan Poso', workshop: 'Boga' });
    put({ list: 'category', id: category('Minuman')?.id ?? null, name: '  Minuman   hangat ', active: true });
    put({ list: 'producer', id: producer('Rutan Poso')?.id ?? null, name: 'Rutan Kelas IIB Poso', active: true, kind: 'unit' });
    const workshop = goodsLists(gallery.context).workshops.find(({ name }) => name === 'Boga');
    put({ list: 'workshop', id: workshop?.id ?? null, name: 'Tata boga', active: true, producerId: workshop?.producerId ?? '' });
    expect(workshop).toMatchObject({ producer: 'Rutan Kelas IIB Poso', sold: 1, active: true });
    expect(listCategories(gallery.context).map(({ name }) => name)).toContain('Minuman hangat');
    expect(gallery.store.catalog.offerById(productId)).toMatchObject({ producer: 'Rutan Kelas IIB Poso', workshop: 'Tata boga' });
    expect(told()).toEqual([
      expect.objectContaining({ place: 'workshop', name: 'Tata boga', before: expect.objectContaining({ name: 'Boga' }) }),
      expect.objectContaining({ place: 'producer', name: 'Rutan Kelas IIB Poso', kind: 'unit', before: expect.objectContaining({ name: 'Rutan Poso' }) }),
      expect.objectContaining({ place: 'category', name: 'Minuman hangat', active: true, before: expect.objectContaining({ name: 'Minuman' }) }),
    ]);
    put({ list: 'producer', id: null, name: 'Koperasi Mitra', active: true, kind: 'cooperative' });
    expect(producer('Koperasi Mitra')).toMatchObject({ kind: 'cooperative', sold: 0 });
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('has each name once, capitals or not; a workshop only within its producer', () => {
    add();
    add({ name: 'Teh', category: 'Kue', producer: 'Lapas Luwuk' });
    expect(refusalOf(() => put({ list: 'category', id: null, name: 'MINUMAN', active: true }))).toBe('list.name-taken');
    expect(refusalOf(() => put({ list: 'category', id: category('Kue')?.id ?? null, name: 'minuman', active: true }))).toBe('list.name-taken');
    expect(refusalOf(() => put({ list: 'workshop', id: null, name: 'boga', active: true, producerId: producer('Rutan Poso')?.id ?? '' }))).toBe('list.name-taken');
    expect(refusalOf(() => put({ list: 'workshop', id: null, name: 'Kayu', active: true, producerId: gallery.newId() }))).toBe('list.not-found');
    expect(refusalOf(() => put({ list: 'category', id: gallery.newId(), name: 'Lain', active: true }))).toBe('list.not-found');
    expect(told()).toEqual([]);
    put({ list: 'workshop', id: null, name: 'Kayu', active: true, producerId: producer('Rutan Poso')?.id ?? '' });
    put({ list: 'workshop', id: null, name: 'Kayu', active: true, producerId: producer('Lapas Luwuk')?.id ?? '' });
    expect(goodsLists(gallery.context).workshops.filter(({ name }) => name === 'Kayu')).toHaveLength(2);
  });

  test('is switched off only when nothing of it is sold, is offered no more, and takes no new goods', () => {
    const { productId } = add();
    const off = (): ListEntry => ({ list: 'category', id: category('Minuman')?.id ?? null, name: 'Minuman', active: false });
    expect(refusalOf(() => put(off()))).toBe('list.in-use');
    change(productId, { active: false });
    put(off());
    expect(category('Minuman')).toMatchObject({ active: false, sold: 0 });
    expect(listPlaces(gallery.context).categories.map(({ name }) => name)).not.toContain('Minuman');
    expect(refusalOf(() => add({ name: 'Sirup pala' }))).toBe('list.switched-off');
    // What belongs to it already can be changed without being moved.
    expect(change(productId, { price: rupiah(36_000) })).toMatchObject({ category: 'Minuman', price: 36_000 });
    put({ ...off(), active: true });
    expect(add({ name: 'Sirup pala' }).category).toBe('Minuman');
  });

  test('takes back into sale nothing while it is switched off', () => {
    const { productId } = add();
    change(productId, { active: false });
    put({ list: 'category', id: category('Minuman')?.id ?? null, name: 'Minuman', active: false });
    expect(refusalOf(() => change(productId, { active: true }))).toBe('list.switched-off');
    change(productId, { price: rupiah(36_000) });
    put({ list: 'category', id: category('Minuman')?.id ?? null, name: 'Minuman', active: true });
    expect(change(productId, { active: true })).toMatchObject({ active: true, price: 36_000 });
  });

  test('stands in the order of the counter, wherever it is moved', () => {
    for (const name of ['A', 'B', 'C', 'D']) add({ name: `Barang ${name}`, category: `Golongan ${name}` });
    const order = () => listCategories(gallery.context).map(({ name }) => name).filter((name) => name.startsWith('Golongan'));
    const first = goodsLists(gallery.context).categories.findIndex(({ name }) => name === 'Golongan A') + 1;
    const move = (name: string, place: number) => put({ list: 'category', id: category(name)?.id ?? null, name, active: true, place });
    move('Golongan D', first);
    expect(order()).toEqual(['Golongan D', 'Golongan A', 'Golongan B', 'Golongan C']);
    move('Golongan A', first + 2);
    expect(order()).toEqual(['Golongan D', 'Golongan B', 'Golongan A', 'Golongan C']);
    move('Golongan D', 10_000);
    expect(order()).toEqual(['Golongan B', 'Golongan A', 'Golongan C', 'Golongan D']);
    expect(new Set(goodsLists(gallery.context).categories.map(({ position }) => position)).size).toBe(goodsLists(gallery.context).categories.length);
  });
});

test('recipes are listed by the name of what is made', () => {
  const [onion, mat] = PRODUCTS;
  if (onion === undefined || mat === undefined) throw new Error('no products');
  expect(listRecipes(gallery.context)).toEqual([]);
  setRecipe(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: onion.id, materials: [{ materialId: mat.id, quantity: units(2) }] });
  expect(listRecipes(gallery.context)).toEqual([{ productId: onion.id, name: onion.name, unit: expect.any(String), materials: 1 }]);
});

test('goods that nobody bought, that lie long and that run low are found by their filters', async () => {
  const found = async (filter: StockFilter) => {
    const page = await listStock(gallery.context, { text: '', filter, placeId: null, offset: 0, limit: 50 });
    expect(page.total).toBe(page.lines.length);
    return page.lines.map(({ name }) => name);
  };
  const [onion, mat] = PRODUCTS;
  if (onion === undefined || mat === undefined) throw new Error('no products');
  expect(await found('ageing')).toEqual([]);
  gallery.time.now += 200 * 86_400_000;
  const stocked = (await found('all')).length;
  expect(await found('ageing')).toHaveLength(stocked);
  receive(mat.id);
  expect(await found('ageing')).not.toContain(mat.name);
  // What lies longest stands first.
  receive(onion.id);
  gallery.time.now += 100 * 86_400_000;
  expect((await found('ageing')).slice(-2)).toEqual([mat.name, onion.name]);
  expect(await found('ageing')).toHaveLength(stocked);
  expect(gallery.store.stockList.firstEntrySince(0)).toBe(1);
  expect(gallery.store.stockList.firstEntrySince(gallery.time.now)).toBe((gallery.store.journalReading.list(null, 1)[0]?.seq ?? 0) + 1);
  expect(await found('slow')).toContain(mat.name);
  gallery.events.length = 0;
  setMinimum(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: onion.id, least: units(1_000) });
  expect(gallery.events).toEqual([{ type: 'catalog-changed' }]);
  expect(await found('low')).toEqual([onion.name]);
  const counts = await countStock(gallery.context);
  for (const filter of STOCK_FILTERS) expect(counts[filter], filter).toBe((await found(filter)).length);
});
