import type { RowsWish } from '../../../shared/contract/base.ts';
import type { CustomerHistory, CustomerPage } from '../../../shared/contract/customers.ts';
import { phoneDigits } from '../../../shared/domain/customer/customer.ts';
import { CUSTOMERS_BY_NAME, type CustomerListOrder } from '../../../shared/domain/customer/customer-list.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import { searchWords } from '../../../shared/kernel/search-words.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { refuse } from '../refused.ts';
import { saleRow } from '../sale/sale-row.ts';
import type { ServiceContext } from '../service-context.ts';
import { customerRow } from './customer-row.ts';

/** Words that are looked for; more narrow nothing down. */
const WORDS_MAX = 3;
/** Fewer digits than these are in half of all numbers. */
const DIGITS_MIN = 3;

/** What `text` may mean: words of a name or agency, or part of a phone number. */
export function customerWords(text: string): { readonly words: readonly string[]; readonly digits: string } {
  const digits = phoneDigits(text);
  return {
    words: searchWords(text).slice(0, WORDS_MAX),
    digits: digits.length >= DIGITS_MIN && /^[\d\s+().-]+$/.test(text) ? digits : '',
  };
}

/** A page of customers, by name unless another order is asked for. */
export function listCustomers(context: ServiceContext, input: { readonly text: string; readonly order?: CustomerListOrder | undefined; readonly offset: number; readonly limit: number }): CustomerPage {
  const { customers } = context.store;
  const { words, digits } = customerWords(input.text);
  return { customers: customers.list({ words, digits, order: input.order ?? CUSTOMERS_BY_NAME, offset: input.offset, limit: input.limit }).map((row) => customerRow(context, row)), total: customers.count(words, digits) };
}

/** What a customer bought, and a page of the papers. @throws Refused customer.gone */
export function customerHistory(context: ServiceContext, input: RowsWish & { readonly customerId: CustomerId }): CustomerHistory {
  const { customers, sales } = context.store;
  const stored = customers.find(input.customerId);
  if (stored === null || stored.erased_at !== null) return refuse({ code: 'customer.gone' });
  const { sales: count, total, last } = customers.totals(input.customerId);
  return {
    customer: customerRow(context, stored),
    sales: count,
    total: total as Rupiah,
    lastVisit: last,
    papers: customers.sales(input).map((sale) => saleRow(sales, sale)),
  };
}
