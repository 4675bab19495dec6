import type { RowsOf, RowsWish } from '../../../shared/contract/base.ts';
import type { PriceChangeRow, PriceHistoryRow } from '../../../shared/contract/prices.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { StoredPriceChange } from '../../db/repos/price-change-repo.ts';
import type { ServiceContext } from '../service-context.ts';

/** Acts that set prices, newest first. */
export function listPriceChanges(context: ServiceContext, input: RowsWish): RowsOf<PriceChangeRow> {
  const { priceChanges } = context.store;
  return { rows: priceChanges.list(input.offset, input.limit).map((change) => changeRow(context, change)), total: priceChanges.count() };
}

/** The prices a product has had, newest first, and those planned for it. */
export function priceHistory(context: ServiceContext, input: { readonly productId: ProductId }): readonly PriceHistoryRow[] {
  const { priceChanges, users } = context.store;
  return priceChanges.historyOf(input.productId, 100).map(({ changeId, userId, ...price }) => {
    const change = changeId === null ? null : priceChanges.find(changeId);
    const state = change === null ? 'done' : stateOf(change);
    return { ...price, state, note: change?.note ?? null, by: userId === null ? null : (users.find(userId)?.name ?? null) };
  });
}

function changeRow(context: ServiceContext, change: StoredPriceChange): PriceChangeRow {
  const { userId, followedBy, withdrawn, ...row } = change;
  return { ...row, by: userId === null ? null : (context.store.users.find(userId)?.name ?? null), state: stateOf({ ...change, followedBy, withdrawn }), example: context.store.priceChanges.firstLine(change.changeId) };
}

/** planned: its day has not come; carried-out: it has; withdrawn: it will not; undone: taken back. */
function stateOf(change: Pick<StoredPriceChange, 'from' | 'followedBy' | 'withdrawn'>): PriceChangeRow['state'] {
  if (change.withdrawn) return 'withdrawn';
  if (change.from === null) return change.followedBy === null ? 'done' : 'undone';
  return change.followedBy === null ? 'planned' : 'carried-out';
}
