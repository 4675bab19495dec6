import type { MessageKey } from './indonesian.ts';
import type { Translate } from './translate.ts';

/** Fills the texts of one language, as far as they are loaded. A key without a text gives the key: seen in a test, never by a buyer. */
export function translatorOf(messages: Readonly<Partial<Record<MessageKey, string>>>): Translate {
  return (key, params) => {
    const text = Object.hasOwn(messages, key) ? (messages[key] ?? key) : key;
    if (params === undefined) return text;
    return text.replace(/\{([A-Za-z]+)\}/g, (place, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : place));
  };
}
