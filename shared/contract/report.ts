import { type } from '@orpc/contract';
import * as z from 'zod';
import type { BusinessDay } from '../kernel/instant.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { businessDay, procedure } from './base.ts';

export interface SalesSummary {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  readonly sales: number;
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
