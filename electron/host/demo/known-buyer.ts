import type { Cart } from '../../../shared/domain/sale/cart.ts';
import { DEMO_GALLERY } from '../../services/demo-gallery/demo-gallery.ts';
import type { CounterDesk } from './counter-desk.ts';
import { must } from './must.ts';
import { give } from './ring-up.ts';
import type { KnownBuyer } from './visit.ts';

/** The cashier finds the customer by part of the name or the number, or adds one who is new; the cart then knows who buys. */
export async function sayWhoBuys(desk: CounterDesk, cart: Cart, buyer: KnownBuyer): Promise<Cart> {
  const name = buyer.type === 'new' ? buyer.name : (DEMO_GALLERY.customers[buyer.place]?.name ?? '');
  desk.clock.pass(desk.random.whole(2_000, 6_000));
  const { customers } = await desk.calls.customers.list({ text: name.slice(0, 12).toLowerCase(), offset: 0, limit: 5 });
  const known = customers.find((customer) => customer.name === name);
  must(buyer.type === 'new' || known !== undefined, `${name} is not found among the customers`);
  const customerId = known?.customerId ?? (await desk.calls.customers.add({ commandId: desk.ids.next<'command'>(), customer: { name, phone: null, agency: null, npwp: null, listId: null } })).customerId;
  desk.tally.count(known === undefined ? 'newCustomers' : 'knownCustomers');
  const after = await give(desk, cart, { type: 'set-customer', customerId });
  must(after.customer?.name === name && (after.customer.list === null || after.list.listId === after.customer.list.listId), `${name} did not reach the cart with the own price list`);
  return after;
}
