import type { Actor } from '../../electron/services/actor.ts';
import { takeBundle, type TakeBundleInput } from '../../electron/services/consignment/take-bundle.ts';
import { approveCount, type ApproveCountInput } from '../../electron/services/counting/approve-count.ts';
import type { ServiceContext } from '../../electron/services/service-context.ts';
import { moveGoods, type MoveGoodsInput } from '../../electron/services/stock/move-goods.ts';

/** Whatever books goods beside the till, with its command. */
export type StoredGoods =
  | { readonly what: 'document'; readonly input: MoveGoodsInput }
  | { readonly what: 'bundle'; readonly input: TakeBundleInput }
  | { readonly what: 'count'; readonly input: ApproveCountInput };

/** Stores it in the name of whoever keeps the stock. */
export function storeGoods(context: ServiceContext, { what, input }: StoredGoods): void {
  const person = context.store.users.list().find(({ role }) => role === 'manager');
  if (person === undefined) throw new Error('nobody keeps the stock');
  const keeper: Actor = { userId: person.id, name: person.name, role: 'manager' };
  if (what === 'document') moveGoods(context, keeper, input);
  else if (what === 'bundle') takeBundle(context, keeper, input);
  else approveCount(context, keeper, input);
}
