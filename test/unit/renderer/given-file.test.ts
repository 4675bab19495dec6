import { expect, test } from 'vitest';
import { givenWords } from '../../../renderer/app-state/use-given-file.ts';
import { indonesian } from '../../../shared/i18n/indonesian.ts';
import { translatorOf } from '../../../shared/i18n/translator-of.ts';

test('a file is said to lie where its host puts it: the folder of downloads of a browser, or the place that Electron asks for', () => {
  const t = translatorOf(indonesian);
  expect(givenWords(t, 'buku.pdf', false)).toBe('buku.pdf masuk ke folder Unduhan (Downloads).');
  expect(givenWords(t, 'buku.pdf', true)).toBe('buku.pdf siap. Pilih tempat menyimpannya.');
});
