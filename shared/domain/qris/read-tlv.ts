import { fail, ok, type Result } from '../../kernel/result.ts';
import { countCharacters } from './count-characters.ts';

const TWO_DIGITS = /^[0-9]{2}$/;

/** One data object as EMVCo MPM writes it: two digits id, two digits length, then that many characters. */
export interface TlvField {
  readonly tag: string;
  readonly value: string;
}

/** Why `text` is no row of data objects: `at` counts characters from 0; `tag` is the object met there, null before its id is read. */
export type TlvError =
  | { readonly code: 'tlv.header'; readonly at: number; readonly tag: null }
  | { readonly code: 'tlv.length'; readonly at: number; readonly tag: string }
  | { readonly code: 'tlv.duplicate'; readonly at: number; readonly tag: string };

/**
 * The data objects of one level, in the order they stand. They must walk exactly to the end, lengths are 01 to 99, and an
 * id stands once a level (EMVCo MPM 3.2): of two amounts nobody could say which one the payer's bank takes.
 */
export function readTlv(text: string): Result<readonly TlvField[], TlvError> {
  // Lengths count characters, not UTF-16 units; taking a text apart for that is slow and seldom needed.
  const parts = countCharacters(text) === text.length ? text : Array.from(text);
  const part = (from: number, to: number) => (typeof parts === 'string' ? parts.slice(from, to) : parts.slice(from, to).join(''));
  const fields: TlvField[] = [];
  const seen = new Set<string>();
  let at = 0;
  while (at < parts.length) {
    const tag = part(at, at + 2);
    const digits = part(at + 2, at + 4);
    if (!TWO_DIGITS.test(tag) || !TWO_DIGITS.test(digits)) return fail({ code: 'tlv.header', at, tag: null });
    const end = at + 4 + Number(digits);
    if (digits === '00' || end > parts.length) return fail({ code: 'tlv.length', at, tag });
    if (seen.has(tag)) return fail({ code: 'tlv.duplicate', at, tag });
    seen.add(tag);
    fields.push({ tag, value: part(at + 4, end) });
    at = end;
  }
  return ok(fields);
}
