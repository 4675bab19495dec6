import type { RowsOf, RowsWish } from '../../../shared/contract/base.ts';
import type { UncountedGoods } from '../../../shared/contract/counting.ts';
import { countKeyText, isInScope } from '../../../shared/domain/stock-count/stock-count.ts';
import type { PlacedGoods, StoredCount } from '../../db/repos/count-repo.ts';
import type { ServiceContext } from '../service-context.ts';
import { requireCount, tellsBooks } from './count-row.ts';

/** A page of {@link uncountedOf}, found beside the till; in a blind count without what the books say. @throws Refused count.not-found */
export async function listUncounted(context: ServiceContext, { countId, offset, limit }: RowsWish & { readonly countId: string }): Promise<RowsOf<UncountedGoods>> {
  const count = requireCount(context, countId);
  const { placeId, scope } = count;
  if (scope.kind === 'shelf') return { rows: [], total: 0 };
  const { rows, total } = await context.reports.uncounted({ countId, placeId, scope, offset, limit });
  return tellsBooks(count) ? { rows, total } : { rows: rows.map((goods) => ({ ...goods, onHand: null })), total };
}

/** What the books have in the scope of a count and nobody counted; a shelf can miss nothing. */
export function uncountedOf(context: Pick<ServiceContext, 'store'>, count: StoredCount, counted: ReadonlySet<string>): readonly PlacedGoods[] {
  if (count.scope.kind === 'shelf') return [];
  return context.store.counts.placed(count.placeId).filter((goods) => isInScope(count.scope, goods) && !counted.has(countKeyText(goods)));
}
