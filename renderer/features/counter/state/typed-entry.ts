import { parseQuantityPrefix } from '../../../../shared/domain/cash/parse-quantity.ts';
import { ONE, type Quantity } from '../../../../shared/kernel/quantity.ts';

/** What stands in the search field, understood. */
export interface TypedEntry {
  /** How many of the next product: `3*` gives 3; without a star one. Null: there is a star but no readable quantity before it. */
  readonly quantity: Quantity | null;
  /** True when a quantity was typed. */
  readonly counted: boolean;
  /** The words to search for. */
  readonly words: string;
  /** A barcode typed by hand: to be read like a scan, not searched by name. */
  readonly code: string | null;
}

/** The longest thing anyone types by hand; a QRIS payload or a torn scan is cut here before it is searched. */
const WORDS_MAX = 100;

export function readTypedEntry(text: string): TypedEntry {
  const prefix = parseQuantityPrefix(text.slice(0, 2 * WORDS_MAX));
  const words = (prefix === undefined ? text : prefix.rest).trim().slice(0, WORDS_MAX);
  const quantity = prefix === undefined ? ONE : prefix.quantity.ok ? prefix.quantity.value : null;
  return { quantity, counted: prefix !== undefined, words, code: /^(?:[0-9]{4,}$|\([0-9]{2,4}\)|https?:\/\/)/i.test(words) ? words : null };
}
