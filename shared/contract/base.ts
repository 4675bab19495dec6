import { oc, type } from '@orpc/contract';
import * as z from 'zod';
import { isId, type Id } from '../kernel/ids.ts';
import type { DiscountValue } from '../domain/pricing/discount.ts';
import type { BasisPoints } from '../kernel/basis-points.ts';
import { QUANTITY_MAX, type Quantity } from '../kernel/quantity.ts';
import { RUPIAH_MAX, type Rupiah } from '../kernel/rupiah.ts';
import type { Refusal } from './refusal.ts';

/**
 * Where every procedure begins. REFUSED carries a {@link Refusal}: a rule said no and nothing changed.
 * Input that does not fit its schema is BAD_REQUEST: a fault of the caller, never shown as a rule.
 */
export const procedure = oc.errors({ REFUSED: { status: 409, data: type<Refusal>() } });

export const id = <Kind extends string>(): z.ZodType<Id<Kind>, Id<Kind>> => z.custom<Id<Kind>>(isId);

/** Whole rupiah from 0 up. */
export const money = z.custom<Rupiah>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= RUPIAH_MAX);

/** Whole rupiah of either sign: money back is negative. */
export const signedMoney = z.custom<Rupiah>((value) => typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= RUPIAH_MAX);

/** Thousandths of a unit; the rule, not the schema, refuses zero and negative, so that the cashier gets words. */
export const thousandths = z.custom<Quantity>((value) => typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= QUANTITY_MAX);

export const shortText = (max: number): z.ZodString => z.string().max(max);

/** What a person typed to be read, or nothing: in one line, and nothing that a printer would take for a command. */
export const words = (max: number): z.ZodString => z.string().trim().max(max).regex(/^\P{Cc}*$/u);

/** A day of the unit's calendar, `2026-11-20`; 30 February is none. */
export const businessDay = z.iso.date('not a day of the calendar, as 2026-11-20');

/** Which rows of a list that stands newest first. */
export const rowsWish = z.strictObject({ offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(100) });
export type RowsWish = z.infer<typeof rowsWish>;

/** These rows, and how many the whole list has. */
export interface RowsOf<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export const nothing = z.strictObject({}).optional();

/** A discount as it is asked for. */
export const discountValue: z.ZodType<DiscountValue, DiscountValue> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), share: z.custom<BasisPoints>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 10_000) }),
  z.strictObject({ kind: z.literal('amount'), amount: money }),
]);
