import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createUuidV7 } from '../../../electron/platform/ids.ts';

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes);

test('an id carries its millisecond, version 7 and the variant', () => {
  const id = createUuidV7({ now: () => 0x0123456789ab, random: (bytes) => new Uint8Array(bytes).fill(0xff) })();
  expect(id).toBe('01234567-89ab-77ff-bfff-ffffffffffff');
  expect(createUuidV7({ now: () => 1, random: zeros })()).toBe('00000000-0001-7000-8000-000000000000');
});

test('ids always sort in the order they were made, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 60 }), fc.integer({ min: -100_000, max: 100_000 }), (steps, jump) => {
      let now = 1_800_000_000_000;
      const next = createUuidV7({ now: () => now, random: zeros });
      const made = steps.map((step, index) => {
        now += index === Math.floor(steps.length / 2) ? jump : step;
        return next();
      });
      expect(made).toEqual([...made].sort());
      expect(new Set(made).size).toBe(made.length);
    }),
  );
});

test('ten thousand ids in one millisecond are different and in order', () => {
  const next = createUuidV7({ now: () => 1_800_000_000_000, random: zeros });
  const made = Array.from({ length: 10_000 }, next);
  expect(new Set(made).size).toBe(10_000);
  expect(made).toEqual([...made].sort());
  expect(made.every((id) => SHAPE.test(id))).toBe(true);
});
