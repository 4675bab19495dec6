import type { PriceListRow } from '../../../shared/contract/prices.ts';
import { GENERAL_LIST } from '../../../shared/domain/pricing/price-list.ts';
import type { CommandId, PriceListId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { tidyWords } from '../catalog/check-product.ts';
import { tellCatalogChanged } from '../catalog/tell-catalog-changed.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { listRow } from './price-rows.ts';

export interface SetPriceListInput {
  readonly commandId: CommandId;
  /** Null: a new list. */
  readonly listId: PriceListId | null;
  readonly name: string;
  readonly active: boolean;
}

/** Adds a price list, renames it, or takes it away from the counter. @throws Refused price.list-gone, price.list-taken, price.list-needed */
export function setPriceList(context: ServiceContext, actor: Actor, input: SetPriceListInput): PriceListRow {
  return runCommand(context, { commandId: input.commandId, name: 'prices.setList', input, cartId: null }, (afterCommit) => {
    const { prices, journal } = context.store;
    const before = input.listId === null ? null : (prices.list(input.listId) ?? refuse({ code: 'price.list-gone' }));
    const name = tidyWords(input.name);
    if (prices.lists().some((other) => other.listId !== input.listId && other.name.toLowerCase() === name.toLowerCase())) refuse({ code: 'price.list-taken', name });
    if (input.listId === GENERAL_LIST.listId && !input.active) refuse({ code: 'price.list-needed' });
    const list = { listId: input.listId ?? context.ids.next<'price-list'>(), name, active: input.active };
    if (before === null || before.name !== name || before.active !== input.active) {
      prices.putList(list);
      journal.append({
        type: 'price-list.set',
        at: context.clock.now(),
        registerId: requireRegister(context).id,
        userId: actor.userId,
        body: { ...list, before: before === null ? null : { name: before.name, active: before.active } },
      });
      afterCommit(() => tellCatalogChanged(context));
    }
    return listRow(context, list);
  });
}
