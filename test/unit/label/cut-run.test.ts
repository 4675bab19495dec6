import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutRun, placeInRun } from '../../../shared/domain/label/cut-run.ts';

test('a run is cut behind a label: what came before and the rest, and which label that was', () => {
  const lines = [{ name: 'Kopi', copies: 12 }, { name: 'Teh', copies: 1 }, { name: 'Gula', copies: 7 }];
  expect(cutRun(lines, 0)).toEqual({ before: [], rest: lines });
  expect(cutRun(lines, 12)).toEqual({ before: [{ name: 'Kopi', copies: 12 }], rest: [{ name: 'Teh', copies: 1 }, { name: 'Gula', copies: 7 }] });
  expect(cutRun(lines, 15)).toEqual({ before: [{ name: 'Kopi', copies: 12 }, { name: 'Teh', copies: 1 }, { name: 'Gula', copies: 2 }], rest: [{ name: 'Gula', copies: 5 }] });
  expect(cutRun(lines, 20).rest).toEqual([]);
  expect([0, 1, 12, 13, 15, 20, 21].map((number) => placeInRun(lines, number)).map((place) => (place === null ? null : `${place.line.name} ${place.number}`))).toEqual([null, 'Kopi 1', 'Kopi 12', 'Teh 1', 'Gula 2', 'Gula 7', null]);
});

test('both parts together are the run, label by label, wherever it is cut', () => {
  const run = fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'c'), copies: fc.integer({ min: 1, max: 9 }) }), { maxLength: 8 });
  const each = (lines: readonly { readonly name: string; readonly copies: number }[]): string => lines.map(({ name, copies }) => name.repeat(copies)).join('');
  fc.assert(
    fc.property(run, fc.nat(80), (lines, after) => {
      const { before, rest } = cutRun(lines, after);
      expect(each(before) + each(rest)).toBe(each(lines));
      expect(each(before)).toHaveLength(Math.min(after, each(lines).length));
      expect([...before, ...rest].every(({ copies }) => copies > 0)).toBe(true);
      const place = placeInRun(lines, after);
      expect(place?.line.name).toBe(each(lines)[after - 1]);
    }),
  );
});
