import type { JournalContent } from './entry.ts';

/**
 * The one text of a value: keys sorted by code unit, no spaces, whole numbers only, strings in NFC, absent keys left out.
 * @throws TypeError on anything else (a fraction, a function, undefined in an array): it would not have one text.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`the journal keeps whole numbers only: ${value}`);
    return String(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
  }
  throw new TypeError(`the journal cannot keep a ${typeof value}`);
}

/**
 * The text whose SHA-256 is the entry's hash, version 1: a canonical array, so that no field can be moved into another.
 * Frozen by a golden test; another form is another version.
 */
export function journalText(content: Omit<JournalContent, 'body' | 'type'> & { readonly type: string }, canonicalBody: string, previousHash: string): string {
  const head = canonicalJson(['etalase-journal', content.version, content.seq, previousHash, content.at, content.registerId, content.userId, content.type]);
  return `${head.slice(0, -1)},${canonicalBody}]`;
}
