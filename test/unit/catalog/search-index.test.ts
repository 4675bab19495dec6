import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, searchIndex } from '../../../shared/domain/catalog/search-index.ts';

function indexOf(...names: string[]) {
  const index = searchIndex();
  index.put(names.map((name, rank) => ({ id: name, name, code: null, rank })));
  return index;
}

describe('searching names', () => {
  test('the beginning of a name comes before the beginning of a word, and that before the middle of one', () => {
    const index = indexOf('Sarung bantal tas', 'Kertas kado', 'Tas rajut', 'Dompet dan tas');
    expect(index.find('tas', 10)).toEqual(['Tas rajut', 'Sarung bantal tas', 'Dompet dan tas', 'Kertas kado']);
  });

  test('words may come in any order and half typed', () => {
    expect(indexOf('Tas rajut selempang motif anyaman', 'Tas kulit').find('sel raj', 5)).toEqual(['Tas rajut selempang motif anyaman']);
  });

  test('two letters and no letters are answered too', () => {
    const index = indexOf('Meja', 'Keset');
    expect(index.find('me', 5)).toEqual(['Meja']);
    expect(index.find('  ', 5)).toEqual([]);
    expect(index.find('zz', 5)).toEqual([]);
  });

  test('marks, case and signs do not matter', () => {
    expect(indexOf('Crème brûlée “Étalase” 3-2-1').find('creme ETALASE 3 2', 5)).toHaveLength(1);
  });

  test('a code is found by its part', () => {
    const index = searchIndex();
    index.put([{ id: 'a', name: 'Keset', code: 'KRJ-0012', rank: 1 }]);
    expect(index.find('krj 0012', 5)).toEqual(['a']);
  });
});

test('every product is found by every beginning of its name, wherever pieces of the index were added', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 40 }), fc.nat(), (names, pick) => {
      const index = searchIndex();
      const rows = names.map((words, id) => ({ id: String(id), name: words.join(' '), code: null, rank: id }));
      const cut = rows.length >> 1;
      index.put(rows.slice(cut));
      index.put(rows.slice(0, cut));
      const wanted = rows[pick % rows.length];
      if (wanted === undefined) throw new Error('no row');
      const found = index.find(wanted.name, rows.length);
      expect(found).toContain(wanted.id);
      for (const id of found) {
        const line = foldName(rows[Number(id)]?.name ?? '');
        expect(foldName(wanted.name).split(' ').every((part) => line.includes(part))).toBe(true);
      }
    }),
  );
});
