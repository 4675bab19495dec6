import { cutText } from '../../../../shared/kernel/cut-text.ts';
import { parseQuantityPrefix, type QuantityError } from '../../../../shared/domain/cash/parse-quantity.ts';
import { parseRupiah } from '../../../../shared/domain/cash/parse-rupiah.ts';
import { ONE, type Quantity } from '../../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';

/** What stands in the search field, understood. */
export interface TypedEntry {
  /** How many of the next product: `3*` gives 3; without a star one. Null: there is a star but no readable quantity before it. */
  readonly quantity: Quantity | null;
  /** Why what stands before the star is no quantity, or null. */
  readonly unreadable: QuantityError | null;
  /** True when a quantity was typed. */
  readonly counted: boolean;
  /** The open price of the next product: `15000=`. Null: there is an equals sign but no readable amount before it. */
  readonly price: Rupiah | null;
  /** True when a price was typed. */
  readonly priced: boolean;
  /** The words to search for. */
  readonly words: string;
  /** A barcode typed by hand: to be read like a scan, not searched by name. */
  readonly code: string | null;
}

/** The longest thing anyone types by hand; a QRIS payload or a torn scan is cut here before it is searched. */
const WORDS_MAX = 100;
/** A price before its equals sign; anything else with such a sign is words. */
const PRICE = /^([^=]{0,40})=(.*)$/s;

export function readTypedEntry(text: string): TypedEntry {
  const prefix = parseQuantityPrefix(text.slice(0, 2 * WORDS_MAX));
  const counted = prefix === undefined ? text : prefix.rest;
  const [, amount, named] = PRICE.exec(counted.slice(0, 2 * WORDS_MAX)) ?? [];
  const priced = amount !== undefined && !/\p{L}{4}/u.test(amount);
  const words = cutText((priced ? (named ?? '') : counted).trim(), WORDS_MAX);
  const quantity = prefix === undefined ? ONE : prefix.quantity.ok ? prefix.quantity.value : null;
  const price = parseRupiah(amount ?? '');
  const code = /^(?:[0-9]{4,}$|\([0-9]{2,4}\)|https?:\/\/)/i.test(words) ? words : null;
  const unreadable = prefix === undefined || prefix.quantity.ok ? null : prefix.quantity.error;
  return { quantity, unreadable, counted: prefix !== undefined, price: priced && price.ok ? price.value : null, priced, words, code };
}
