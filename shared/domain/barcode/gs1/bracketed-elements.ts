import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { CodeFault } from '../code-fault.ts';
import type { Element } from './split-elements.ts';

/** True for the line under a GS1 code, as people type it: `(01)08999999023454(10)ABC`. */
export function isBracketed(text: string): boolean {
  return /^\([0-9]{2,4}\)/.test(text);
}

const FIELD = /\(([0-9]{2,4})\)([^(]*)/g;

/** The fields of such a line; their contents are not checked yet. */
export function bracketedElements(text: string): Result<readonly Element[], CodeFault> {
  const elements = [...text.matchAll(FIELD)].map(([, ai = '', value = '']) => ({ ai, value: value.replaceAll('\u001d', '').trim() }));
  return text.replace(FIELD, '') === '' ? ok(elements) : fail({ code: 'code.bad-value', ai: elements.at(-1)?.ai ?? '' });
}
