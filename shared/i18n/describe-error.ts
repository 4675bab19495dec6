import type { DomainError } from '../kernel/result.ts';
import { isMessageKey, type MessageParams, type Translate } from './translate.ts';

/**
 * The sentence for a refusal: the text `errors.<code>`, its places filled from `params`; an unknown code gets the
 * general sentence that claims nothing.
 */
export function describeError(t: Translate, error: DomainError, params?: MessageParams): string {
  const key = `errors.${error.code}`;
  return t(isMessageKey(key) ? key : 'errors.unknown', params);
}
