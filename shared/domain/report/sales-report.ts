import type { Rupiah } from '../../kernel/rupiah.ts';
import type { DayRange } from './day-range.ts';

/** Documents of one kind: how many, and what they moved in rupiah. */
export interface DocumentSum {
  readonly count: number;
  readonly amount: Rupiah;
}

/** The sums of a range of days: gross - discounts + back + rounding = total. */
export interface SalesSums {
  /** Receipts of sales and exchanges, also those undone later. */
  readonly sales: DocumentSum;
  /** Money given back for goods brought back; exchanges are sales. Amount <= 0. */
  readonly refunds: DocumentSum;
  /** Sales undone before the close. Amount <= 0. */
  readonly voids: DocumentSum;
  /** What was taken: sales, less what was given back and undone. */
  readonly total: Rupiah;
  readonly rounding: Rupiah;
  /** Lines sold, before discounts. */
  readonly gross: Rupiah;
  /** Taken off sold lines, >= 0. */
  readonly discounts: Rupiah;
  /** Lines brought back and undone, <= 0. */
  readonly back: Rupiah;
  /** Days with a document. */
  readonly openDays: number;
}

/** What one product group, hour or weekday brought. */
export interface GroupFigure {
  readonly key: string;
  /** As a person reads it; hours and weekdays are named where they are shown. */
  readonly name: string;
  /** Lines; documents for hours and weekdays. */
  readonly count: number;
  readonly amount: Rupiah;
  /** The same in the range before; null where nothing is compared. */
  readonly before: Rupiah | null;
}

/** What one day of the week brought; `days` and `daysBefore` are days with a document, 0 where nothing is compared. */
export interface WeekdayFigure extends GroupFigure {
  readonly days: number;
  readonly daysBefore: number;
}

/** The sales of a range of days and of the range they are held against, from the totals kept with each sale. */
export interface SalesReport extends DayRange, SalesSums {
  readonly before: (DayRange & SalesSums) | null;
  /** Days with a document, in order; `before` is null. */
  readonly byDay: readonly GroupFigure[];
  /** `00` to `23`, those with a document. */
  readonly byHour: readonly GroupFigure[];
  /** `0` Monday to `6` Sunday, those with a document. */
  readonly byWeekday: readonly WeekdayFigure[];
  /** The largest first, as in the three that follow. */
  readonly byCategory: readonly GroupFigure[];
  readonly byProducer: readonly GroupFigure[];
  readonly byWorkshop: readonly GroupFigure[];
}
