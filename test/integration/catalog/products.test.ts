import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openReader } from '../../../electron/db/open-reader.ts';
import { verifyStore } from '../../../electron/db/verify/verify-store.ts';
import { addProduct, type NewProduct } from '../../../electron/services/catalog/add-product.ts';
import { changeProduct, type ChangeProductInput } from '../../../electron/services/catalog/change-product.ts';
import { listCategories } from '../../../electron/services/catalog/list-categories.ts';
import { listPlaces } from '../../../electron/services/catalog/list-places.ts';
import { productSearch } from '../../../electron/services/catalog/product-search.ts';
import { listProducts } from '../../../electron/services/catalog/list-products.ts';
import { searchProducts } from '../../../electron/services/catalog/search-products.ts';
import { listEntries } from '../../../electron/services/journal/list-entries.ts';
import { Refused } from '../../../electron/services/refused.ts';
import { moveGoods } from '../../../electron/services/stock/move-goods.ts';
import type { ProductRow } from '../../../shared/contract/catalog.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { isValidGtin } from '../../../shared/domain/barcode/check-digit.ts';
import { mintInternalEan } from '../../../shared/domain/barcode/mint-internal-ean.ts';
import { NO_DETAILS } from '../../../shared/domain/catalog/product-details.ts';
import { addDays } from '../../../shared/kernel/add-days.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import type { CommandId, ProductId } from '../../../shared/kernel/ids.ts';
import { quantity, units, type Quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { PRODUCTS, testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';

/** The fictional code of the domain tests. */
const STATIC_CODE =
  '00020101021126670018ID.CO.EXAMPLE2.WWW01159360001404567890215MIDCONTOH1234560303UMI51370014ID.CO.QRIS.WWW0215ID10191234567815204123453033605802ID5914NamaMerchantC16009NamaKota16110123456789062070703K196304B22E';

let gallery: TestGallery;
beforeEach(() => {
  gallery = testGallery();
});
afterEach(() => gallery.close());

const WORDS_OF_COFFEE = { name: 'Kopi Sigi 200 g', kind: 'goods', price: rupiah(35_000), category: 'Minuman', producer: 'Lapas Kelas IIA Palu', workshop: 'Tata boga', unit: 'bungkus', fractional: false, codes: ['8991234567891'] } as const;
const COFFEE: NewProduct = { ...WORDS_OF_COFFEE, mintCode: false };

const add = (change: Partial<NewProduct> = {}, openingStock: Quantity | null = null): ProductRow =>
  addProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), product: { ...COFFEE, ...change }, openingStock });
const alter = (productId: ProductId, change: ChangeProductInput['change']): ProductRow => changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId, change });
const receive = (productId: ProductId, amount: Quantity, note: string | null = null) =>
  moveGoods(gallery.context, gallery.administrator, {
    commandId: gallery.newId(),
    document: { kind: 'received', fromPlace: null, toPlace: 'gallery', ownerId: null, party: 'Tata boga', person: '', note, reference: null, lines: [{ productId, quantity: amount }] },
    print: false,
  });
const onHand = (productId: ProductId) => gallery.store.products.find(productId)?.on_hand;
const scan = (text: string) => gallery.apply({ type: 'add-code', lineId: gallery.newId(), text, quantity: units(1) });
const journalled = () =>
  gallery.store.journalReading
    .list(null, 50)
    .map((row) => ({ type: row.type, body: JSON.parse(row.body) as Record<string, unknown> }))
    .filter(({ type }) => /^product|^goods\.moved/.test(type));

function refusal(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('nothing was refused');
}

function expectSound(): void {
  const reader = openReader(gallery.file);
  try {
    expect(verifyStore(reader, null, () => performance.now())).toMatchObject({ sound: true, difference: null });
  } finally {
    reader.close();
  }
}

