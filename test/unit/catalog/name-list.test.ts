import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineBook, type BookLine } from '../../../shared/domain/catalog/line-book.ts';
import { nameList, type NamedProduct, type NamesAmong } from '../../../shared/domain/catalog/name-list.ts';
import { searchIndex } from '../../../shared/domain/catalog/search-index.ts';

const KINDS = ['goods', 'service', 'unique'] as const;
const product = fc.record({
  id: fc.integer({ min: 0, max: 60 }).map((n) => `id-${String(n).padStart(2, '0')}`),
  name: fc.array(fc.constantFrom('Kopi', 'kopi', 'Tas', 'Élan', 'rajut', '3', 'Z_'), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  kind: fc.constantFrom(...KINDS),
  active: fc.boolean(),
});
const step = fc.oneof({ weight: 5, arbitrary: product }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }).map((n) => `id-${String(n).padStart(2, '0')}`) });
const asked = fc.record({ words: fc.subarray(['kop', 'tas', 'élan', 'raj', 'zz'], { maxLength: 2 }), among: fc.constantFrom<NamesAmong>('all', 'sold', 'archived', 'goods'), alsoId: fc.option(fc.constantFrom('id-03', 'id-07', 'gone')) });

function expected(products: readonly NamedProduct[], { words, among, alsoId }: { readonly words: readonly string[]; readonly among: NamesAmong; readonly alsoId: string | null }): readonly string[] {
  const folded = (name: string): string => name.replace(/[A-Z]/g, (capital) => capital.toLowerCase());
  const isOf = ({ kind, active }: NamedProduct): boolean => (among === 'goods' ? kind !== 'service' : among === 'all' || active === (among === 'sold'));
  return products
    .filter((one) => isOf(one) && (one.id === alsoId || words.every((word) => one.name.toLowerCase().includes(word))))
    .toSorted((one, other) => (folded(one.name) < folded(other.name) ? -1 : folded(one.name) > folded(other.name) ? 1 : one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
}

test('whatever comes, is renamed and goes, the list finds what a look at all of them finds; its pages are the whole list', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), fc.array(asked, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 9 }), (steps, asks, page) => {
      const list = nameList();
      const model = new Map<string, NamedProduct>();
      for (const [at, one] of steps.entries()) {
        if (typeof one === 'string') {
          list.drop(one);
          model.delete(one);
        } else {
          list.put(one);
          model.set(one.id, one);
        }
        // Asked in between, so that an answer that is kept too long is seen.
        const ask = asks[at % asks.length];
        if (ask !== undefined && at % 7 === 0) expect(list.find(ask.words, ask.alsoId, ask.among).map(({ id }) => id)).toEqual(expected([...model.values()], ask));
      }
      expect(list.size).toBe(model.size);
      for (const ask of asks) {
        const whole = expected([...model.values()], ask);
        const pages: string[] = [];
        for (let offset = 0; offset <= whole.length; offset += page) pages.push(...list.find(ask.words, ask.alsoId, ask.among).slice(offset, offset + page).map(({ id }) => id));
        expect(pages).toEqual(whole);
      }
    }),
    { numRuns: 200 },
  );
});

test('what changes without its name leaves every page where it was', () => {
  const list = nameList();
  for (let n = 0; n < 3_000; n += 1) list.put({ id: `p${n}`, name: `Barang ${(n * 7919) % 3_000}`, kind: 'goods', active: true });
  const before = list.find([], null, 'all').map(({ id }) => id);
  const first = list.find([], null, 'all').slice(0, 1_000);
  for (const one of first) list.put({ ...one, active: false });
  expect([...first.map(({ id }) => id), ...list.find([], null, 'all').slice(1_000).map(({ id }) => id)]).toEqual(before);
});

test('lines of many pages are found in order wherever they were put, and what was dropped is not', () => {
  const book = lineBook<BookLine & { readonly at: number }>((one, other) => one.at - other.at);
  const many = Array.from({ length: 5_000 }, (_, n) => (n * 2_741) % 5_000);
  for (const at of many) book.put({ id: String(at), at, text: at % 5 === 0 ? `lima ${at}` : `lain ${at}` });
  for (let at = 0; at < 5_000; at += 10) book.drop(String(at));
  const hits: number[] = [];
  book.scan('lima', (page, place) => {
    hits.push(page.lineAt(place).at);
    return page.text().indexOf('\n', place);
  });
  expect(hits).toEqual(Array.from({ length: 500 }, (_, n) => n * 10 + 5));
  expect(book.lines().map(({ at }) => at)).toEqual(many.filter((at) => at % 10 !== 0).toSorted((one, other) => one - other));
});

test('a renamed, an archived and a new product are what typed letters find at once', () => {
  const index = searchIndex();
  index.put(Array.from({ length: 2_000 }, (_, rank) => ({ id: `p${rank}`, name: `Barang ${rank}`, code: null, rank })));
  index.put([{ id: 'p700', name: 'Kopi Sigi', code: null, rank: 700 }, { id: 'new', name: 'Kopi Napu', code: 'KN-1', rank: 2_001 }]);
  expect(index.find('kopi', 5)).toEqual(['p700', 'new']);
  expect(index.find('barang 700', 5)).toEqual([]);
  index.drop('p700');
  expect(index.find('kopi', 5)).toEqual(['new']);
});
