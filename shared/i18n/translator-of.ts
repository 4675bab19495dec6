import type { MessageKey } from './indonesian.ts';
import type { Translate } from './translate.ts';

/** Fills the texts of one language, as far as they are loaded: `{count}` is the value, `{count?day|days}` the first words for 1, else the others. A key without a text gives the key: seen in a test, never by a buyer. */
export function translatorOf(messages: Readonly<Partial<Record<MessageKey, string>>>): Translate {
  return (key, params) => {
    const text = Object.hasOwn(messages, key) ? (messages[key] ?? key) : key;
    if (params === undefined) return text;
    return text.replace(/\{([A-Za-z]+)(?:\?([^|}]*)\|([^}]*))?\}/g, (place, name: string, one: string | undefined, more: string | undefined) => {
      if (!Object.hasOwn(params, name)) return place;
      const value = String(params[name]);
      return (one === undefined ? value : value === '1' ? one : more) ?? value;
    });
  };
}
