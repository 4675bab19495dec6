import type { ListOrder, ListSort } from '../../kernel/list-order.ts';

/** What the list of customers can stand by. Who has no agency, or no price list of his own, comes last by it, either way. */
export const CUSTOMER_ORDERS = ['name', 'agency', 'price-list'] as const;
export type CustomerListBy = (typeof CUSTOMER_ORDERS)[number];
export type CustomerListOrder = ListOrder<CustomerListBy>;

export const CUSTOMER_SORTS: readonly ListSort<CustomerListBy>[] = [
  { by: 'name', downFirst: false },
  { by: 'agency', downFirst: false },
  { by: 'price-list', downFirst: false },
];

/** How it stands by itself. */
export const CUSTOMERS_BY_NAME: CustomerListOrder = { by: 'name', down: false };
