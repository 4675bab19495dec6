import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeError } from '../../../shared/i18n/describe-error.ts';
import { english } from '../../../shared/i18n/english.ts';
import { indonesian } from '../../../shared/i18n/indonesian.ts';
import { createTranslator, isMessageKey } from '../../../shared/i18n/translate.ts';

const root = new URL('../../../shared/i18n/', import.meta.url);
const files = (language: string) => readdirSync(new URL(`${language}/`, root)).sort();
const read = (language: string, file: string) => JSON.parse(readFileSync(new URL(`${language}/${file}`, root), 'utf8')) as Record<string, string>;
const BENT = /\{([A-Za-z]+)\?[^|{}]+\|[^|{}]+\}/g;
const places = (text: string) => [...text.replaceAll(BENT, '').matchAll(/\{([^}]*)\}/g)].map((match) => match[1]).sort();

describe('the texts', () => {
  it('have the same files in both languages, and every file is joined in', () => {
    expect(files('en')).toEqual(files('id'));
    const keys = files('id').flatMap((file) => Object.keys(read('id', file)));
    expect(Object.keys(indonesian).sort()).toEqual([...keys].sort());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(files('id'))('of %s have the same keys and places in both languages, all of this area', (file) => {
    const area = file.replace('.json', '.');
    const id = read('id', file);
    const en = read('en', file);
    expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort());
    for (const [key, text] of Object.entries(id)) {
      expect(key.startsWith(area), key).toBe(true);
      expect(text.trim(), key).not.toBe('');
      expect((en[key] ?? '').trim(), key).not.toBe('');
      expect(places(en[key] ?? ''), key).toEqual(places(text));
      // A word is bent by a number that stands there; Indonesian bends none.
      for (const [, place] of (en[key] ?? '').matchAll(BENT)) expect(places(text), key).toContain(place);
      expect(text.replaceAll(BENT, ''), key).toBe(text);
      for (const place of places(text)) expect(place, key).toMatch(/^[A-Za-z]+$/);
    }
  });

  it('never use the words the design leaves out', () => {
    for (const [key, text] of Object.entries(indonesian)) expect(text, key).not.toMatch(/\b(OK|[Vv]oid|[Rr]efund|[Ss]ubmit|[Cc]ancel|[Ss]ync|[Ee]rror|Anda yakin)\b/);
  });

  it('call the scanner, a file and what a second person gives by one word each', () => {
    for (const [key, text] of Object.entries(indonesian)) expect(text, key).not.toMatch(/[Pp]emindai|(?<!\{)\b[Ff]ile\b(?!:)|[Pp]ersetujuan orang/);
  });

  it('keep Rp and its figure together, as every amount is written', () => {
    for (const [key, text] of [...Object.entries(indonesian), ...Object.entries(english)]) expect(text, key).not.toMatch(/Rp \d/);
  });

  it('name what happened and what to do for every print cause', () => {
    const causes = Object.keys(indonesian).filter((key) => key.startsWith('prints.cause.'));
    for (const key of causes) expect(isMessageKey(key.endsWith('.what') ? key.replace(/what$/, 'do') : key.replace(/do$/, 'what')), key).toBe(true);
    expect(causes.length).toBeGreaterThan(0);
  });
});

describe('translating', () => {
  const id = createTranslator('id');
  const en = createTranslator('en');

  it('gives the text of the language and fills its places', () => {
    expect(id('sale.pay')).toBe('Bayar');
    expect(en('sale.pay')).toBe('Pay');
    expect(id('prints.waiting', { count: 2 })).toBe('2 menunggu');
    expect(en('pay.changeOf', { amount: 'Rp $&1' })).toBe('Change Rp $&1');
  });

  it('bends English words by number', () => {
    expect([0, 1, 2, '1', '1.000'].map((days) => en('stock.left', { days }))).toEqual(['0 days left', '1 day left', '2 days left', '1 day left', '1.000 days left']);
    expect(id('stock.left', { days: 1 })).toBe('1 hari lagi');
    expect(en('stock.left', {})).toBe('{days} {days?day|days} left');
  });

  it('bends every English word that follows a number of things', () => {
    // What English counts stands in the plural; a number of one would read "1 days".
    const COUNTS = /\{(count|days|lines|rows|pages|minutes)\} (?:[a-z]+ )?(?:days|hours|minutes|lines|rows|labels|products|goods|entries|sheets|prices|rules|pictures|payments|files|papers|codes)\b/;
    const EXEMPT = new Set(['sale.pieces', 'prices.products']);
    for (const [key, text] of Object.entries(english)) if (!EXEMPT.has(key)) expect(text, key).not.toMatch(COUNTS);
  });

  it('leaves a place without a value visible', () => {
    expect(id('prints.waiting', {})).toBe('{count} menunggu');
    expect(id('prints.waiting', { toString: 'x' })).toBe('{count} menunggu');
    expect(id('prints.waiting')).toBe('{count} menunggu');
  });

  it('words a refusal by its code, and an unknown one without guessing', () => {
    expect(describeError(id, { code: 'amount.too-large' })).toBe(indonesian['errors.amount.too-large']);
    expect(describeError(en, { code: 'never.heard' })).toBe(english['errors.unknown']);
    expect(describeError(en, { code: '__proto__' })).toBe(english['errors.unknown']);
  });
});
