import type { PriceEffect } from '../pricing/price-rule.ts';
import type { ProductId } from '../../kernel/ids.ts';
import type { BusinessDay, Instant } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { UnitZones } from '../../kernel/unit-zones.ts';
import type { DayRange, DaySpan } from './day-range.ts';

/** done: it counts; undone: it counted and was taken back; undo: it takes another back; plan: it was planned and its day came; planned: its day has not come. */
export type PriceChangeState = 'done' | 'undone' | 'undo' | 'plan' | 'planned';

/** What every change of a price says. */
interface PriceChangeBase {
  /** Number of the journal entry: what was changed in one act has the same. */
  readonly seq: number;
  /** Place in that act. */
  readonly part: number;
  readonly at: Instant;
  readonly state: PriceChangeState;
  /** Who did it, of a plan who planned it; null: the program. */
  readonly by: string | null;
}

/** Another ordinary price of a product. */
export interface OrdinaryPriceChange extends PriceChangeBase {
  readonly kind: 'ordinary';
  readonly productId: ProductId;
  readonly name: string;
  readonly code: string | null;
  readonly before: Rupiah;
  readonly after: Rupiah;
  /** Lowest open price; equal where it stayed, null where the price is fixed. */
  readonly floorBefore: Rupiah | null;
  readonly floorAfter: Rupiah | null;
  /** The day it was or is planned for; null: it counted at once. */
  readonly from: BusinessDay | null;
  readonly note: string | null;
  /** Products changed in the same act. */
  readonly together: number;
}

/** Another rule of a price list; `before` null: a new one, `after` null: taken away. */
export interface ListPriceChange extends PriceChangeBase {
  readonly kind: 'list';
  readonly list: string;
  /** Product or category; null: everything. */
  readonly name: string | null;
  readonly before: ListRule | null;
  readonly after: ListRule | null;
}

export interface ListRule {
  readonly effect: PriceEffect;
  /** From so many thousandths on. */
  readonly quantity: number;
  readonly since: BusinessDay | null;
  readonly until: BusinessDay | null;
}

export type PriceChangeFigure = OrdinaryPriceChange | ListPriceChange;

/** `plansTo`: the last day of plans that are told with them; later than `to` where the range reaches today. */
export interface PriceSpan extends DaySpan {
  readonly plansTo: BusinessDay;
}

/** Prices changed in a range of days, the newest first; what is planned stands before. A product's first price is no change. */
export interface PriceChangeReport extends DayRange {
  /** What its moments are told in. */
  readonly zones: UnitZones;
  readonly rows: readonly PriceChangeFigure[];
  readonly total: number;
  /** Of ordinary prices that counted in these days, changed back or not. */
  readonly dearer: number;
  readonly cheaper: number;
  /** Rules of price lists. */
  readonly ofLists: number;
  readonly planned: number;
}
