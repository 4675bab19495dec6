import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openReader } from '../../../electron/db/open-reader.ts';
import { verifyStore } from '../../../electron/db/verify/verify-store.ts';
import { addProduct, type NewProduct } from '../../../electron/services/catalog/add-product.ts';
import { changeProduct } from '../../../electron/services/catalog/change-product.ts';
import { listProducts } from '../../../electron/services/catalog/list-products.ts';
import type { ProductChange } from '../../../electron/services/catalog/update-product.ts';
import { Refused } from '../../../electron/services/refused.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { NO_DETAILS, type ProductDetails } from '../../../shared/domain/catalog/product-details.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { quantity, units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { PRODUCTS, testGallery, type TestGallery } from '../../support/test-gallery.ts';

let gallery: TestGallery;
beforeEach(() => {
  gallery = testGallery();
});
afterEach(() => gallery.close());

const SHIRT: NewProduct = { name: 'Kaos Lapas L merah', kind: 'goods', price: rupiah(85_000), category: 'Busana', producer: 'Lapas Kelas IIA Palu', workshop: 'Sablon', unit: 'buah', fractional: false, codes: ['KAOS-LM'], mintCode: false };
const RED_L = { group: 'Kaos Lapas', axes: ['Ukuran', 'Warna'], values: ['L', 'Merah'] } as const;
const DOZEN = { name: 'lusin', factor: units(12), codes: ['8991234567891'] } as const;

const add = (change: Partial<NewProduct> = {}) => addProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), product: { ...SHIRT, ...change }, openingStock: units(40) });
const alter = (productId: ProductId, change: ProductChange) => changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId, change });
const scan = (text: string, count = 1) => gallery.apply({ type: 'add-code', lineId: gallery.newId(), text, quantity: units(count) }).change;

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

describe('what more is said of a product', () => {
  const SAID: ProductDetails = {
    variant: { ...RED_L },
    units: [DOZEN],
    permits: [{ kind: 'p-irt', number: '3063306010072-29', endsOn: null }, { kind: 'halal', number: 'ID81110000123450322', endsOn: '2028-01-31' }],
    cost: rupiah(52_500),
    tracksBatch: true,
    tracksExpiry: true,
    shelfLifeDays: 90,
    ingredients: 'Bawang merah, minyak sawit, garam',
    netContent: '100 g',
    cardText: 'Digoreng tangan dengan bawang lembah Palu.',
    eKatalog: { brand: 'Karya Mandiri', kbki: '2823904000', tkdn: 9_500 as never, tkdnCertificate: null, sni: null, weightGrams: 120, size: [200, 150, 30], description: 'Bawang goreng', link: 'https://katalog.inaproc.id/x' },
  };

  test('is kept, shown, journalled and verified; part of it changes and the rest stays', async () => {
    const added = add({ details: SAID });
    expect(added.details).toEqual(SAID);
    expect((await listProducts(gallery.context, { text: '', offset: 0, limit: 20 })).products.find(({ name }) => name === SHIRT.name)?.details).toEqual(SAID);
    const changed = alter(added.productId, { details: { cost: null, units: [] } });
    expect(changed).toMatchObject({ codes: ['KAOS-LM'], details: { ...SAID, cost: null, units: [] } });
    const bodies = gallery.store.journalReading.list(null, 5).filter(({ type }) => type.startsWith('product')).map(({ body }) => JSON.parse(body) as { details?: unknown; before?: { details: unknown }; after?: { details: unknown } });
    expect(bodies[0]).toMatchObject({ before: { details: SAID }, after: { details: { cost: null } } });
    expect(bodies[1]?.details).toEqual(SAID);
    expect(add({ name: 'Tanpa rincian', codes: [] }).details).toEqual(NO_DETAILS);
    expectSound();
  });

  test('of a service leaves out what only stock has', () => {
    expect(addProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), product: { ...SHIRT, kind: 'service', codes: [], details: { ...SAID, variant: null } }, openingStock: null }).details).toMatchObject({ tracksBatch: false, tracksExpiry: false, shelfLifeDays: null, units: [], cost: 52_500 });
  });
});

