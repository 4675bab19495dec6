import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedMeanwhile, seenOf } from '../../../shared/domain/goods-import/changed-meanwhile.ts';
import type { GoodsValues } from '../../../shared/domain/goods-import/goods-values.ts';
import type { KnownGoods } from '../../../shared/domain/goods-import/plan-goods.ts';
import { NO_DETAILS } from '../../../shared/domain/catalog/product-details.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

const KOPI: KnownGoods = { productId: 'p', name: 'Kopi', kind: 'goods', category: 'Minuman', producer: 'Lapas', workshop: 'Boga', unit: 'bungkus', fractional: false, price: rupiah(35_000), priceFloor: null, active: true, codes: ['1'], details: NO_DETAILS };
const meanwhile = (values: GoodsValues, changes: readonly string[], edit: Partial<KnownGoods>) => changedMeanwhile({ row: 2, act: 'change', productId: 'p', name: 'Kopi', values, changes, seen: seenOf(KOPI, changes) }, { ...KOPI, ...edit });

describe('goods that somebody changes between the look at a file and its row', () => {
  test('clash in the fields that the row would overwrite, and only there', () => {
    expect(meanwhile({ price: rupiah(40_000) }, ['price'], {})).toEqual([]);
    expect(meanwhile({ price: rupiah(40_000) }, ['price'], { price: rupiah(37_000) })).toEqual(['price']);
    expect(meanwhile({ price: rupiah(40_000) }, ['price'], { price: rupiah(40_000) })).toEqual([]);
    expect(meanwhile({ price: rupiah(40_000) }, ['price'], { name: 'Kopi Sigi', codes: ['9'], active: false })).toEqual([]);
    expect(meanwhile({ category: 'kue' }, ['category'], { category: 'KUE' })).toEqual([]);
    expect(meanwhile({ category: 'kue' }, ['category'], { category: 'Oleh-oleh' })).toEqual(['category']);
  });

  test('clash in details as well: a permit, a weight, what it is made of', () => {
    const values: GoodsValues = { details: { netContent: '200 g', permits: { halal: { number: 'ID1' } } } };
    const changes = ['netContent', 'halal'];
    expect(meanwhile(values, changes, {})).toEqual([]);
    expect(meanwhile(values, changes, { details: { ...NO_DETAILS, netContent: '250 g' } })).toEqual(['netContent']);
    expect(meanwhile(values, changes, { details: { ...NO_DETAILS, netContent: '200 g', ingredients: 'kopi' } })).toEqual([]);
    expect(meanwhile(values, changes, { details: { ...NO_DETAILS, permits: [{ kind: 'halal', number: 'ID9', endsOn: null }] } })).toEqual(['halal']);
  });

  test('that were put down before clashes were kept are carried out as they stand', () => {
    expect(changedMeanwhile({ row: 2, act: 'change', productId: 'p', name: 'Kopi', values: { price: rupiah(40_000) }, changes: ['price'] }, { ...KOPI, price: rupiah(1) })).toEqual([]);
  });

  test('whatever is edited and whatever the file says: a row without a clash overwrites nothing that somebody typed', () => {
    const text = fc.constantFrom('Kopi', 'Teh', 'Gula', 'gula');
    const price = fc.constantFrom(35_000, 36_000, 37_000).map(rupiah);
    const some = fc.record({ name: text, price, unit: text, category: text, active: fc.boolean(), fractional: fc.boolean() }, { requiredKeys: [] });
    fc.assert(
      fc.property(some, some, (values, edit) => {
        const keys = Object.keys(values) as (keyof typeof values)[];
        const changes = keys.filter((key) => (key === 'category' ? String(values[key]).toLowerCase() !== KOPI.category.toLowerCase() : values[key] !== KOPI[key]));
        const now = { ...KOPI, ...edit };
        const clashes = meanwhile(values, changes, edit);
        const overwritten = changes.filter((key) => now[key as 'name'] !== KOPI[key as 'name'] && String(values[key as 'name']).toLowerCase() !== String(now[key as 'name']).toLowerCase());
        expect(clashes.length > 0 || overwritten.length === 0).toBe(true);
        // And nobody is told of a clash who had none.
        expect(clashes.every((key) => edit[key as 'name'] !== undefined && edit[key as 'name'] !== KOPI[key as 'name'])).toBe(true);
      }),
    );
  });
});
