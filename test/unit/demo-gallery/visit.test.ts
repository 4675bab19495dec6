import { beforeEach, describe, expect, it } from 'vitest';
import { demoRandom } from '../../../electron/host/demo/demo-random.ts';
import { openShelf, type Shelf } from '../../../electron/host/demo/shelf.ts';
import { planVisit } from '../../../electron/host/demo/visit.ts';
import { DEMO_GALLERY } from '../../../electron/services/demo-gallery/demo-gallery.ts';
import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import type { Id } from '../../../shared/kernel/ids.ts';
import { isWholeUnits } from '../../../shared/kernel/quantity.ts';

const TODAY = '2026-11-23';
const offers = DEMO_GALLERY.products.map(
  (product): ProductOffer => ({
    productId: product.key as Id<'product'>,
    name: product.name,
    kind: product.kind,
    categoryId: product.category as Id<'category'>,
    producerId: 'producer' as Id<'producer'>,
    workshopId: product.workshop as Id<'workshop'>,
    producer: '',
    workshop: product.workshop,
    unit: product.unit,
    fractional: product.fractional,
    price: product.price,
    priceFloor: null,
    tiers: [],
    picture: product.picture,
    code: product.codes[0] ?? null,
    batchId: null,
    expiresOn: product.expiresInDays === null ? null : product.expiresInDays > 2 ? '2026-12-31' : '2026-11-24',
    onHand: product.openingStock,
  }),
);

describe('a buyer of the demo', () => {
  let shelf: Shelf;
  beforeEach(() => {
    shelf = openShelf(offers, DEMO_GALLERY.products);
  });

  it('takes what lies there, in quantities the till accepts, nothing twice', () => {
    const random = demoRandom('buyers');
    for (let visits = 0; visits < 800; visits += 1) {
      const { wishes } = planVisit(random, shelf, TODAY);
      expect(wishes.length).toBeGreaterThanOrEqual(1);
      expect(new Set(wishes.map((wish) => wish.item)).size).toBe(wishes.length);
      for (const { item, quantity, code, way } of wishes) {
        expect(quantity).toBeGreaterThan(0);
        expect(item.offer.fractional || isWholeUnits(quantity)).toBe(true);
        expect(shelf.left(item) ?? 0).toBeGreaterThanOrEqual(0);
        expect(code === null).toBe(way !== 'scan');
      }
    }
  });

  it('finds a one-of-a-kind piece only while it is there', () => {
    const random = demoRandom('pieces');
    const sold: string[] = [];
    for (let visits = 0; visits < 1_500; visits += 1) {
      for (const { item } of planVisit(random, shelf, TODAY).wishes) if (item.offer.kind === 'unique') sold.push(item.product.key);
    }
    expect(sold.length).toBeGreaterThanOrEqual(5);
    expect(new Set(sold).size).toBe(sold.length);
    expect(sold).not.toContain('gebyok');
  });

  it('leaves what is out of date', () => {
    const random = demoRandom('late');
    for (let visits = 0; visits < 400; visits += 1) {
      for (const { item } of planVisit(random, shelf, '2026-11-30').wishes) expect((item.offer.expiresOn ?? '2026-11-30') >= '2026-11-30').toBe(true);
    }
    expect(shelf.items('2026-11-30').some(({ product }) => product.key === 'doughnut')).toBe(false);
    expect(shelf.items(TODAY).some(({ product }) => product.key === 'doughnut')).toBe(true);
  });

  it('now and then regrets, parks, leaves, scans a stranger, wants a copy; mostly just pays', () => {
    const random = demoRandom('manners');
    const visits = Array.from({ length: 1_000 }, () => planVisit(random, shelf, TODAY));
    expect(visits.filter((visit) => visit.ending === 'pays').length).toBeGreaterThan(900);
    expect(new Set(visits.map((visit) => visit.ending))).toEqual(new Set(['pays', 'parks', 'leaves']));
    expect(new Set(visits.map((visit) => visit.strayScan))).toEqual(new Set([null, 'unknown', 'scratched', 'payment-code', 'expired', 'glued']));
    for (const { regrets, wishes } of visits) if (regrets !== null) expect(wishes[regrets]).toBeDefined();
    expect(visits.some((visit) => visit.regrets !== null)).toBe(true);
    expect(visits.some((visit) => visit.wantsCopy)).toBe(true);
  });

  it('comes from the demo gallery only', () => {
    expect(() => openShelf(offers, DEMO_GALLERY.products.slice(1))).toThrow('not in the demo gallery');
  });
});
