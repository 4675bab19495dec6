import type { RowsOf, RowsWish } from '../../../shared/contract/base.ts';
import type { CountRow } from '../../../shared/contract/counting.ts';
import type { StoredCount } from '../../db/repos/count-repo.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

type Context = Pick<ServiceContext, 'store'>;

/** A count as lists show it. */
export function countRow(count: StoredCount): CountRow {
  const { countId, number, place, scope, blind, state, startedAt, startedBy, goods, step, atPrice } = count;
  return { countId, number, place, scope, blind, state, startedAt, startedBy, goods, endedAt: step?.at ?? null, endedBy: step?.by ?? null, approvedBy: step?.approvedBy ?? null, reason: step?.reason ?? null, atPrice };
}

/** @throws Refused count.not-found */
export function requireCount(context: Context, countId: string): StoredCount {
  return context.store.counts.find(countId) ?? refuse({ code: 'count.not-found' });
}

/** A count that has not ended. @throws Refused count.not-found, count.not-open */
export function requireGoingCount(context: Context, countId: string): StoredCount {
  const count = requireCount(context, countId);
  return count.state === 'open' || count.state === 'finished' ? count : refuse({ code: 'count.not-open' });
}

/** Whether those who count see what the books say. */
export function tellsBooks({ blind, state }: StoredCount): boolean {
  return !blind || state !== 'open';
}

/** Newest first. */
export function listCounts({ store }: Context, wish: RowsWish): RowsOf<CountRow> {
  // Their numbers are without gaps.
  return { rows: store.counts.recent(wish).map(countRow), total: store.counts.lastNumber() };
}
