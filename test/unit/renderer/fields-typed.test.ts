import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldsTyped, stillTyped } from '../../../renderer/app-state/fields-typed.ts';

const setting = fc.record({ name: fc.constantFrom('a', 'b', 'c'), amount: fc.integer({ min: 0, max: 3 }), list: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }) });

it('what is typed back is no change, and nothing typed keeps nothing', () => {
  expect(fieldsTyped({ name: 'a', list: ['x'] }, { name: 'a', list: ['x'] })).toEqual({});
  expect(fieldsTyped({ name: 'a', list: ['x'] }, { name: 'b', list: ['x'] })).toEqual({ name: 'b' });
});

it('whatever two people change: each field is what was typed here, else what is stored now', () => {
  fc.assert(
    fc.property(setting, setting, fc.subarray(['name', 'amount', 'list'] as const), setting, (before, after, touched, mine) => {
      const typed = fieldsTyped(before, Object.fromEntries(touched.map((field) => [field, mine[field]])) as Partial<typeof before>);
      const shown = { ...after, ...typed };
      for (const field of ['name', 'amount', 'list'] as const) {
        const isMine = touched.includes(field) && JSON.stringify(mine[field]) !== JSON.stringify(before[field]);
        expect(shown[field]).toEqual(isMine ? mine[field] : after[field]);
      }
    }),
  );
});

it('what is stored since without the blanks it was typed with is not typed any more; half a line is', () => {
  expect(stillTyped({ name: 'Kue kering', notes: ['a'] }, { name: ' Kue  kering ', notes: ['a '] })).toEqual({});
  const typed = { name: 'Kue kering\nmanis' };
  expect(stillTyped({ name: 'Kue kering manis' }, typed)).toBe(typed);
});
