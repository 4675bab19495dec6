import { searchWords } from '../../kernel/search-words.ts';
import { readCode } from '../barcode/read-code.ts';

/** Words of a name that are looked for; more narrow nothing down. */
const WORDS_MAX = 3;

/** What a text typed to find products asks for: words in small letters, and the code it may be. */
export function wordsAndCode(text: string): { readonly words: readonly string[]; readonly code: string } {
  const reading = readCode(text);
  return {
    words: searchWords(text).slice(0, WORDS_MAX),
    code: reading.kind === 'gtin' || reading.kind === 'internal' ? reading.code : text.trim(),
  };
}
