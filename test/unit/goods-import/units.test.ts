import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRICE_MAX } from '../../../shared/domain/catalog/product.ts';
import type { GoodsRole } from '../../../shared/domain/goods-import/goods-fields.ts';
import { planGoods, type GoodsPlan } from '../../../shared/domain/goods-import/plan-goods.ts';
import { isSameUnit, priceWithUnit, quantityWithUnit, unitNamed } from '../../../shared/domain/goods-import/unit-words.ts';
import type { SheetCell } from '../../../shared/domain/sheet/sheet.ts';

const DEFAULTS = { category: 'Kerajinan', producer: 'Lapas Uji', workshop: 'Kayu', unit: 'buah' };
const ROLES: readonly GoodsRole[] = ['name', 'price', 'stock', 'unit', 'cost', 'priceFloor', 'fractional'];
const planOf = (cells: readonly SheetCell[], defaults = DEFAULTS, unitThere: string | null = null): GoodsPlan => {
  const there = unitThere === null ? null : ({ productId: 'p', name: 'Meja', kind: 'goods', category: 'Kerajinan', producer: 'Lapas Uji', workshop: 'Kayu', unit: unitThere, fractional: false, price: 12_500, priceFloor: null, active: true, codes: [], details: { cost: null, permits: [] } } as never);
  return planGoods([{ row: 2, cells: ['Meja', ...cells] }], { headerRow: 1, roles: ROLES }, defaults, { byCode: () => null, byName: () => there }, '2026-11-23');
};
const come = (...args: Parameters<typeof planOf>): unknown => planOf(...args).rows.map(({ values: { price, stock, unit, details } }) => [price, stock, unit, details?.cost]);
const faults = (...args: Parameters<typeof planOf>): unknown => planOf(...args).faults.map(({ field, fault, text, other }) => [field, fault, text, ...(other === undefined ? [] : [other])]);
const dots = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

describe('a figure with its unit', () => {
  it('is the figure, as people write it', () => {
    for (const stock of ['3 buah', '3buah', '3 Bh.', '3 pcs', '3,0 PCS']) for (const price of ['12.500/buah', 'Rp 12.500,-/pcs', 'Rp. 12.500 / bh', '12.500 per biji', '12,5rb/unit', '@ Rp 12.500', '12.500.-', '12.500,=']) expect(come([price, stock])).toEqual([[12_500, 3_000, 'buah', undefined]]);
    expect(come(['10.000/kg', '2,5 kilo', 'Kg', '7.000/kg', '', 'ya'])).toEqual([[10_000, 2_500, 'Kg', 7_000]]);
    // A word of the gallery's own is the unit where the row says so.
    expect(come(['15.000/motor', '', 'motor'])).toEqual([[15_000, undefined, 'motor', undefined]]);
  });

  it('names the unit of new goods whose row says it nowhere else', () => {
    expect(come(['10.000/Kilogram', '4 kg'])).toEqual([[10_000, 4_000, 'kg', undefined]]);
    expect(come(['10.000', '4 ikat'], { ...DEFAULTS, unit: '' })).toEqual([[10_000, 4_000, 'ikat', undefined]]);
    // What is there keeps its own.
    expect(come(['10.000/pcs', '4 biji'], DEFAULTS, 'buah')).toEqual([[10_000, 4_000, undefined, undefined]]);
    expect(planOf(['12.500/pcs'], DEFAULTS, 'buah')).toMatchObject({ same: 1, rows: [], faulty: 0 });
  });

  it('is a fault where it is another unit than that of the goods, and nothing is converted', () => {
    expect(faults(['12.500/kg', '3 buah', 'buah'])).toEqual([['price', 'unit-differs', '12.500/kg', 'buah']]);
    expect(faults(['12.500', '2 lusin', 'buah'])).toEqual([['stock', 'unit-differs', '2 lusin', 'buah']]);
    expect(faults(['12.500/kg', '500 gram'])).toEqual([['stock', 'unit-differs', '500 gram', 'kg']]);
    expect(faults(['12.500/buah', '3 buah', 'buah', '100.000/lusin', '9.000/dus'])).toEqual([['cost', 'unit-differs', '100.000/lusin', 'buah'], ['priceFloor', 'unit-differs', '9.000/dus', 'buah']]);
    expect(faults(['120.000/lusin'], DEFAULTS, 'buah')).toEqual([['price', 'unit-differs', '120.000/lusin', 'buah']]);
  });

  it('that is no unit, or may mean two amounts, is refused as before', () => {
    for (const price of ['25.000/3 pcs', '12.500/100gr', '12.500/baru', '12.500 kg', '25.000/kg/hari', 'Rp/kg']) expect(faults([price])).toEqual([['price', 'amount-unreadable', price]]);
    for (const stock of ['3 rusak', '12 buah 3 kg', 'tiga buah', '3/buah']) expect(faults(['5000', stock])).toEqual([['stock', 'quantity-unreadable', stock]]);
    expect(faults(['1.00/kg', '1.500 kg', 'kg'])).toEqual([['price', 'amount-ambiguous', '1.00/kg'], ['stock', 'quantity-ambiguous', '1.500 kg']]);
  });
});

const word = fc.constantFrom('buah', 'bh', 'pcs', 'Biji', 'kg', 'Kilo', 'gr', 'liter', 'ltr', 'm', 'lusin', 'kodi', 'ikat', 'bks', 'ekor', 'm2');

it('whatever unit stands beside it, a price that comes in is the one that was written, and only where the units agree', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: PRICE_MAX }), fc.integer({ min: 1, max: 900 }), word, word, word, fc.constantFrom('/', ' / ', ' per '), (price, count, own, ofPrice, ofStock, sign) => {
      const plan = planOf([`Rp ${dots(price)}${sign}${ofPrice}`, `${count} ${ofStock}`, own]);
      const agree = isSameUnit(own, ofPrice) && isSameUnit(own, ofStock);
      expect([plan.rows.map(({ values }) => [values.price, values.stock, values.unit]), plan.faults.every(({ fault }) => fault === 'unit-differs')]).toEqual([agree ? [[price, count * 1000, own]] : [], true]);
    }),
  );
});

it('a unit is only ever taken off the end: figure and unit together are what stood there', () => {
  const text = fc.oneof(fc.string({ maxLength: 24 }), fc.array(fc.constantFrom('1', '12.500', ',', '-', ' ', '/', ' per ', 'kg', 'Rp', 'buah', '.', 'm2'), { maxLength: 7 }).map((parts) => parts.join('')));
  const bare = (some: string): string => some.replace(/\s/g, '');
  fc.assert(
    fc.property(text, (some) => {
      for (const split of [quantityWithUnit(some), priceWithUnit(some)]) if (split !== null) expect([bare(`${split.figure}${split.unit}`), bare(`${split.figure}/${split.unit}`), bare(`${split.figure}per${split.unit}`)]).toContain(bare(some));
      expect(unitNamed(some) === null || isSameUnit(some, unitNamed(some) ?? '')).toBe(true);
    }),
  );
});
