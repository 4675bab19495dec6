import type { CountAnswer, CountGoods } from '../../../shared/contract/counting.ts';
import type { CountEntry, CountEntryKind } from '../../../shared/domain/stock-count/count-entry.ts';
import { judgeEntry } from '../../../shared/domain/stock-count/judge-entry.ts';
import { countKeyText, isInScope, type CountKey, type StockCountId } from '../../../shared/domain/stock-count/stock-count.ts';
import { tallyCount, type CountTally } from '../../../shared/domain/stock-count/tally-count.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { ONE, quantity, type Quantity } from '../../../shared/kernel/quantity.ts';
import { packed } from '../catalog/pack-of-code.ts';
import type { StoredCount } from '../../db/repos/count-repo.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { countableOf, goodsOfKey } from './count-goods.ts';
import { requireGoingCount } from './count-row.ts';
import { readCountCode } from './read-count-code.ts';

export interface EnterCountInput {
  readonly commandId: CommandId;
  readonly countId: StockCountId;
  readonly goods: { readonly text: string } | CountKey;
  readonly kind: CountEntryKind;
  readonly quantity: Quantity;
  readonly means: 'scan' | 'typed';
}

/**
 * Somebody counted so much. What the books say of these goods, and what of them is in unpaid carts, is read in the same transaction and kept with
 * the entry. Goods of several batches or owners are chosen first, nothing is counted then.
 * @throws Refused count.*, scan.*, product.*, quantity.*, stock.too-much-worth
 */
export function enterCount(context: ServiceContext, actor: Actor, input: EnterCountInput): CountAnswer {
  return runCommand<CountAnswer>(context, { commandId: input.commandId, name: 'counting.enter', input, cartId: null }, (afterCommit) => {
    const { store } = context;
    const count = requireGoingCount(context, input.countId);
    const named = namedGoods(context, count, input);
    if (named.goods.length !== 1) return { kind: 'choose', goods: named.goods, quantity: named.quantity };
    const key = named.goods[0] ?? refuse({ code: 'product.not-found' });
    const { product, ...goods } = goodsOfKey(context, key);
    const tallies = tallyCount(store.countEntries.ofProduct(count.countId, key.productId));
    const before = tallies.find((tally) => countKeyText(tally) === countKeyText(key));
    const judged = judgeEntry(
      {
        state: count.state,
        scope: count.scope,
        goods: {
          name: product.name,
          kind: product.kind,
          categoryId: product.category_id,
          ownerId: key.ownerId,
          fractional: goods.fractional,
          price: product.price,
          sold: product.kind === 'unique' && (product.on_hand ?? 0) <= 0 && store.counts.lastReason(product.id) === 'sale',
          elsewhere: product.kind === 'unique' ? pieceElsewhere(context, count, key, tallies) : null,
        },
        counted: before?.counted ?? null,
        heldBy: store.counts.holder(count.countId, count.placeId, key),
      },
      { kind: input.kind, quantity: named.quantity },
    );
    if (!judged.ok) return refuse(judged.error);
    const body: CountEntry = {
      countId: count.countId,
      productId: key.productId,
      batchId: key.batchId,
      ownerId: key.ownerId,
      name: product.name,
      kind: input.kind,
      quantity: named.quantity,
      means: input.means,
      onHand: store.counts.onHand(count.placeId, key),
      inCarts: count.placeId === 'gallery' ? store.counts.inCarts(key.productId) : 0,
      by: { id: actor.userId, name: actor.name },
    };
    const { seq } = store.journal.append({ type: 'count.entered', at: context.clock.now(), registerId: requireRegister(context).id, userId: actor.userId, body });
    afterCommit(() => context.publish({ type: 'counts-changed', entered: count.countId }));
    return { kind: 'counted', goods, quantity: named.quantity, counted: quantity(judged.value.counted), seq };
  });
}

/** Name of the place where the books, or other entries of this count, have a one-of-a-kind piece already; null: nowhere. */
function pieceElsewhere({ store }: ServiceContext, count: StoredCount, key: CountKey, tallies: readonly CountTally[]): string | null {
  if (tallies.some((tally) => countKeyText(tally) !== countKeyText(key) && tally.counted > 0)) return count.place;
  const row = store.stockList.placed(key.productId).find((one) => one.on_hand > 0 && (one.place_id !== count.placeId || one.batch_id !== (key.batchId ?? '') || one.owner_id !== (key.ownerId ?? '')));
  return row === undefined ? null : (store.stock.places().find(({ placeId }) => placeId === row.place_id)?.name ?? row.place_id);
}

/** The goods that were meant, and how much; more than one when a person has to choose. */
function namedGoods(context: ServiceContext, count: StoredCount, input: EnterCountInput): { readonly goods: readonly CountGoods[]; readonly quantity: Quantity } {
  if (!('text' in input.goods)) {
    const { product: _, ...goods } = goodsOfKey(context, input.goods);
    return { goods: [goods], quantity: input.quantity };
  }
  const code = readCountCode(context, input.goods.text);
  const all = countableOf(context, count.placeId, code.productId, code.batchId);
  const { category_id: categoryId } = context.store.products.find(code.productId) ?? refuse({ code: 'product.not-found' });
  // Goods of somebody else are not offered where one owner's are counted.
  const inScope = all.filter(({ ownerId }) => isInScope(count.scope, { categoryId, ownerId }));
  return { goods: inScope.length > 0 ? inScope : all.slice(0, 1), quantity: code.quantity !== null && input.quantity === ONE ? code.quantity : packed(code.pack, input.quantity) };
}