describe('what lies there already of goods that keep only so long', () => {
  const open = (expiresOn: string | null, details: NewProduct['details']): ProductRow =>
    addProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), product: { ...COFFEE, details }, openingStock: units(12), openingExpiresOn: expiresOn });
  const today = () => businessDayOf(gallery.context.clock.now(), 'Asia/Makassar');
  const dayOf = (productId: ProductId) => gallery.store.stock.batchOfLot(productId, 'AWAL')?.expires_on;

  test('has a day as goods that come in have: told, or as long as it keeps, never none and never past', () => {
    const before = gallery.store.journalReading.list(null, 1)[0]?.seq;
    expect(refusal(() => open(null, { tracksExpiry: true }))).toEqual({ code: 'batch.day-needed', name: COFFEE.name });
    const yesterday = addDays(today(), -1);
    expect(refusal(() => open(yesterday, { tracksExpiry: true }))).toEqual({ code: 'batch.past-day', name: COFFEE.name, day: yesterday });
    // Refused is refused whole: no product without its stock.
    expect(gallery.store.journalReading.list(null, 1)[0]?.seq).toBe(before);
    const { productId } = open(today(), { tracksExpiry: true });
    expect([onHand(productId), dayOf(productId)]).toEqual([12_000, today()]);
    // The journal says the day too: without it, it could be changed unseen.
    expect(JSON.parse(gallery.store.journalReading.list(null, 1)[0]?.body ?? '{}')).toMatchObject({ lines: [{ productId, quantity: 12_000, batch: { lot: 'AWAL', expiresOn: today() } }] });
  });

  test('keeps as long as its shelf life says, is told apart from what comes in later, and the books agree', () => {
    const { productId } = open(null, { tracksExpiry: true, shelfLifeDays: 30 });
    expect(dayOf(productId)).toBe(addDays(today(), 30));
    receive(productId, units(3));
    expect(gallery.store.stock.rows(productId, 'gallery').map(({ onHand: lies }) => lies).sort()).toEqual([12_000, 3_000]);
    expectSound();
    const plain = addProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), product: { ...COFFEE, name: 'Kopi biji', codes: [] }, openingStock: units(2) });
    expect([onHand(plain.productId), dayOf(plain.productId)]).toEqual([2_000, undefined]);
  });
});

