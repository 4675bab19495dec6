import type { GoodsLists } from '../../../shared/contract/catalog.ts';
import type { ProducerKind } from '../../../shared/domain/catalog/product.ts';
import type { JournalBodies } from '../../../shared/domain/journal/entry.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { tidyWords } from './check-product.ts';
import { goodsLists } from './goods-lists.ts';
import { tellCatalogChanged } from './tell-catalog-changed.ts';

/** `id` null: a new one. `place` of a category: from 1, the order of the counter; left out: last, or where it is. */
export type ListEntry =
  | { readonly list: 'category'; readonly id: string | null; readonly name: string; readonly active: boolean; readonly place?: number | undefined }
  | { readonly list: 'producer'; readonly id: string | null; readonly name: string; readonly active: boolean; readonly kind: ProducerKind }
  | { readonly list: 'workshop'; readonly id: string | null; readonly name: string; readonly active: boolean; readonly producerId: string };

type Facts = Omit<JournalBodies['place.set'], 'place' | 'id' | 'before'>;

/**
 * Adds, renames, orders or switches off what goods belong to. Papers of the past keep what they say; reports call it by its new name.
 * @throws Refused list.not-found, list.name-taken, list.in-use while products of it are sold, list.consigning
 */
export function setListEntry(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly entry: ListEntry }): GoodsLists {
  return runCommand(context, { commandId: input.commandId, name: 'catalog.setListEntry', input, cartId: null }, (afterCommit) => {
    const { entry } = input;
    const all = known(context, entry);
    const before = entry.id === null ? null : (all.find(({ id }) => id === entry.id) ?? refuse({ code: 'list.not-found' }));
    const name = tidyWords(entry.name);
    const taken = all.find((other) => other.id !== before?.id && other.name.toLowerCase() === name.toLowerCase());
    if (taken !== undefined) return refuse({ code: 'list.name-taken', name: taken.name });
    if (!entry.active && before !== null && before.sold > 0) return refuse({ code: 'list.in-use', name: before.name, count: before.sold });
    if (!entry.active && entry.list === 'producer' && before !== null && context.store.goodsLists.isConsigning(before.id)) return refuse({ code: 'list.consigning', name: before.name });
    const id = before?.id ?? context.ids.next();
    const after = put(context, entry, id, name);
    const was = before === null ? null : factsOf(before);
    if (JSON.stringify(after) !== JSON.stringify(was)) {
      context.store.catalog.forgetNames();
      context.store.journal.append({ type: 'place.set', at: context.clock.now(), registerId: requireRegister(context).id, userId: actor.userId, body: { place: entry.list, id, ...after, before: was } });
      afterCommit(() => tellCatalogChanged(context));
    }
    return goodsLists(context);
  });
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly sold: number;
  readonly kind?: string;
  readonly position?: number;
}

/** Those that the name must differ from: workshops only within their producer. */
function known(context: ServiceContext, entry: ListEntry): readonly Known[] {
  const { goodsLists: lists } = context.store;
  switch (entry.list) {
    case 'category':
      return lists.categories();
    case 'producer':
      return lists.producers();
    case 'workshop':
      if (!lists.producers().some(({ id }) => id === entry.producerId)) return refuse({ code: 'list.not-found' });
      return lists.workshops().filter(({ producerId }) => producerId === entry.producerId);
  }
}

function factsOf({ name, active, kind, position }: Known): Facts {
  return { name, active, kind: kind ?? null, position: position ?? null };
}

function put(context: ServiceContext, entry: ListEntry, id: string, name: string): Facts {
  const { goodsLists: lists } = context.store;
  const { active } = entry;
  switch (entry.list) {
    case 'category': {
      const others = lists.categories().filter((one) => one.id !== id);
      const was = lists.categories().findIndex((one) => one.id === id);
      const wanted = entry.place === undefined ? (was === -1 ? others.length : was) : entry.place - 1;
      const at = Math.min(others.length, Math.max(0, wanted));
      const order = [...others.slice(0, at), { id, name, active }, ...others.slice(at)];
      for (const [index, one] of order.entries()) lists.putCategory({ id: one.id, name: one.name, active: one.active, position: index + 1 });
      return { name, active, kind: null, position: at + 1 };
    }
    case 'producer':
      lists.putProducer({ id, name, active, kind: entry.kind });
      return { name, active, kind: entry.kind, position: null };
    case 'workshop':
      lists.putWorkshop({ id, name, active, producerId: entry.producerId });
      return { name, active, kind: null, position: null };
  }
}