describe('a pack with a code of its own', () => {
  test('sells all that is in it, beside the single piece, and prints the single piece’s code', async () => {
    const { productId } = add({ details: { units: [DOZEN] } });
    expect(scan('KAOS-LM')).toMatchObject({ type: 'line-added', line: { productId, quantity: 1_000, code: 'KAOS-LM', unitPrice: 85_000 } });
    expect(scan('8991234567891')).toMatchObject({ type: 'quantity-set', quantity: 13_000 });
    expect(scan('8991234567891', 2)).toMatchObject({ quantity: 37_000 });
    gallery.pay();
    expect((await listProducts(gallery.context, { text: 'kaos', offset: 0, limit: 5 })).products[0]?.onHand).toBe(3_000);
    expectSound();
  });

  test('of goods by weight may hold a part of a kilogram', () => {
    add({ unit: 'kg', fractional: true, details: { units: [{ name: 'ons', factor: quantity(100), codes: ['ONS-1'] }] } });
    expect(scan('ons-1', 3)).toMatchObject({ line: { quantity: 300 } });
  });

  test('is refused when it cannot be: nothing in it, one in it, half a piece, a name or a code twice', () => {
    const { productId } = add();
    const units_ = (...list: ProductDetails['units']) => refusal(() => alter(productId, { details: { units: list } }));
    expect(units_({ name: 'lusin', factor: quantity(0), codes: [] })).toEqual({ code: 'product.unit-factor', name: 'lusin' });
    expect(units_({ name: 'lusin', factor: units(1), codes: [] })).toEqual({ code: 'product.unit-factor', name: 'lusin' });
    expect(units_({ name: 'lusin', factor: quantity(1_500), codes: [] })).toEqual({ code: 'product.unit-factor', name: 'lusin' });
    expect(units_({ name: 'Buah', factor: units(2), codes: [] })).toEqual({ code: 'product.unit-twice', name: 'Buah' });
    expect(units_(DOZEN, { ...DOZEN, name: 'Lusin', codes: [] })).toEqual({ code: 'product.unit-twice', name: 'Lusin' });
    expect(units_({ ...DOZEN, codes: ['kaos-lm'] })).toMatchObject({ code: 'product.code-used' });
    expect(units_({ ...DOZEN, codes: [PRODUCTS[0]!.code] })).toMatchObject({ code: 'product.code-used', name: PRODUCTS[0]!.name });
    expect(units_({ ...DOZEN, codes: ['8991234567892'] })).toMatchObject({ code: 'product.code-check-digit' });
    expect(alter(productId, { details: { units: [DOZEN] } }).details.units).toEqual([DOZEN]);
    expect(refusal(() => alter(productId, { codes: ['8991234567891'] }))).toMatchObject({ code: 'product.code-used' });
  });
});

describe('variants', () => {
  test('are products of their own with one group, whose axes and values fit together', () => {
    const red = add({ details: { variant: { ...RED_L } } });
    const blue = add({ name: 'Kaos Lapas L biru', codes: [], details: { variant: { ...RED_L, group: 'kaos lapas', values: ['L', 'Biru'] } } });
    expect(blue.details.variant?.group).toBe('Kaos Lapas');
    expect(refusal(() => add({ name: 'Kaos lain', codes: [], details: { variant: { ...RED_L, values: ['l', 'merah'] } } }))).toEqual({ code: 'product.variant-taken', name: red.name, text: 'l, merah' });
    expect(refusal(() => add({ name: 'Kaos lain', codes: [], details: { variant: { group: 'Kaos Lapas', axes: ['Ukuran'], values: ['M'] } } }))).toEqual({ code: 'product.variant-axes', name: 'Kaos Lapas', text: 'Ukuran, Warna' });
    expect(refusal(() => add({ name: 'Kaos lain', codes: [], details: { variant: { ...RED_L, values: ['M'] } } }))).toMatchObject({ code: 'product.variant-axes' });
    expect(alter(blue.productId, { details: { variant: null } }).details.variant).toBeNull();
  });
});

describe('a short code', () => {
  test('is made on request, sells, and is never given twice', () => {
    const first = add({ codes: [], mintCode: 'short' });
    expect(first.codes).toEqual(['000018']);
    expect(scan('000018')).toMatchObject({ line: { productId: first.productId } });
    alter(first.productId, { codes: [] });
    expect(add({ name: 'Kaos lain', codes: ['000026'], mintCode: 'short' }).codes).toEqual(['000034', '000026']);
  });
});
