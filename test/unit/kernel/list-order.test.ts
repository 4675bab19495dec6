import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PRODUCT_SORTS } from '../../../shared/domain/catalog/product-list.ts';
import { nextOrder, orderAfterPress, type ListOrder } from '../../../shared/kernel/list-order.ts';

const order = fc.record({ by: fc.constantFrom(...PRODUCT_SORTS.map(({ by }) => by)), down: fc.boolean() });

test('a press on another column takes its usual way, a second press turns it round, a third turns it back', () => {
  const byName: ListOrder<'name' | 'price' | 'on-hand'> = { by: 'name', down: false };
  const dearest = orderAfterPress(PRODUCT_SORTS, byName, 'price');
  expect(dearest).toEqual({ by: 'price', down: true });
  expect(orderAfterPress(PRODUCT_SORTS, dearest, 'price')).toEqual({ by: 'price', down: false });
  expect(orderAfterPress(PRODUCT_SORTS, dearest, 'name')).toEqual(byName);
  fc.assert(
    fc.property(order, order, (now, { by }) => {
      const once = orderAfterPress(PRODUCT_SORTS, now, by);
      expect(once.by).toBe(by);
      expect(orderAfterPress(PRODUCT_SORTS, orderAfterPress(PRODUCT_SORTS, once, by), by)).toEqual(once);
    }),
  );
});

test('one key goes through every column both ways and comes back to where it began', () => {
  fc.assert(
    fc.property(order, (first) => {
      const seen: ListOrder<string>[] = [];
      let now = first;
      for (let step = 0; step < 2 * PRODUCT_SORTS.length; step += 1) {
        seen.push(now);
        now = nextOrder(PRODUCT_SORTS, now);
      }
      expect(now).toEqual(first);
      expect(new Set(seen.map(({ by, down }) => `${by} ${String(down)}`)).size).toBe(2 * PRODUCT_SORTS.length);
    }),
  );
  expect(nextOrder(PRODUCT_SORTS, { by: 'name', down: true })).toEqual({ by: 'price', down: true });
});
