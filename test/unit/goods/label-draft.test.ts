import { describe, expect, test } from 'vitest';
import { lengthText, nextCell, readCell, readCopies, readLength, sheetsOf, templateIdFor, totalOf, withGoods } from '../../../renderer/features/goods/labels/label-draft.ts';
import { BUILT_IN_TEMPLATES } from '../../../shared/domain/label/built-in-templates.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';

const coffee = { productId: 'a' as ProductId, name: 'Kopi' };
const tea = { productId: 'b' as ProductId, name: 'Teh' };
const sheet = BUILT_IN_TEMPLATES.find(({ id }) => id === 'tj-103')?.medium ?? (BUILT_IN_TEMPLATES[0] as never);

describe('numbers of labels as they are typed', () => {
  test('whole numbers up to the limit, nothing is none, anything else is not read', () => {
    expect(['', ' 20 ', '5000', '0', '1.000', '5.000'].map(readCopies)).toEqual([0, 20, 5_000, 0, 1_000, 5_000]);
    expect(['5001', '2x', '-1', '1,5', '99999', '1.5', '5.001', '1.00', '.100'].map(readCopies)).toEqual(Array(9).fill(null));
  });
  test('goods that are there already get more, others a line of one; a line that cannot be read has no total', () => {
    const one = withGoods([], coffee, 1);
    const two = withGoods(one.lines, tea, 1);
    const again = withGoods(two.lines, coffee, 1);
    expect([one.at, two.at, again.at]).toEqual([0, 1, 0]);
    expect(again.lines.map((line) => line.copies)).toEqual(['2', '1']);
    expect(totalOf(again.lines)).toBe(3);
    expect(totalOf([{ ...coffee, batchId: null, copies: 'x' }])).toBe(null);
  });
});

test('lengths are tenths of a millimetre, with comma or point, and may be negative', () => {
  expect(['25,4', '25.4', '40', '-0,5', '0'].map(readLength)).toEqual([254, 254, 400, -5, 0]);
  expect(['', '25,44', 'x', '1000,1mm'].map(readLength)).toEqual([null, null, null, null]);
  expect([254, 400, -5].map(lengthText)).toEqual(['25,4', '40', '-0,5']);
});

test('cells count from 1 to the last; sheets follow from where a run begins', () => {
  expect(['1', '12', '13', '0', 'x'].map((text) => readCell(text, sheet))).toEqual([1, 12, null, null, null]);
  expect([sheetsOf(12, sheet, 1), sheetsOf(12, sheet, 2), sheetsOf(0, sheet, 1)]).toEqual([1, 2, 0]);
  expect([nextCell(8, sheet, 4), nextCell(9, sheet, 4), nextCell(12, sheet, 2), nextCell(3, { ...sheet, kind: 'receipt' } as never, 1)]).toEqual([12, null, 2, null]);
});

test('a template of any name gets an id that no other one has', () => {
  expect(templateIdFor('Rol Kecil 30,5', BUILT_IN_TEMPLATES)).toBe('rol-kecil-30-5');
  expect(templateIdFor('TJ 103', BUILT_IN_TEMPLATES)).toBe('tj-103-2');
  expect(templateIdFor('标签', BUILT_IN_TEMPLATES)).toBe('templat');
});
