import { type } from '@orpc/contract';
import * as z from 'zod';
import { PRICE_MAX } from '../domain/catalog/product.ts';
import { LIST_NAME_MAX, type PriceList } from '../domain/pricing/price-list.ts';
import type { PriceChange, PriceChangeId, PriceChangeLine, PriceState } from '../domain/pricing/price-change.ts';
import type { PriceEffect, PriceRule, PriceTarget } from '../domain/pricing/price-rule.ts';
import { PRICE_STEPS, type PriceRounding, type Reprice } from '../domain/pricing/reprice.ts';
import type { BasisPoints } from '../kernel/basis-points.ts';
import type { CategoryId, ProducerId, ProductId } from '../kernel/ids.ts';
import type { BusinessDay } from '../kernel/instant.ts';
import { RUPIAH_MAX, type Rupiah } from '../kernel/rupiah.ts';
import { businessDay, id, nothing, procedure, rowsWish, thousandths, words, type RowsOf } from './base.ts';

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

/** How an act that sets prices ended; `left`: products that an undo left, because they were changed again since. */
export interface PriceChangeDone {
  readonly changeId: PriceChangeId;
  readonly lines: number;
  readonly left: number;
}

export interface PriceChangeRow extends Omit<PriceChange, 'lines'> {
  readonly lines: number;
  readonly at: number;
  /** Name of who did it; null: the program. */
  readonly by: string | null;
  /** planned: its day has not come; carried-out: it has; withdrawn: it will not; undone: taken back. */
  readonly state: 'done' | 'planned' | 'carried-out' | 'withdrawn' | 'undone';
  readonly example: PriceChangeLine | null;
}

/** A price that a product got or will get. `before` null: it was added with it. */
export interface PriceHistoryRow {
  readonly before: PriceState | null;
  readonly after: PriceState;
  /** The day it was planned for, null: it counted at once. */
  readonly from: BusinessDay | null;
  readonly at: number;
  readonly by: string | null;
  readonly state: PriceChangeRow['state'];
  readonly note: string | null;
}

/** Products on sale of which prices are changed together; every part narrows it. */
export interface PriceSelection {
  /** Words of the name. */
  readonly text: string;
  readonly categoryId: CategoryId | null;
  readonly producerId: ProducerId | null;
  /** These and no others; null: all that fit. */
  readonly productIds: readonly ProductId[] | null;
}

export interface RepriceRequest {
  readonly selection: PriceSelection;
  readonly change: Reprice;
  readonly rounding: PriceRounding;
}

/** What a change would do. `outside`: products that would cost nothing or too much and stay as they are. */
export interface RepricePreview {
  readonly products: number;
  readonly changing: number;
  readonly dearer: number;
  readonly outside: number;
  readonly outsideNames: readonly string[];
  /** Names this very outcome: who applies it says which one they saw. */
  readonly fingerprint: string;
  readonly lines: readonly PriceChangeLine[];
}

const note = words(200).nullable();
const price = z.custom<Rupiah>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= RUPIAH_MAX);

const up = z.boolean();
const request = {
  selection: z.strictObject({ text: z.string().max(100), categoryId: id<'category'>().nullable(), producerId: id<'producer'>().nullable(), productIds: z.array(id<'product'>()).max(5_000).readonly().nullable() }),
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('percent'), up, share: z.int().min(1).max(10_000) }),
    z.strictObject({ kind: z.literal('amount'), up, amount: price }),
    z.strictObject({ kind: z.literal('price'), price }),
  ]),
  rounding: z.strictObject({ step: z.custom<Rupiah>((value) => (PRICE_STEPS as readonly unknown[]).includes(value)), way: z.enum(['nearest', 'up', 'down']) }),
};

const target: z.ZodType<PriceTarget, PriceTarget> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('product'), productId: id<'product'>() }),
  z.strictObject({ kind: z.literal('category'), categoryId: id<'category'>() }),
  z.strictObject({ kind: z.literal('all') }),
]);
const effect: z.ZodType<PriceEffect, PriceEffect> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('price'), price: z.custom<Rupiah>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= PRICE_MAX) }),
  z.strictObject({ kind: z.literal('percent'), share: z.custom<BasisPoints>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 10_000) }),
]);

export const prices = {
  /** Every list, everybody's first; those no longer in use too. */
  lists: procedure.input(nothing).output(type<readonly PriceListRow[]>()),
  rules: procedure.input(z.strictObject({ listId: id<'price-list'>() })).output(type<readonly PriceRuleRow[]>()),
  /** A new list (listId null) or another name for one; `active` false takes it away from the counter. */
  setList: procedure
    .input(z.strictObject({ commandId: id<'command'>(), listId: id<'price-list'>().nullable(), name: words(LIST_NAME_MAX).min(1), active: z.boolean() }))
    .output(type<PriceListRow>()),
  /** A new rule (ruleId null) or another content for one. It counts for what is added from now on; open carts keep what they were told. */
  setRule: procedure
    .input(z.strictObject({ commandId: id<'command'>(), ruleId: id<'price-rule'>().nullable(), rule: z.strictObject({ listId: id<'price-list'>(), target, effect, from: thousandths, since: businessDay.nullable(), until: businessDay.nullable() }) }))
    .output(type<PriceRuleRow>()),
  /** Ordinary prices of products, at once or from the beginning of a later business day; `floor` left out: it stays, at most the price. */
  set: procedure
    .input(z.strictObject({ commandId: id<'command'>(), from: businessDay.nullable(), note, lines: z.array(z.strictObject({ productId: id<'product'>(), price, floor: price.nullable().optional() })).min(1).max(5_000) }))
    .output(type<PriceChangeDone>()),
  /** What a change of a whole selection would do: nothing is changed. */
  previewReprice: procedure.input(z.strictObject(request)).output(type<RepricePreview>()),
  /** Changes the prices of a selection in one act, as it was previewed (`fingerprint`); `left` of the answer: products out of range. */
  reprice: procedure.input(z.strictObject({ commandId: id<'command'>(), ...request, from: businessDay.nullable(), note, fingerprint: z.string().length(64) })).output(type<PriceChangeDone>()),
  /** Takes one act back as one act; withdraws a plan. */
  undo: procedure.input(z.strictObject({ commandId: id<'command'>(), changeId: id<'price-change'>() })).output(type<PriceChangeDone>()),
  /** Acts that set prices, newest first, and those planned. */
  changes: procedure.input(rowsWish).output(type<RowsOf<PriceChangeRow>>()),
  /** Prices of a product, newest first, at most 100. */
  history: procedure.input(z.strictObject({ productId: id<'product'>() })).output(type<readonly PriceHistoryRow[]>()),
  removeRule: procedure.input(z.strictObject({ commandId: id<'command'>(), ruleId: id<'price-rule'>() })).output(type<{ readonly removed: true }>()),
};