describe('a product that is added', () => {
  test('is found by its code and its name at once, with its opening stock and places, and the journal says what it is', async () => {
    await searchProducts(gallery.context, { text: 'kopi', limit: 5 });
    const added = add({}, units(12));
    expect(added).toMatchObject({ name: 'Kopi Sigi 200 g', category: 'Minuman', workshop: 'Tata boga', active: true, codes: ['8991234567891'], onHand: 12_000 });
    expect((await searchProducts(gallery.context, { text: 'kopi', limit: 5 })).map((offer) => offer.name)).toEqual(['Kopi Sigi 200 g']);
    expect(scan('8991234567891').change).toMatchObject({ type: 'line-added', line: { name: 'Kopi Sigi 200 g', workshop: 'Tata boga', unitPrice: 35_000 } });
    gallery.pay();
    expect((await listProducts(gallery.context, { text: 'sigi', offset: 0, limit: 5 })).products[0]?.onHand).toBe(11_000);
    expect(journalled()).toEqual([{ type: 'product.added', body: { ...WORDS_OF_COFFEE, priceFloor: null, productId: added.productId, active: true } }]);
    expect(gallery.events.filter((event) => event.type === 'catalog-changed')).toHaveLength(1);
    expectSound();
  });

  test('makes the category, producer and workshop it names, and takes those that are there, capitals or not', () => {
    add({ category: ' semua ', producer: 'LAPAS KELAS IIA PALU', workshop: 'tata  boga' });
    expect(listPlaces(gallery.context)).toMatchObject({ categories: [{ name: 'Semua' }], producers: [{ name: 'Lapas Kelas IIA Palu' }], workshops: [{ name: 'Tata boga' }] });
    add({ name: 'Tas', codes: [], category: 'Kerajinan', producer: 'Rutan Donggala', workshop: 'Tata boga' });
    const { categories, producers, workshops } = listPlaces(gallery.context);
    expect([categories.map((one) => one.name), producers.map((one) => one.name)]).toEqual([['Semua', 'Kerajinan'], ['Lapas Kelas IIA Palu', 'Rutan Donggala']]);
    expect(workshops.map((one) => one.producerId)).toHaveLength(2);
    expect(listCategories(gallery.context).map((one) => [one.name, one.products])).toEqual([['Semua', 7], ['Kerajinan', 1]]);
  });

  test('is kept under the article number of a GS1 code, which every piece of it carries', () => {
    expect(add({ codes: [']d2010899123456789117270131\u001d10LOT-7', 'https://id.gs1.org/01/08991234567891/10/LOT-8'] }).codes).toEqual(['8991234567891']);
    expect(refusal(() => add({ name: 'Teh', codes: [']C10108991234567890'] })).code).toBe('product.code-check-digit');
    expect(refusal(() => add({ name: 'Teh', codes: [']C10108991234567891551'] })).code).toBe('product.code-unreadable');
  });

  test('stands once, though its command comes twice', async () => {
    const commandId: CommandId = gallery.newId();
    const input = { commandId, product: COFFEE, openingStock: units(3) };
    expect(addProduct(gallery.context, gallery.administrator, input)).toEqual(addProduct(gallery.context, gallery.administrator, input));
    expect((await listProducts(gallery.context, { text: 'kopi', offset: 0, limit: 5 })).total).toBe(1);
  });

  test.each<[string, Partial<NewProduct>, Refusal]>([
    ['its name is taken, capitals or not', { name: 'KESET  sabut kelapa' }, { code: 'product.name-taken', name: 'KESET sabut kelapa' }],
    ['its price is nothing', { price: rupiah(0) }, { code: 'product.price-out-of-range', limit: 99_999_999 }],
    ['its price is wider than a label', { price: rupiah(100_000_000) }, { code: 'product.price-out-of-range', limit: 99_999_999 }],
    ['its code belongs to another', { codes: ['8991234567891', '2000140000296'] }, { code: 'product.code-used', text: '2000140000296', name: 'Keset sabut kelapa' }],
    ['its code belongs to another in small letters', { codes: ['jasa-01'] }, { code: 'product.code-used', text: 'jasa-01', name: 'Cuci motor' }],
    ['its code was read wrongly', { codes: ['8991234567890'] }, { code: 'product.code-check-digit', text: '8991234567890' }],
    ['its code is a way to pay', { codes: [STATIC_CODE] }, { code: 'product.code-qris' }],
    ['its code is no code', { codes: ['kopi ☕'] }, { code: 'product.code-unreadable', text: 'kopi ☕' }],
  ])('is refused when %s, and nothing of it stays', async (_why, change, expected) => {
    expect(refusal(() => add({ category: 'Baru', ...change }))).toEqual(expected);
    expect(listPlaces(gallery.context).categories).toHaveLength(1);
    expect((await listProducts(gallery.context, { text: '', offset: 0, limit: 50 })).total).toBe(PRODUCTS.length);
    expect(journalled()).toEqual([]);
  });

  test.each<[string, Partial<NewProduct>, Quantity, Refusal]>([
    ['a service with stock', { kind: 'service' }, units(1), { code: 'product.no-stock', name: COFFEE.name }],
    ['two of a kind', { kind: 'unique' }, units(2), { code: 'product.one-of-a-kind', name: COFFEE.name }],
    ['half a packet', {}, quantity(500), { code: 'quantity.whole-only', name: COFFEE.name }],
    ['less than nothing', {}, quantity(-1000), { code: 'quantity.out-of-range', limit: 999_999_000 }],
  ])('%s is refused', (_what, change, stock, expected) => {
    expect(refusal(() => add(change, stock))).toEqual(expected);
  });

  test('gets the next internal code that nobody has and nobody ever had', () => {
    const taken = mintInternalEan(2);
    add({ codes: [taken] });
    const first = add({ name: 'Satu', codes: [], mintCode: true });
    const second = add({ name: 'Dua', codes: ['8991234567891'], mintCode: true });
    expect([first.codes, second.codes]).toEqual([[mintInternalEan(1)], [mintInternalEan(3), '8991234567891']]);
    expect(isValidGtin(second.codes[0] ?? '')).toBe(true);
    expect(alter(second.productId, { codes: [] }).codes).toEqual([]);
    expect(alter(first.productId, { mintCode: true }).codes).toEqual([mintInternalEan(4), mintInternalEan(1)]);
  });

  test('keeps a UPC as the EAN that scanners make of it', () => {
    expect(add({ codes: ['042100005264', '0042100005264'] }).codes).toEqual(['0042100005264']);
    expect(scan('042100005264').change).toMatchObject({ line: { name: COFFEE.name } });
  });
});

