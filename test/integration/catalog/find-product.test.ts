import { afterEach, beforeEach, expect, test } from 'vitest';
import { addProduct, type NewProduct } from '../../../electron/services/catalog/add-product.ts';
import { changeProduct } from '../../../electron/services/catalog/change-product.ts';
import { findProduct } from '../../../electron/services/catalog/find-product.ts';
import { listProducts } from '../../../electron/services/catalog/list-products.ts';
import type { ProductRow } from '../../../shared/contract/catalog.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { testGallery, type TestGallery } from '../../support/test-gallery.ts';

let gallery: TestGallery;
beforeEach(() => {
  gallery = testGallery();
});
afterEach(() => gallery.close());

const add = (change: Pick<NewProduct, 'name' | 'codes'> & Partial<NewProduct>): ProductRow =>
  addProduct(gallery.context, gallery.administrator, {
    commandId: gallery.newId(),
    product: { kind: 'goods', price: rupiah(35_000), category: 'Minuman', producer: 'Lapas Kelas IIA Palu', workshop: 'Tata boga', unit: 'bungkus', fractional: false, mintCode: false, ...change },
    openingStock: null,
  });
const nameOf = (text: string) => findProduct(gallery.context, { text })?.name ?? null;

test('a scanned code means the product that has it, whatever other names hold it', async () => {
  add({ name: 'Anyaman TAS12 hijau', codes: [] });
  add({ name: 'Tas rajut', codes: ['TAS12'] });
  expect((await listProducts(gallery.context, { text: 'TAS12', offset: 0, limit: 1 })).products[0]?.name).toBe('Anyaman TAS12 hijau');
  expect([nameOf('TAS12'), nameOf(' TAS12 '), nameOf('Tas rajut'), nameOf('TAS1'), nameOf('')]).toEqual(['Tas rajut', 'Tas rajut', null, null, null]);
});

test('a label that says lot and day too is of its product; services and what is not sold any more are found as well', () => {
  const coffee = add({ name: 'Kopi Sigi 200 g', codes: ['8991234567891'] });
  add({ name: 'Cuci gerobak', kind: 'service', codes: ['JSA-0009'], unit: 'unit' });
  expect([nameOf('(01)08991234567891(10)L7(17)270131'), nameOf('JSA-0009')]).toEqual(['Kopi Sigi 200 g', 'Cuci gerobak']);
  changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: coffee.productId, change: { active: false } });
  expect(findProduct(gallery.context, { text: '8991234567891' })).toMatchObject({ productId: coffee.productId, active: false });
});

test('by its id a product is as it is stored now', () => {
  const coffee = add({ name: 'Kopi Sigi 200 g', codes: [] });
  changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: coffee.productId, change: { name: 'Kopi Sigi 250 g' } });
  expect(nameOf(coffee.productId)).toBe('Kopi Sigi 250 g');
});
