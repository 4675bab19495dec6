import type { SaleRow } from '../../../shared/contract/sale.ts';
import { readReceiptSearch } from '../../../shared/domain/receipt/receipt-search.ts';
import { receiptNumberOf } from '../../../shared/domain/sale/completed-sale.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import type { WantedSales } from '../../db/repos/sale-repo.ts';
import { productsNamed } from '../catalog/products-named.ts';
import { customerWords } from '../customers/find-customers.ts';
import { requireRegister } from '../require-register.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { saleRow } from './sale-row.ts';

/** Products that the shelf's search means by a word, best first: it knows letters with and without marks. */
const MEANT_MAX = 50;

/** The newest sales, or those that `text` may mean: a receipt number, a total, a day, an item, its lot, a customer. */
export async function recentSales(context: ServiceContext, input: { readonly limit: number; readonly text?: string | undefined }): Promise<readonly SaleRow[]> {
  const text = input.text?.trim() ?? '';
  return context.store.sales.recent(input.limit, text === '' ? null : await wantedSales(context, text)).map((sale) => saleRow(context.store.sales, sale));
}

async function wantedSales(context: ServiceContext, text: string): Promise<WantedSales> {
  const now = context.clock.now();
  const search = readReceiptSearch(text, businessDayOf(now, currentSettings(context.store, now).unit.timeZone));
  const { receiptNumber, number, amount, day, words } = search;
  return {
    receiptNumbers: [...(receiptNumber === null ? [] : [receiptNumber]), ...(number === null ? [] : [receiptNumberOf(requireRegister(context).code, number)])],
    totals: amount === null ? [] : [amount, -amount],
    days: day === null ? [] : [day],
    productIds: words === null ? [] : await productsMeant(context, words),
    lots: lotsMeant(text),
    customerIds: customersNamed(context, text),
  };
}

/** `lot b1` or `B1`: a lot is one word; Caps Lock and habit write it in capitals or not. */
function lotsMeant(text: string): readonly string[] {
  const lot = text.replace(/^lot\s+/i, '');
  return /^\S{1,20}$/.test(lot) ? [...new Set([lot, lot.toUpperCase(), lot.toLowerCase()])] : [];
}

/** Everything that a word may mean, sold still or not: however many there are, the newest receipt may be of any of them. */
async function productsMeant(context: ServiceContext, words: string): Promise<readonly string[]> {
  const meant = (await context.search.ready()).find(words, MEANT_MAX);
  return [...new Set([...meant, ...(await productsNamed(context, words, 'all')).map(({ id }) => id)])];
}

/** Customers whose name or agency has these words, or whose phone number has these digits. */
function customersNamed(context: ServiceContext, text: string): readonly string[] {
  const { words, digits } = customerWords(text);
  // Figures alone are a receipt's number or a total, unless they begin as only phone numbers do.
  const isPhone = digits !== '' && /^[+0]/.test(text);
  if (!isPhone && !/\p{L}{2}/u.test(text)) return [];
  return context.store.customers.ids(words, digits);
}