describe('a product that is changed', () => {
  test('is sold at its new price and name, while an open cart keeps what it says', () => {
    const { productId } = add();
    scan('8991234567891');
    alter(productId, { price: rupiah(40_000), name: 'Kopi Sigi 250 g' });
    expect(gallery.cart().lines[0]).toMatchObject({ name: 'Kopi Sigi 200 g', unitPrice: 35_000 });
    gallery.pay();
    scan('8991234567891');
    expect(gallery.cart().lines[0]).toMatchObject({ name: 'Kopi Sigi 250 g', unitPrice: 40_000 });
    expect(journalled()[0]).toMatchObject({ type: 'product.changed', body: { name: 'Kopi Sigi 250 g', before: { price: 35_000 }, after: { price: 40_000 } } });
    gallery.pay();
    expectSound();
  });

  test('is off the shelf when it is switched off, and keeps its code and name from others', async () => {
    const { productId } = add();
    alter(productId, { active: false });
    // Whoever holds it is told that it is not sold any more, however its code is read.
    for (const text of ['8991234567891', ']C1018991234567891'.replace('01', '010')]) expect(refusal(() => scan(text))).toEqual({ code: 'scan.archived', name: COFFEE.name });
    expect(await searchProducts(gallery.context, { text: 'kopi', limit: 5 })).toEqual([]);
    expect((await listProducts(gallery.context, { text: 'kopi', offset: 0, limit: 5 })).products).toMatchObject([{ active: false }]);
    // Whoever looks for it in the list sees only what is sold.
    expect(refusal(() => add({ name: COFFEE.name.toUpperCase(), codes: [] }))).toEqual({ code: 'product.name-archived', name: COFFEE.name });
    expect(refusal(() => add({ name: 'Lain' }))).toEqual({ code: 'product.code-archived', text: '8991234567891', name: COFFEE.name });
    alter(productId, { active: true });
    expect(scan('8991234567891').change).toMatchObject({ type: 'line-added' });
  });

  test('gives a code it lost to whoever takes it next', () => {
    const { productId } = add();
    alter(productId, { codes: ['KOPI-1'] });
    const other = add({ name: 'Kopi lain' });
    expect(scan('8991234567891').change).toMatchObject({ line: { productId: other.productId } });
    expect(scan('kopi-1').change).toMatchObject({ line: { productId } });
  });

  test('keeps a code that came with an import as it is, and its own name in other capitals', () => {
    gallery.store.transaction(() => gallery.store.productDetails.put(testId(102), { details: NO_DETAILS, groupId: null, unitIds: [] }, ['8991234567890']));
    expect(alter(testId(102), { codes: ['8991234567890'], name: 'KESET SABUT KELAPA' })).toMatchObject({ codes: ['8991234567890'], name: 'KESET SABUT KELAPA' });
  });

  test('leaves no trace when nothing is different, and is refused when it is not there', () => {
    const { productId } = add();
    const told = gallery.events.length;
    alter(productId, { name: COFFEE.name, category: 'minuman', codes: COFFEE.codes });
    expect([journalled().length, gallery.events.length]).toEqual([1, told]);
    expect(refusal(() => alter(testId(999), { active: false }))).toEqual({ code: 'product.not-found' });
    expect(refusal(() => alter(productId, { name: 'Cuci motor' }))).toEqual({ code: 'product.name-taken', name: 'Cuci motor' });
    expect(refusal(() => alter(productId, { codes: ['UNIK-01'] }))).toEqual({ code: 'product.code-used', text: 'UNIK-01', name: 'Gebyok jati ukir' });
  });
});

describe('goods that come in', () => {
  test('raise the stock, with a note in the journal', () => {
    const { productId } = add({}, units(2));
    expect(receive(productId, units(10), 'dari bengkel')).toMatchObject({ numberText: 'TB-0001', note: 'dari bengkel', party: 'Tata boga' });
    expect(onHand(productId)).toBe(12_000);
    expect(journalled()[0]).toMatchObject({ type: 'goods.moved', body: { kind: 'received', lines: [{ name: COFFEE.name, productId, batchId: null, quantity: 10_000 }], note: 'dari bengkel' } });
    receive(testId(105), quantity(1_500));
    expect(onHand(testId(105))).toBe(51_500);
    expectSound();
  });

  test('are kept by batch where the product says so: the lot that is told, or one named after the document', () => {
    const { productId } = add({ details: { ...NO_DETAILS, tracksBatch: true } });
    expect(receive(productId, units(4)).lines[0]).toMatchObject({ lot: 'TB-0001', expiresOn: null });
    expect(receive(productId, units(4)).lines[0]).toMatchObject({ lot: 'TB-0002' });
    expect(gallery.store.stock.rows(productId, 'gallery').map((row) => row.onHand)).toEqual([4_000, 4_000]);
    expectSound();
  });

  test('in an entry of before there were documents still make their rows, and the books that hold it are sound', () => {
    const { productId } = add({}, units(2));
    const registerId = gallery.store.register.find()?.id ?? '';
    gallery.store.transaction(() =>
      gallery.store.journal.append({ type: 'stock.received', at: gallery.time.now, registerId, userId: gallery.administrator.userId, body: { name: COFFEE.name, lines: [{ productId, batchId: null, quantity: 10_000 }], note: 'dari bengkel' } }),
    );
    expect(onHand(productId)).toBe(12_000);
    expect(gallery.store.stock.rows(productId, 'gallery')).toMatchObject([{ batchId: null, ownerId: null, onHand: 12_000 }]);
    expect(listEntries(gallery.context, { beforeSeq: null, limit: 1 })[0]).toMatchObject({ type: 'stock.received', summary: COFFEE.name });
    expectSound();
  });

  test('are refused where nothing can come in', () => {
    expect(refusal(() => receive(testId(103), units(1)))).toEqual({ code: 'product.no-stock', name: 'Cuci motor' });
    expect(refusal(() => receive(testId(104), units(1)))).toEqual({ code: 'product.one-of-a-kind', name: 'Gebyok jati ukir' });
    expect(refusal(() => receive(testId(102), quantity(1_500)))).toEqual({ code: 'quantity.whole-only', name: 'Keset sabut kelapa' });
    expect(refusal(() => receive(testId(102), units(0)))).toEqual({ code: 'quantity.out-of-range', limit: 999_999_000 });
    expect(refusal(() => receive(testId(102), units(999_999)))).toEqual({ code: 'quantity.out-of-range', limit: 999_999_000 });
    expect(refusal(() => receive(testId(999), units(1)))).toEqual({ code: 'product.not-found' });
  });

  test('never bring back a one-of-a-kind piece that was sold, but bring in one that was not here yet', () => {
    gallery.add(5);
    gallery.pay();
    expect(refusal(() => receive(testId(106), units(1)))).toEqual({ code: 'product.sold-out', name: 'Miniatur perahu pinisi' });
    const { productId } = add({ name: 'Kursi ukir', kind: 'unique', codes: [] });
    receive(productId, units(1));
    expect(onHand(productId)).toBe(1_000);
    expectSound();
  });
});

