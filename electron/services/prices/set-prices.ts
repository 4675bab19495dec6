import type { PriceChangeDone } from '../../../shared/contract/prices.ts';
import type { PriceChangeId } from '../../../shared/domain/pricing/price-change.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { businessDayOf, type BusinessDay } from '../../../shared/kernel/instant.ts';
import type { Actor } from '../actor.ts';
import { tellCatalogChanged } from '../catalog/tell-catalog-changed.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { plannedDay, putPrices, type PriceWish } from './put-prices.ts';
import { recordPrices } from './record-prices.ts';

export interface SetPricesInput {
  readonly commandId: CommandId;
  /** Null or today: at once. */
  readonly from: BusinessDay | null;
  readonly note: string | null;
  readonly lines: readonly PriceWish[];
}

/** Prices of some products, at once or from a later business day. @throws Refused price.day-past, and what {@link putPrices} refuses */
export function setPrices(context: ServiceContext, actor: Actor, input: SetPricesInput): PriceChangeDone {
  return runCommand(context, { commandId: input.commandId, name: 'prices.set', input, cartId: null }, (afterCommit) => {
    const now = context.clock.now();
    const from = plannedDay(input.from, businessDayOf(now, currentSettings(context.store, now).unit.timeZone));
    const done = putPrices(context, { userId: actor.userId, from, cause: 'person', ofChange: null, note: wordsOrNull(input.note) }, input.lines);
    afterCommit(() => tellCatalogChanged(context));
    return { ...done, left: 0 };
  });
}

/**
 * Takes a change of prices back in one act: every product whose price is still what the change made of it gets the one before; what was
 * changed again since is left (`left`). A plan whose day has not come is withdrawn.
 * @throws Refused price.change-gone, price.change-over, price.nothing-changes
 */
export function undoPrices(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly changeId: PriceChangeId }): PriceChangeDone {
  return runCommand(context, { commandId: input.commandId, name: 'prices.undo', input, cartId: null }, (afterCommit) => {
    const { priceChanges, journal } = context.store;
    const change = priceChanges.find(input.changeId) ?? refuse({ code: 'price.change-gone' });
    if (change.withdrawn || change.followedBy !== null) refuse({ code: 'price.change-over' });
    afterCommit(() => tellCatalogChanged(context));
    if (change.from !== null) {
      journal.append({ type: 'price.withdrawn', at: context.clock.now(), registerId: requireRegister(context).id, userId: actor.userId, body: { changeId: change.changeId, from: change.from, lines: change.lines } });
      priceChanges.closePlan(change.changeId);
      return { changeId: change.changeId, lines: change.lines, left: 0 };
    }
    const lines = priceChanges.lines(change.changeId);
    const same = lines.filter(({ productId, after }) => {
      const now = priceChanges.priceOf(productId);
      return now !== null && now.price === after.price && now.floor === after.floor;
    });
    const done = recordPrices(context, { userId: actor.userId, from: null, cause: 'undo', ofChange: change.changeId, note: change.note }, same.map(({ productId, name, before, after }) => ({ productId, name, before: after, after: before })));
    return { ...done, left: lines.length - done.lines };
  });
}

export function wordsOrNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
