import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from '../../../shared/kernel/cut-text.ts';
import { isWellFormed } from '../../../shared/kernel/well-formed.ts';

test('half a character is found in values, lists and names of fields, at any depth', () => {
  for (const good of [undefined, null, 1, true, 'kopi', '🙂', ['a', { b: ['🙂'] }], {}]) expect(isWellFormed(good)).toBe(true);
  for (const half of ['\uD800', 'a\uDC00b', '\uDE42\uD83D']) {
    for (const bad of [half, [half], { a: { b: [1, null, { c: half }] } }, { [half]: 1 }, { a: [{ [`x${half}`]: null }] }]) expect(isWellFormed(bad)).toBe(false);
  }
  let deep: unknown = '\uD800';
  for (let level = 0; level < 200_000; level += 1) deep = [deep];
  expect(isWellFormed(deep)).toBe(false);
});

test('what is called well-formed is read back from UTF-8 as it was, anything else is not', () => {
  const units = fc.array(fc.oneof(fc.constantFrom(0x61, 0xd83d, 0xde42), fc.nat(0xffff)), { maxLength: 8 });
  fc.assert(
    fc.property(units, (codes) => {
      const text = String.fromCharCode(...codes);
      expect(isWellFormed({ text })).toBe(Buffer.from(text, 'utf8').toString('utf8') === text);
    }),
    { numRuns: 2_000 },
  );
});

test('a text is cut to a length and never in the middle of a character', () => {
  expect(cutText('tas 🙂', 5)).toBe('tas ');
  expect(cutText('tas 🙂', 6)).toBe('tas 🙂');
  expect(cutText('tas', 60)).toBe('tas');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, most) => {
      const cut = cutText(text, most);
      expect(cut.isWellFormed()).toBe(true);
      expect(text.startsWith(cut)).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 1);
    }),
  );
});
