import type { DomainError } from '../kernel/result.ts';
import type { MessageParams, Translate } from './translate.ts';
import { wordsOr } from './words-or.ts';

/**
 * The sentence for a refusal: the text `errors.<code>`, its places filled from `params`; an unknown code gets the
 * general sentence that claims nothing.
 */
export function describeError(t: Translate, error: DomainError, params?: MessageParams): string {
  return wordsOr(t, `errors.${error.code}`, params) ?? t('errors.unknown');
}
