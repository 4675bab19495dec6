import { english } from './english.ts';
import { indonesian, type MessageKey } from './indonesian.ts';
import type { Language } from './language.ts';
import { translatorOf } from './translator-of.ts';

/** Values for the `{name}` places of a text. Money, quantities and dates come already formatted. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** The text of `key`, its places filled. A place without a value stays visible as `{name}`, so that nobody overlooks it. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

const MESSAGES: Record<Language, Readonly<Record<MessageKey, string>>> = { id: indonesian, en: english };

/** The texts of one language. English bends words by number: "{count} hari" is "{count} {count?day|days}". */
export function createTranslator(language: Language): Translate {
  return translatorOf(MESSAGES[language]);
}

/** True when `text` is a key there is a text for: guards keys that are put together from codes. */
export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(indonesian, text);
}
