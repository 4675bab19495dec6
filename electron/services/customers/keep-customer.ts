import { phoneDigits } from '../../../shared/domain/customer/customer.ts';
import type { CustomerField } from '../../../shared/domain/journal/entry.ts';
import type { CommandId, CustomerId, PriceListId } from '../../../shared/kernel/ids.ts';
import type { CustomerValues } from '../../db/repos/customer-repo.ts';
import type { Actor } from '../actor.ts';
import { tidyWords } from '../catalog/check-product.ts';
import { listInUse } from '../prices/list-in-use.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';

export interface CustomerWanted {
  readonly name: string;
  readonly phone: string | null;
  readonly agency: string | null;
  readonly npwp: string | null;
  readonly listId: PriceListId | null;
}

interface Kept {
  readonly customerId: CustomerId;
}

const FIELDS: readonly CustomerField[] = ['name', 'phone', 'agency', 'npwp', 'list_id'];

/** What stands in the row of somebody who asked to be forgotten. */
const ERASED_NAME = 'Pelanggan dihapus';

/** A new customer. The journal hears that there is one and nothing about them. @throws Refused price.list-gone */
export function addCustomer(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly customer: CustomerWanted }): Kept {
  return runCommand(context, { commandId: input.commandId, name: 'customers.add', input, cartId: null }, (afterCommit) => {
    const customerId = context.ids.next<'customer'>();
    context.store.customers.add(customerId, valuesOf(context, input.customer, null), context.clock.now());
    journal(context, actor, { type: 'customer.added', body: { customerId } });
    afterCommit(() => context.publish({ type: 'customers-changed' }));
    return { customerId };
  });
}

/** Sets everything that is known of a customer; sales keep what was printed. @throws Refused customer.gone, price.list-gone */
export function changeCustomer(context: ServiceContext, actor: Actor, input: Kept & { readonly commandId: CommandId; readonly customer: CustomerWanted }): Kept {
  return runCommand(context, { commandId: input.commandId, name: 'customers.change', input, cartId: null }, (afterCommit) => {
    const { customerId } = input;
    const before = context.store.customers.find(customerId);
    if (before === null || before.erased_at !== null) return refuse({ code: 'customer.gone' });
    const values = valuesOf(context, input.customer, before.list_id);
    const fields = FIELDS.filter((field) => before[field] !== values[field]);
    if (fields.length > 0) {
      context.store.customers.update(customerId, values);
      journal(context, actor, { type: 'customer.changed', body: { customerId, fields } });
      afterCommit(() => context.publish({ type: 'customers-changed' }));
    }
    return { customerId };
  });
}

/**
 * Takes a person out of their row for good; sales and the journal keep the id and the name as it was printed.
 * @throws Refused customer.gone, customer.in-cart
 */
export function eraseCustomer(context: ServiceContext, actor: Actor, input: Kept & { readonly commandId: CommandId; readonly reason: string }): Kept {
  return runCommand(context, { commandId: input.commandId, name: 'customers.erase', input, cartId: null }, (afterCommit) => {
    const { customerId } = input;
    const { customers } = context.store;
    const stored = customers.find(customerId);
    if (stored === null || stored.erased_at !== null) return refuse({ code: 'customer.gone' });
    if (customers.inCart(customerId)) return refuse({ code: 'customer.in-cart' });
    customers.erase(customerId, ERASED_NAME, context.clock.now());
    journal(context, actor, { type: 'customer.erased', body: { customerId, reason: input.reason } });
    afterCommit(() => context.publish({ type: 'customers-changed' }));
    return { customerId };
  });
}

/** `listNow`: the list that the customer has already, which may be out of use by now. */
function valuesOf(context: ServiceContext, { name, phone, agency, npwp, listId }: CustomerWanted, listNow: string | null): CustomerValues {
  if (listId !== null && listId !== listNow) listInUse(context, listId);
  return { name: tidyWords(name), phone: textOf(phone), phone_digits: phoneDigits(phone ?? ''), agency: textOf(agency), npwp: textOf(npwp), list_id: listId };
}

function textOf(text: string | null): string | null {
  const tidy = tidyWords(text ?? '');
  return tidy === '' ? null : tidy;
}

type CustomerEntry =
  | { readonly type: 'customer.added'; readonly body: { readonly customerId: string } }
  | { readonly type: 'customer.changed'; readonly body: { readonly customerId: string; readonly fields: readonly CustomerField[] } }
  | { readonly type: 'customer.erased'; readonly body: { readonly customerId: string; readonly reason: string } };

function journal(context: ServiceContext, actor: Actor, entry: CustomerEntry): void {
  context.store.journal.append({ ...entry, at: context.clock.now(), registerId: requireRegister(context).id, userId: actor.userId });
}
