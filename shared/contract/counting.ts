import { type } from '@orpc/contract';
import * as z from 'zod';
import type { CountEntryKind } from '../domain/stock-count/count-entry.ts';
import type { CountDoubt, CountSums } from '../domain/stock-count/settle-count.ts';
import type { CountScope, CountState, StockCountId } from '../domain/stock-count/stock-count.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Quantity } from '../kernel/quantity.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { id, nothing, procedure, rowsWish, shortText, thousandths, words, type RowsOf, type RowsWish } from './base.ts';
import type { PaperFile } from './paper.ts';

/** Where and what can be counted. */
export interface CountChoices {
  readonly places: readonly { readonly placeId: string; readonly name: string }[];
  readonly categories: readonly { readonly categoryId: string; readonly name: string }[];
  /** Whose consigned goods lie somewhere. */
  readonly owners: readonly { readonly ownerId: string; readonly name: string }[];
}

/** A count in the list. */
export interface CountRow {
  readonly countId: StockCountId;
  readonly number: number;
  readonly place: string;
  readonly scope: CountScope;
  readonly blind: boolean;
  readonly state: CountState;
  readonly startedAt: Instant;
  readonly startedBy: string;
  /** How many kinds of goods were counted so far. */
  readonly goods: number;
  /** Of its end, or null while it goes on. */
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
  /** The second person who allowed what was booked, where one was needed. */
  readonly approvedBy: string | null;
  /** Why it was given up, or null. */
  readonly reason: string | null;
  /** Value of its differences at price once approved, else null. */
  readonly atPrice: Rupiah | null;
}

/** Goods that can be counted by themselves, as a person tells them apart. */
export interface CountGoods {
  readonly productId: string;
  readonly batchId: string | null;
  readonly ownerId: string | null;
  readonly name: string;
  readonly unit: string;
  readonly fractional: boolean;
  readonly lot: string | null;
  readonly expiresOn: string | null;
  /** Whose, or null for own goods. */
  readonly owner: string | null;
}

export interface CountedGoods extends CountGoods {
  readonly counted: Quantity;
  readonly entries: number;
  readonly by: readonly string[];
  readonly at: Instant;
  /** What the books said when it was counted; null while nobody may see it. */
  readonly expected: number | null;
}

export interface CountEntryView {
  readonly seq: number;
  readonly name: string;
  readonly lot: string | null;
  readonly kind: CountEntryKind;
  readonly quantity: Quantity;
  readonly means: 'scan' | 'typed';
  readonly by: string;
  readonly at: Instant;
}

/** A count as those who count see it. */
export interface CountSheet extends CountRow {
  /** Newest first, at most 50. */
  readonly entries: readonly CountEntryView[];
  /** All of them; the journal has those that are not shown. */
  readonly entryCount: number;
}

/** Goods in the books, in the scope, counted by nobody. */
export interface UncountedGoods extends CountGoods {
  /** What the books say; null while nobody may see it. */
  readonly onHand: number | null;
}

/** What is asked of the books about them. */
export interface UncountedAsk extends RowsWish {
  readonly countId: string;
  readonly placeId: string;
  readonly scope: CountScope;
}

/** What an entry came to; `choose`: the code fits goods of several batches or owners, nothing was counted; `quantity` is what the code means. */
export type CountAnswer =
  | { readonly kind: 'counted'; readonly goods: CountGoods; readonly quantity: Quantity; readonly counted: Quantity; readonly seq: number }
  | { readonly kind: 'choose'; readonly goods: readonly CountGoods[]; readonly quantity: Quantity };

/** Counted goods beside what the books say. */
export interface CountReviewLine extends CountedGoods {
  readonly expected: number;
  readonly difference: number;
  readonly price: Rupiah;
  readonly cost: Rupiah | null;
  readonly atPrice: Rupiah;
  readonly atCost: Rupiah | null;
  /** They must be counted again, or left out. */
  readonly doubt: CountDoubt | null;
  /** Of it in unpaid carts when it was counted: it may lie on the counter. */
  readonly inCarts: number;
  readonly recounted: boolean;
}

export interface CountReview extends CountRow {
  /** A page; largest value of the difference first, then by name. */
  readonly lines: readonly CountReviewLine[];
  readonly total: number;
  /** Of everything that was counted, but for what is left out. */
  readonly sums: CountSums;
  /** Above this value of differences (at price, short and over together) a second person approves. */
  readonly limit: Rupiah;
}

const key = z.strictObject({ productId: id<'product'>(), batchId: id<'batch'>().nullable(), ownerId: id<'producer'>().nullable() });
const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('category'), categoryId: id<'category'>() }),
  z.strictObject({ kind: z.literal('owner'), ownerId: id<'producer'>() }),
  z.strictObject({ kind: z.literal('shelf'), name: words(40).min(1) }),
]);
const leaveOut = z.array(key).max(10_000);
const countId = id<'stock-count'>();
const ofCount = z.strictObject({ countId });
const change = { commandId: id<'command'>(), countId };

export const counting = {
  choices: procedure.input(nothing).output(type<CountChoices>()),
  /** Newest first, at most 100. */
  list: procedure.input(rowsWish).output(type<RowsOf<CountRow>>()),
  start: procedure.input(z.strictObject({ commandId: id<'command'>(), placeId: shortText(60), scope, blind: z.boolean() })).output(type<CountRow>()),
  read: procedure.input(ofCount).output(type<CountSheet>()),
  /** What was counted, the newest first. */
  counted: procedure.input(ofCount.extend(rowsWish.shape)).output(type<RowsOf<CountedGoods>>()),
  /** How much of these goods was counted so far; null: nobody did. */
  sumOf: procedure.input(ofCount.extend({ goods: key })).output(type<Quantity | null>()),
  /** By name, then by day of expiry; of a shelf nothing can be missing. */
  uncounted: procedure.input(ofCount.extend(rowsWish.shape)).output(type<RowsOf<UncountedGoods>>()),
  /** So much of these goods: named by a scanned or typed code, or as they were chosen. */
  enter: procedure
    .input(
      z.strictObject({
        ...change,
        goods: z.union([z.strictObject({ text: shortText(600).min(1) }), key]),
        kind: z.enum(['add', 'recount']),
        quantity: thousandths,
        means: z.enum(['scan', 'typed']),
      }),
    )
    .output(type<CountAnswer>()),
  /** Goods by words of their name or a code, as they can be counted here. */
  find: procedure.input(z.strictObject({ countId, text: shortText(600) })).output(type<readonly CountGoods[]>()),
  /** Counting is over; the differences can be seen, single goods counted again. */
  finish: procedure.input(z.strictObject(change)).output(type<CountRow>()),
  /** `leaveOut`: as for the approval. */
  review: procedure.input(ofCount.extend({ leaveOut, ...rowsWish.shape })).output(type<CountReview>()),
  /** Books the differences. `leaveOut`: counted goods for which nothing is booked. */
  approve: procedure.input(z.strictObject({ ...change, leaveOut, approvalId: shortText(40).nullable() })).output(type<CountRow>()),
  cancel: procedure.input(z.strictObject({ ...change, reason: words(200).min(1) })).output(type<CountRow>()),
  /** Berita acara of an approved count. */
  paper: procedure.input(ofCount).output(type<PaperFile>()),
  /** The slip of an approved count on the receipt printer. */
  print: procedure.input(z.strictObject(change)).output(type<void>()),
};
