import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largest } from '../../../shared/domain/report/largest.ts';
import { EMPTY_PACK, packBytes, packFrom, packOf, productIdAt, soldOf, sumOfPacks, type PackedProduct, type ProductPack } from '../../../shared/domain/report/product-pack.ts';

/** Ids that meet often, and differ in each of their four words. */
const id = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)).map(([a, b, c, d]) => `${String(a).padStart(7, '0')}f-000${b}-7000-8000-${String(c * 9).padStart(4, 'e')}0000000${d}`);
const amount = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
const month = fc.uniqueArray(fc.record({ productId: id, net: amount, sold: amount }), { selector: ({ productId }) => productId }).map((products) => products.toSorted((a, b) => (a.productId < b.productId ? -1 : 1)));

const told = (pack: ProductPack): PackedProduct[] => Array.from({ length: pack.length }, (_, at) => ({ productId: productIdAt(pack, at), net: pack.net[at] ?? Number.NaN, sold: pack.sold[at] ?? Number.NaN }));

function byHand(months: readonly (readonly PackedProduct[])[]): PackedProduct[] {
  const sums = new Map<string, PackedProduct>();
  for (const { productId, net, sold } of months.flat()) sums.set(productId, { productId, net: net + (sums.get(productId)?.net ?? 0), sold: sold + (sums.get(productId)?.sold ?? 0) });
  return [...sums.values()].sort((a, b) => (a.productId < b.productId ? -1 : 1));
}

test('a pack that was stored in parts is the pack it was, wherever its bytes lie in memory', () => {
  fc.assert(
    fc.property(month, fc.integer({ min: 1, max: 7 }), fc.nat(7), (products, size, shift) => {
      const parts = Array.from({ length: Math.ceil(products.length / size) }, (_, part) => packBytes(packOf(products.slice(part * size, (part + 1) * size))));
      const moved = parts.map((part) => {
        const room = new Uint8Array(part.length + shift);
        room.set(part, shift);
        return room.subarray(shift);
      });
      expect(told(packFrom(moved))).toEqual(products);
    }),
  );
  expect(() => packFrom([new Uint8Array(31)])).toThrow(RangeError);
});

test('packs added up are what their products add up to, and are left as they were', () => {
  fc.assert(
    fc.property(fc.array(month, { maxLength: 5 }), (months) => {
      const packs = months.map(packOf);
      expect(told(sumOfPacks(packs))).toEqual(byHand(months));
      expect(packs.map(told)).toEqual(months);
    }),
  );
  expect(sumOfPacks([])).toEqual(EMPTY_PACK);
});

test('what was sold of each product that is asked for is found, and nothing of one that was not sold', () => {
  fc.assert(
    fc.property(month, month, (wanted, sold) => {
      const bySold = new Map(sold.map((one) => [one.productId, one.sold]));
      expect([...soldOf(packOf(wanted), packOf(sold))]).toEqual(wanted.map(({ productId }) => bySold.get(productId) ?? 0));
    }),
  );
});

test.each(['0000000F-0000-7000-8000-000000000000', '0000000g-0000-7000-8000-000000000000', '0000000/-0000-7000-8000-000000000000', 'keset', ''])('what is no id in small letters is refused: %j', (productId) => {
  expect(() => packOf([{ productId, net: 1, sold: 1 }])).toThrow(RangeError);
});

test('products that do not ascend are refused', () => {
  const one = { productId: '00000000-0000-7000-8000-000000000001', net: 1, sold: 1 };
  expect(() => packOf([one, one])).toThrow(RangeError);
  expect(() => packOf([{ ...one, productId: '00000000-0000-7000-8000-000000000002' }, one])).toThrow(RangeError);
});

test('the largest of many numbers are those a sort would bring first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 3 })), fc.nat(9), (values, most) => {
      const sorted = values.map((value, place) => ({ value, place })).sort((a, b) => b.value - a.value || a.place - b.place);
      expect(largest(Float64Array.from(values), most)).toEqual(sorted.slice(0, most).map(({ place }) => place));
    }),
  );
});
