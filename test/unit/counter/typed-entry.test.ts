import { expect, test } from 'vitest';
import { readTypedEntry } from '../../../renderer/features/counter/state/typed-entry.ts';

test.each([
  ['keripik', { quantity: 1000, counted: false, words: 'keripik', code: null }],
  ['3*keripik', { quantity: 3000, counted: true, words: 'keripik', code: null }],
  ['1,5 * lele', { quantity: 1500, counted: true, words: 'lele', code: null }],
  ['12*', { quantity: 12_000, counted: true, words: '', code: null }],
  ['8991002101234', { quantity: 1000, counted: false, words: '8991002101234', code: '8991002101234' }],
  ['2*8991002101234', { quantity: 2000, counted: true, words: '8991002101234', code: '8991002101234' }],
  ['100', { quantity: 1000, counted: false, words: '100', code: null }],
  ['-3*', { quantity: null, unreadable: { code: 'quantity.not-positive' }, counted: true, words: '', code: null }],
  ['15000 =', { quantity: 1000, counted: false, price: 15_000, priced: true, words: '', code: null }],
  ['15.000=permak', { quantity: 1000, counted: false, price: 15_000, priced: true, words: 'permak', code: null }],
  ['2 * 15rb = permak', { quantity: 2000, counted: true, price: 15_000, priced: true, words: 'permak', code: null }],
  ['x=permak', { quantity: 1000, counted: false, price: null, priced: true, words: 'permak', code: null }],
  ['kopi = enak', { quantity: 1000, counted: false, words: 'kopi = enak', code: null }],
  ['1.000*paving', { quantity: null, unreadable: { code: 'quantity.ambiguous' }, counted: true, words: 'paving', code: null }],
  ['abc*', { quantity: null, unreadable: { code: 'quantity.unreadable' }, counted: true, words: '', code: null }],
])('%s', (text, entry) => {
  expect(readTypedEntry(text)).toEqual({ price: null, priced: false, unreadable: null, ...entry });
});

test('a text of any length is cut before it is searched', () => {
  expect(readTypedEntry('x'.repeat(100_000)).words.length).toBe(100);
});
