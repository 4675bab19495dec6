import type { JournalContent } from './entry.ts';

/**
 * The one text of a value: keys sorted by code unit, no spaces, whole numbers only, strings in NFC, absent keys left out.
 * @throws TypeError on anything else (a fraction, a function, undefined in an array): it would not have one text.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`the journal keeps whole numbers only: ${value}`);
    return String(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    let text = '';
    for (const key of Object.keys(value).sort()) {
      const field = (value as Record<string, unknown>)[key];
      if (field !== undefined) text += `${text === '' ? '' : ','}${keyText(key)}:${canonicalJson(field)}`;
    }
    return `{${text}}`;
  }
  throw new TypeError(`the journal cannot keep a ${typeof value}`);
}

/** Characters that stand for themselves between quotes, in NFC too: most texts hold no other, and this is a tenth of the time of a sale. */
const PLAIN = /^[ !#-[\]-~]*$/;

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text.normalize('NFC'));
}

function keyText(key: string): string {
  return PLAIN.test(key) ? `"${key}"` : JSON.stringify(key);
}

/**
 * The text whose SHA-256 is the entry's hash, version 1: a canonical array, so that no field can be moved into another.
 * Frozen by a golden test; another form is another version.
 */
export function journalText(content: Omit<JournalContent, 'body' | 'type'> & { readonly type: string }, canonicalBody: string, previousHash: string): string {
  const head = canonicalJson(['etalase-journal', content.version, content.seq, previousHash, content.at, content.registerId, content.userId, content.type]);
  return `${head.slice(0, -1)},${canonicalBody}]`;
}
