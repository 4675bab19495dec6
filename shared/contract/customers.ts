import { type } from '@orpc/contract';
import * as z from 'zod';
import { CUSTOMER_NAME_MAX, PHONE_MAX } from '../domain/customer/customer.ts';
import { CUSTOMER_ORDERS } from '../domain/customer/customer-list.ts';
import type { PriceList } from '../domain/pricing/price-list.ts';
import type { CustomerId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { id, procedure, rowsWish, shortText, words } from './base.ts';
import type { SaleRow } from './sale.ts';

export interface CustomerRow {
  readonly customerId: CustomerId;
  readonly name: string;
  readonly phone: string | null;
  readonly agency: string | null;
  readonly npwp: string | null;
  /** The list that the customer buys at, or null. */
  readonly list: PriceList | null;
}

export interface CustomerPage {
  readonly customers: readonly CustomerRow[];
  readonly total: number;
}

/** A customer with what was bought so far; money brought back is taken off. */
export interface CustomerHistory {
  readonly customer: CustomerRow;
  readonly sales: number;
  readonly total: Rupiah;
  readonly lastVisit: Instant | null;
  /** The newest papers. */
  readonly papers: readonly SaleRow[];
}

const customer = z.strictObject({
  name: words(CUSTOMER_NAME_MAX).min(1),
  phone: words(PHONE_MAX).nullable(),
  agency: words(80).nullable(),
  /** Kept as it is typed; a length that looks wrong is a warning on the screen. */
  npwp: words(30).nullable(),
  listId: id<'price-list'>().nullable(),
});

export const customers = {
  /** By name, or in another order; `text`: words of the name or agency, or digits of the phone number. */
  list: procedure.input(z.strictObject({ text: shortText(100), order: z.strictObject({ by: z.enum(CUSTOMER_ORDERS), down: z.boolean() }).optional(), offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(100) })).output(type<CustomerPage>()),
  history: procedure.input(rowsWish.extend({ customerId: id<'customer'>() })).output(type<CustomerHistory>()),
  /** Answers the id only: the answer of a command is remembered, and what is remembered is not erased with the customer. */
  add: procedure.input(z.strictObject({ commandId: id<'command'>(), customer })).output(type<{ readonly customerId: CustomerId }>()),
  change: procedure.input(z.strictObject({ commandId: id<'command'>(), customerId: id<'customer'>(), customer })).output(type<{ readonly customerId: CustomerId }>()),
  /** Takes the person out of the row; sales keep the name that was printed. Cannot be undone. */
  erase: procedure.input(z.strictObject({ commandId: id<'command'>(), customerId: id<'customer'>(), reason: words(120).min(1) })).output(type<{ readonly customerId: CustomerId }>()),
};
