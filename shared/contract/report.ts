import { type } from '@orpc/contract';
import * as z from 'zod';
import type { BusinessDay } from '../kernel/instant.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { businessDay, procedure } from './base.ts';

/** Documents of one kind: how many, and what they moved in rupiah. */
export interface DocumentSum {
  readonly count: number;
  readonly amount: Rupiah;
}

export interface SalesSummary {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  /** Receipts of sales and exchanges, also those undone later. */
  readonly sales: DocumentSum;
  /** Money given back for goods brought back; exchanges are sales. Amount <= 0. */
  readonly refunds: DocumentSum;
  /** Sales undone before the close. Amount <= 0. */
  readonly voids: DocumentSum;
  /** What was taken: sales, less what was given back and undone. */
  readonly total: Rupiah;
  readonly rounding: Rupiah;
  readonly byCategory: readonly { readonly name: string; readonly amount: Rupiah }[];
  readonly byWorkshop: readonly { readonly name: string; readonly amount: Rupiah }[];
  readonly byHour: readonly { readonly hour: number; readonly amount: Rupiah }[];
}

export const report = {
  /** Sales of the days from..to, read from the sale lines on the report worker. */
  sales: procedure.input(z.strictObject({ from: businessDay, to: businessDay })).output(type<SalesSummary>()),
};
