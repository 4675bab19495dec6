import { cutText } from '../../kernel/cut-text.ts';
import type { CustomerId } from '../../kernel/ids.ts';
import type { PriceList } from '../pricing/price-list.ts';

/** A customer (pelanggan) as a cart holds one. */
export interface CartCustomer {
  readonly customerId: CustomerId;
  readonly name: string;
  readonly agency: string | null;
  /** The list that this customer buys at, or null. */
  readonly list: PriceList | null;
}

/** Whom a sale was made to, as the paper names them: all that the journal keeps of a customer. */
export type SaleCustomer = Pick<CartCustomer, 'customerId' | 'name' | 'agency'>;

export const CUSTOMER_NAME_MAX = 60;
export const PHONE_MAX = 20;

/** Digits of a phone number as it is dialled here: `+62 812-3456` and `0812 3456` are the same number. */
export function phoneDigits(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.startsWith('62') ? `0${digits.slice(2)}` : digits;
}

/** A line typed at the till: what begins like a phone number at its end (or beginning) is the number, the rest is the name. */
export function readCustomerLine(text: string): { readonly name: string; readonly phone: string | null } {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const found = /(?:^| )(\+?\d[\d .-]{6,}\d)(?= |$)/.exec(line);
  const number = found?.[1];
  if (number === undefined) return { name: cutText(line, CUSTOMER_NAME_MAX), phone: null };
  const name = line.replace(number, ' ').replace(/ +/g, ' ').trim();
  return { name: cutText(name, CUSTOMER_NAME_MAX), phone: number.trim().slice(0, PHONE_MAX) };
}

/** What looks wrong with a taxpayer number: it is kept all the same, because the person at the till cannot check more than its length. */
export function looksLikeNpwp(text: string): boolean {
  const digits = text.replace(/[\s.-]/g, '');
  return /^(?:\d{15}|\d{16})$/.test(digits);
}
