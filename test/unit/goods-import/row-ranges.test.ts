import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowRanges } from '../../../shared/domain/goods-import/row-ranges.ts';

it('ranges hold every row once, and no two of them touch', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (some) => {
      const rows = some.toSorted((a, b) => a - b);
      const ranges = rowRanges(rows);
      expect(ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, place) => first + place))).toEqual(rows);
      for (const [place, [first]] of ranges.entries()) if (place > 0) expect(first).toBeGreaterThan((ranges[place - 1]?.[1] ?? 0) + 1);
    }),
  );
});
