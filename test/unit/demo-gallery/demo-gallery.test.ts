import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEMO_GALLERY } from '../../../electron/services/demo-gallery/demo-gallery.ts';
import { isAcceptableCredential, ROLES } from '../../../shared/domain/access/role.ts';
import { readCode } from '../../../shared/domain/barcode/read-code.ts';
import { ONE } from '../../../shared/kernel/quantity.ts';

const { people, producers, workshops, categories, products } = DEMO_GALLERY;
const drawings = readdirSync(fileURLToPath(new URL('../../../renderer/public/pictures', import.meta.url)))
  .filter((file) => file.endsWith('.svg'))
  .map((file) => file.slice(0, -4));

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the demo gallery', () => {
  it('has about 150 products of eight categories, three producing units and ten to twelve workshops', () => {
    expect(products.length).toBeGreaterThanOrEqual(145);
    expect(products.length).toBeLessThanOrEqual(165);
    expect(categories).toHaveLength(8);
    expect(producers).toHaveLength(3);
    expect(workshops.length).toBeGreaterThanOrEqual(10);
    expect(workshops.length).toBeLessThanOrEqual(12);
  });

  it('names nothing twice', () => {
    for (const list of [products, categories, workshops, producers]) {
      expect(repeated(list.map((row) => row.key))).toEqual([]);
      expect(repeated(list.map((row) => row.name))).toEqual([]);
    }
    expect(repeated(people.map((person) => person.name))).toEqual([]);
  });

  it('refers only to categories, workshops and units that exist, and uses each of them', () => {
    expect(new Set(products.map((product) => product.category))).toEqual(new Set(categories.map((category) => category.key)));
    expect(new Set(products.map((product) => product.workshop))).toEqual(new Set(workshops.map((workshop) => workshop.key)));
    expect(new Set(workshops.map((workshop) => workshop.producer))).toEqual(new Set(producers.map((producer) => producer.key)));
  });

  it('has three price lists that name products and categories of the gallery, and customers who are nobody', () => {
    const { priceLists, customers } = DEMO_GALLERY;
    expect(priceLists.map((list) => list.name)).toEqual(['Umum', 'Instansi', 'Reseller']);
    const abouts = priceLists.flatMap((list) => list.rules.map((rule) => rule.about));
    expect(abouts.filter((about) => ('product' in about ? !products.some(({ key }) => key === about.product) : !categories.some(({ key }) => key === about.category)))).toEqual([]);
    expect(repeated(customers.map((customer) => customer.name))).toEqual([]);
    expect(customers.filter(({ phone, npwp }) => (phone !== null && !phone.startsWith('0800-0000-')) || (npwp !== null && /[1-9]/.test(npwp)))).toEqual([]);
    const open = products.filter((product) => product.priceFloor !== null);
    expect(open.length).toBeGreaterThanOrEqual(4);
    expect(open.filter((product) => (product.priceFloor ?? 0) > product.price)).toEqual([]);
  });

  it('is scannable: every code reads as what it is, and no code stands on two products', () => {
    const readings = products.flatMap((product) => product.codes.map((code) => readCode(code)));
    expect(readings.filter((reading) => reading.kind !== 'gtin' && reading.kind !== 'internal')).toEqual([]);
    expect(repeated(products.flatMap((product) => product.codes.map((code) => code.toLowerCase())))).toEqual([]);
    expect(products.filter((product) => product.codes.length === 0)).toEqual([]);
  });

  it('carries minted EAN-13 that begin with 2, Code 128 codes, and products with both', () => {
    const codes = products.flatMap((product) => product.codes);
    const minted = codes.filter((code) => /^\d+$/.test(code));
    expect(minted.length).toBeGreaterThan(80);
    expect(minted.filter((code) => !/^2\d{12}$/.test(code))).toEqual([]);
    expect(codes.filter((code) => /^[A-Z]{3}-\d{4}$/.test(code))).toHaveLength(codes.length - minted.length);
    expect(products.filter((product) => product.codes.length === 2).length).toBeGreaterThanOrEqual(10);
  });

  it('asks prices a buyer would believe, in steps of Rp 100 but for the widest figure of all', () => {
    expect(products.filter((product) => product.price < 400 || product.price > 99_999_999)).toEqual([]);
    expect(products.filter((product) => product.price % 100 !== 0).map((product) => product.price)).toEqual([99_999_999]);
  });

  it('keeps stock of goods, exactly one of each one-of-a-kind piece and none of services', () => {
    for (const product of products) {
      if (product.kind === 'goods') expect(product.openingStock).toBeGreaterThan(0);
      if (product.kind === 'unique') expect(product.openingStock).toBe(ONE);
      if (product.kind === 'service') expect([product.openingStock, product.expiresInDays]).toEqual([null, null]);
    }
    expect(products.filter((product) => product.kind === 'unique').length).toBeGreaterThanOrEqual(8);
    expect(products.filter((product) => product.kind === 'service').length).toBeGreaterThanOrEqual(15);
  });

  it('lets food and drink expire, within days or within months, and nothing made of wood', () => {
    const perishable = products.filter((product) => product.category === 'foods' || product.category === 'drinks');
    expect(perishable.filter((product) => product.expiresInDays === null)).toEqual([]);
    expect(products.filter((product) => product.expiresInDays !== null && product.expiresInDays < 1)).toEqual([]);
    expect(products.filter((product) => product.workshop === 'wood' && product.expiresInDays !== null)).toEqual([]);
  });

  it('sells parts of a unit only by weight, length or area', () => {
    expect(new Set(products.filter((product) => product.fractional).map((product) => product.unit))).toEqual(new Set(['kg', 'm', 'm²']));
  });

  it('gives every product a drawing that exists, and leaves no drawing unused', () => {
    expect(products.filter((product) => product.picture === null || !drawings.includes(product.picture))).toEqual([]);
    expect(drawings.filter((drawing) => !products.some((product) => product.picture === drawing))).toEqual([]);
  });

  it('keeps names within 60 characters and holds at least one that fills two lines', () => {
    expect(products.filter((product) => product.name.length > 60 || product.name.trim() !== product.name)).toEqual([]);
    expect(products.filter((product) => product.name.length > 44).length).toBeGreaterThanOrEqual(1);
  });

  it('lists what sells most first', () => {
    const weekly = products.map((product) => product.weekly);
    expect(weekly).toEqual([...weekly].sort((a, b) => b - a));
    expect(weekly.filter((pieces) => !(pieces > 0))).toEqual([]);
  });

  it('has two cashiers and somebody for every other role, each with a secret the rules accept', () => {
    expect(people.filter((person) => person.role === 'cashier')).toHaveLength(2);
    expect(new Set(people.map((person) => person.role))).toEqual(new Set(ROLES));
    expect(people.filter((person) => !isAcceptableCredential(person.role, person.secret))).toEqual([]);
  });
});
