import type { Id } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';

export type StockCountId = Id<'stock-count'>;

/** Goods that are counted by themselves: of one product, one batch and one owner, at the place of the count. */
export interface CountKey {
  readonly productId: string;
  /** Null: without a batch. */
  readonly batchId: string | null;
  /** Null: the unit's own. */
  readonly ownerId: string | null;
}

/** What a count is about (lingkup). A shelf has only a name: nobody knows beforehand what stands on it, so nothing of it can be missing. */
export type CountScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'category'; readonly categoryId: string; readonly name: string }
  | { readonly kind: 'owner'; readonly ownerId: string; readonly name: string }
  | { readonly kind: 'shelf'; readonly name: string };

/** open: goods are counted; finished: differences are looked at, single goods may be counted again; then approved or given up. */
export type CountState = 'open' | 'finished' | 'approved' | 'cancelled';

/** A count as it was begun. */
export interface StockCountStart {
  readonly countId: StockCountId;
  /** Runs through all counts of the register from 1. */
  readonly number: number;
  readonly at: Instant;
  readonly placeId: string;
  readonly place: string;
  readonly scope: CountScope;
  /** True: nobody who counts sees what the books say until the count is finished. */
  readonly blind: boolean;
  readonly startedBy: { readonly id: string; readonly name: string };
}

/** A key as a map takes it. */
export function countKeyText({ productId, batchId, ownerId }: CountKey): string {
  return `${productId}/${batchId ?? ''}/${ownerId ?? ''}`;
}

/** Whether goods belong to what is counted. */
export function isInScope(scope: CountScope, goods: { readonly categoryId: string; readonly ownerId: string | null }): boolean {
  if (scope.kind === 'category') return scope.categoryId === goods.categoryId;
  return scope.kind === 'owner' ? scope.ownerId === goods.ownerId : true;
}

/** `SO-000012`: as the number stands on paper. */
export function stockCountNumber(number: number): string {
  return `SO-${String(number).padStart(6, '0')}`;
}
