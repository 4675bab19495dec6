import type { MessageKey } from './indonesian.ts';
import type { MessageParams, Translate } from './translate.ts';

/** The text of a key put together from a code, or null when there is none: a newer service may know codes this page does not. */
export function wordsOr(t: Translate, key: string, params?: MessageParams): string | null {
  const text = t(key as MessageKey, params);
  return text === key ? null : text;
}
