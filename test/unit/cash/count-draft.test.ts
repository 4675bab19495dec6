import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COUNT_ROWS, draftOfCount, endsRow, readCount, rowWorth } from '../../../renderer/features/shift/count-draft.ts';
import { countOfSum, normalCount } from '../../../shared/domain/cash/cash-count.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

it('a count is read from its rows: empty is none, the 1.000 of metal is not the note', () => {
  const read = readCount({ 'note-100000': '3', 'note-1000': '2', 'coin-1000': ' 4 ', 'coin-500': '', other: '75rb' });
  expect(read).toMatchObject({ total: 381_000, wrong: null });
  expect(read.count).toEqual([
    { value: 100_000, kind: 'note', pieces: 3 },
    { value: 1_000, kind: 'note', pieces: 2 },
    { value: 1_000, kind: 'coin', pieces: 4 },
    { value: 75_000, kind: 'other', pieces: 1 },
  ]);
  expect(readCount({})).toEqual({ count: [], total: 0, wrong: null });
});

it('names the first row that cannot be read, and counts it for nothing', () => {
  const [row] = COUNT_ROWS;
  expect(row && rowWorth(row, { [row.key]: '1,5' })).toBeNull();
  expect(readCount({ 'note-100000': '-1', other: '1.00' })).toMatchObject({ wrong: 'note-100000', total: 0 });
});

it('the second digit ends a row that was empty, no other key and no other row', () => {
  const [note] = COUNT_ROWS;
  const other = COUNT_ROWS.at(-1);
  if (note === undefined || other === undefined) throw new Error('no rows');
  expect(endsRow(note, '1', '12', true)).toBe(true);
  expect(endsRow(note, '0', '00', true)).toBe(true);
  // Still to come, pasted at once, taken back, returned to, or a sum.
  expect([endsRow(note, '', '1', true), endsRow(note, '', '12', true), endsRow(note, '123', '12', true), endsRow(note, '1', '12', false), endsRow(other, '1', '12', true)]).toEqual([false, false, false, false, false]);
});

it('one way to write a count: equal rows together, largest first, nothing empty', () => {
  const note = (value: number, pieces: number) => ({ value: rupiah(value), kind: 'note' as const, pieces });
  expect(normalCount([note(1_000, 1), note(5_000, 2), note(1_000, 3), note(2_000, 0)])).toEqual([note(5_000, 2), note(1_000, 4)]);
  expect(countOfSum(rupiah(0))).toEqual([]);
});

it('a count that was kept stands in its rows again, whatever it holds', () => {
  const row = fc.constantFrom(...COUNT_ROWS.filter(({ kind }) => kind !== 'other')).chain(({ kind, value }) => fc.integer({ min: 1, max: 99_999 }).map((pieces) => ({ kind, value, pieces })));
  const rest = fc.option(fc.integer({ min: 1, max: 999_999_999 }).map((sum) => ({ kind: 'other' as const, value: rupiah(sum), pieces: 1 })), { nil: null });
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ({ kind, value }) => `${kind}${value}` }), rest, (rows, other) => {
      const count = normalCount(other === null ? rows : [...rows, other]);
      expect(readCount(draftOfCount(count))).toMatchObject({ count, wrong: null });
    }),
  );
});