describe('the list', () => {
  test('goes by name, pages, and finds words in any order and whole codes', async () => {
    const names = async (text: string, offset = 0, limit = 50) => (await listProducts(gallery.context, { text, offset, limit })).products.map((row) => row.name);
    expect(await names('')).toEqual([...PRODUCTS.map((product) => product.name)].toSorted());
    expect(await names('', 2, 2)).toEqual((await names('')).slice(2, 4));
    expect(await names('KELAPA keset')).toEqual(['Keset sabut kelapa']);
    expect(await names('2000140000289')).toEqual(['Bawang goreng Palu 100 g']);
    expect(await names('unik-02')).toEqual(['Miniatur perahu pinisi']);
    expect(await names('100%_')).toEqual([]);
    expect(await listProducts(gallery.context, { text: 'tidak ada', offset: 0, limit: 5 })).toEqual({ products: [], total: 0 });
  });
});

test('whatever is added, changed, received and sold in whatever order, the books agree with the journal, and the names in memory with the books', async () => {
  const step = fc.record({
    what: fc.constantFrom('add', 'change', 'receive', 'sell'),
    which: fc.nat(8),
    name: fc.constantFrom('Kopi', 'Teh', 'kopi', 'Gula aren', 'Bangku'),
    kind: fc.constantFrom('goods', 'service', 'unique'),
    price: fc.integer({ min: 0, max: 120_000 }),
    amount: fc.integer({ min: -1_000, max: 5_000 }),
    flag: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      gallery.close();
      gallery = testGallery();
      // Read before anything happens, so that all of it must be followed.
      await gallery.context.search.ready();
      for (const { what, which, name, kind, price, amount, flag } of steps) {
        const rows = (await listProducts(gallery.context, { text: '', offset: 0, limit: 50 })).products;
        const row = rows[which % rows.length];
        if (row === undefined) continue;
        try {
          if (what === 'add') add({ name: `${name} ${which}`, kind, price: rupiah(price), fractional: flag, codes: [], mintCode: flag }, quantity(Math.max(0, amount)));
          else if (what === 'change') alter(row.productId, { name, price: rupiah(price), active: flag, mintCode: flag });
          else if (what === 'receive') receive(row.productId, quantity(amount));
          else {
            gallery.apply({ type: 'add-product', lineId: gallery.newId(), productId: row.productId, quantity: units(1) });
            gallery.pay();
          }
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
        }
      }
      expectSound();
      // What is kept in memory is what a new start would read.
      const anew = productSearch(gallery.store);
      expect((await gallery.context.search.names()).find([], null, 'all')).toEqual((await anew.names()).find([], null, 'all'));
      for (const words of ['kopi', 'gula', 'b', '2000']) expect((await gallery.context.search.ready()).find(words, 50)).toEqual((await anew.ready()).find(words, 50));
    }),
    { numRuns: 25 },
  );
});
