import { type } from '@orpc/contract';
import * as z from 'zod';
import { PRICE_MAX } from '../domain/catalog/product.ts';
import { LIST_NAME_MAX, type PriceList } from '../domain/pricing/price-list.ts';
import type { PriceEffect, PriceRule, PriceTarget } from '../domain/pricing/price-rule.ts';
import type { BasisPoints } from '../kernel/basis-points.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { id, nothing, procedure, thousandths } from './base.ts';

export interface PriceListRow extends PriceList {
  /** Everybody's list: always in use. */
  readonly general: boolean;
  readonly active: boolean;
  readonly rules: number;
}

/** A rule with the words of what it is about and a look at what it does. */
export interface PriceRuleRow extends PriceRule {
  /** Name of the product or category; null = everything. */
  readonly about: string | null;
  /** Products on sale that it is about. */
  readonly products: number;
  /** One of them, the best seller: its name and ordinary price; null where there is none. */
  readonly example: { readonly name: string; readonly price: Rupiah; readonly unit: string } | null;
}

const target: z.ZodType<PriceTarget, PriceTarget> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('product'), productId: id<'product'>() }),
  z.strictObject({ kind: z.literal('category'), categoryId: id<'category'>() }),
  z.strictObject({ kind: z.literal('all') }),
]);
const effect: z.ZodType<PriceEffect, PriceEffect> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('price'), price: z.custom<Rupiah>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= PRICE_MAX) }),
  z.strictObject({ kind: z.literal('percent'), share: z.custom<BasisPoints>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 10_000) }),
]);
const day = z.iso.date().nullable();

export const prices = {
  /** Every list, everybody's first; those no longer in use too. */
  lists: procedure.input(nothing).output(type<readonly PriceListRow[]>()),
  rules: procedure.input(z.strictObject({ listId: id<'price-list'>() })).output(type<readonly PriceRuleRow[]>()),
  /** A new list (listId null) or another name for one; `active` false takes it away from the counter. */
  setList: procedure
    .input(z.strictObject({ commandId: id<'command'>(), listId: id<'price-list'>().nullable(), name: z.string().trim().min(1).max(LIST_NAME_MAX).regex(/^\P{Cc}+$/u), active: z.boolean() }))
    .output(type<PriceListRow>()),
  /** A new rule (ruleId null) or another content for one. It counts for what is added from now on; open carts keep what they were told. */
  setRule: procedure
    .input(z.strictObject({ commandId: id<'command'>(), ruleId: id<'price-rule'>().nullable(), rule: z.strictObject({ listId: id<'price-list'>(), target, effect, from: thousandths, since: day, until: day }) }))
    .output(type<PriceRuleRow>()),
  removeRule: procedure.input(z.strictObject({ commandId: id<'command'>(), ruleId: id<'price-rule'>() })).output(type<{ readonly removed: true }>()),
};
