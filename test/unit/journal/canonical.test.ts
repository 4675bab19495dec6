import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, journalText } from '../../../shared/domain/journal/canonical.ts';
import { GENESIS_HASH } from '../../../shared/domain/journal/entry.ts';
import { testId } from '../../support/test-gallery.ts';

test('version 1 of the journal hash is frozen: this text and this hash must never change', () => {
  const body = canonicalJson({ registerCode: 'K1', name: 'Galeri “Karya Mandiri”', nested: { b: [1, null, true], a: -5 } });
  const text = journalText(
    { seq: 1, version: 1, at: 1_795_156_560_000, registerId: testId(1), userId: null, type: 'gallery.created' },
    body,
    GENESIS_HASH,
  );
  expect(text).toBe(
    `["etalase-journal",1,1,"${'0'.repeat(64)}",1795156560000,"00000000-0000-7000-8000-000000000001",null,"gallery.created",` +
      '{"name":"Galeri “Karya Mandiri”","nested":{"a":-5,"b":[1,null,true]},"registerCode":"K1"}]',
  );
  expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe('7e56fa7dab4d776c8d8b3e5fbdbaa2a651beb4040f947191b2ea2a9fec7d23a8');
});

test('the order in which keys were written does not matter', () => {
  expect(canonicalJson({ b: 1, a: { d: 2, c: 3 } })).toBe(canonicalJson({ a: { c: 3, d: 2 }, b: 1 }));
});

test('fractions, infinities and functions have no one text and are refused', () => {
  for (const value of [0.5, Number.NaN, Infinity, 2 ** 60, () => 1, undefined, [undefined], 10n]) expect(() => canonicalJson(value)).toThrow(TypeError);
});

test('what was written is read back as it was', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(fc.maxSafeInteger(), fc.string().map((text) => text.normalize('NFC')), fc.boolean(), fc.constant(null), fc.array(tie('any'), { maxLength: 4 }), fc.dictionary(fc.string({ maxLength: 5 }), tie('any'), { maxKeys: 4, noNullPrototype: true })),
  })).any;
  fc.assert(
    fc.property(value, (written) => {
      const text = canonicalJson(written);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});
