import { isWholeUnits, QUANTITY_MAX, type Quantity } from '../../kernel/quantity.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { isWorthTooMuch } from '../stock/is-worth-too-much.ts';
import type { CountEntryKind } from './count-entry.ts';
import { isInScope, type CountScope, type CountState } from './stock-count.ts';

/** What is known when somebody says how much there is. */
export interface EntryFacts {
  readonly state: CountState;
  readonly scope: CountScope;
  readonly goods: {
    readonly name: string;
    readonly kind: 'goods' | 'service' | 'unique';
    readonly categoryId: string;
    readonly ownerId: string | null;
    readonly fractional: boolean;
    /** Of one unit, rupiah. */
    readonly price: number;
    /** True when the only piece of it is gone by a sale. */
    readonly sold: boolean;
    /** Where else the books or this count have the only piece of it; null: nowhere. */
    readonly elsewhere: string | null;
  };
  /** What the entries so far come to; null before the first. */
  readonly counted: number | null;
  /** Number of another open count that holds these goods, or null. */
  readonly heldBy: number | null;
}

export type EntryError =
  | { readonly code: 'count.not-open' }
  /** After the count was finished goods are only counted again as a whole. */
  | { readonly code: 'count.finished-already' }
  | { readonly code: 'count.out-of-scope'; readonly name: string }
  /** `number` of the count that these goods are counted in. */
  | { readonly code: 'count.elsewhere'; readonly name: string; readonly number: number }
  | { readonly code: 'count.sold-piece'; readonly name: string }
  | { readonly code: 'count.one-piece'; readonly name: string }
  /** `place` where the only piece of it is written down. */
  | { readonly code: 'count.piece-elsewhere'; readonly name: string; readonly place: string }
  | { readonly code: 'count.below-zero'; readonly name: string }
  | { readonly code: 'product.no-stock'; readonly name: string }
  | { readonly code: 'stock.too-much-worth'; readonly name: string }
  | { readonly code: 'quantity.whole-only'; readonly name: string }
  | { readonly code: 'quantity.out-of-range'; readonly limit: number };

/** Whether the entry may be made; the quantity that these goods then come to. */
export function judgeEntry(facts: EntryFacts, entry: { readonly kind: CountEntryKind; readonly quantity: Quantity }): Result<{ readonly counted: number }, EntryError> {
  const { state, scope, goods } = facts;
  const { name } = goods;
  if (state === 'approved' || state === 'cancelled') return fail({ code: 'count.not-open' });
  if (state === 'finished' && entry.kind !== 'recount') return fail({ code: 'count.finished-already' });
  if (goods.kind === 'service') return fail({ code: 'product.no-stock', name });
  if (!isInScope(scope, goods)) return fail({ code: 'count.out-of-scope', name });
  if (facts.heldBy !== null) return fail({ code: 'count.elsewhere', name, number: facts.heldBy });
  if (!goods.fractional && !isWholeUnits(entry.quantity)) return fail({ code: 'quantity.whole-only', name });
  const counted = entry.kind === 'recount' ? entry.quantity : (facts.counted ?? 0) + entry.quantity;
  if (counted < 0) return fail({ code: 'count.below-zero', name });
  if (counted > QUANTITY_MAX || (entry.kind === 'add' && entry.quantity === 0)) return fail({ code: 'quantity.out-of-range', limit: QUANTITY_MAX });
  if (isWorthTooMuch([{ unitPrice: goods.price, quantity: counted }])) return fail({ code: 'stock.too-much-worth', name });
  // A piece that was sold may still lie there for its buyer; counted in, it would be sold a second time.
  if (goods.kind === 'unique' && counted > 0 && goods.sold) return fail({ code: 'count.sold-piece', name });
  if (goods.kind === 'unique' && counted > 0 && goods.elsewhere !== null) return fail({ code: 'count.piece-elsewhere', name, place: goods.elsewhere });
  if (goods.kind === 'unique' && counted > 1000) return fail({ code: 'count.one-piece', name });
  return ok({ counted });
}
