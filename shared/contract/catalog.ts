import { type } from '@orpc/contract';
import * as z from 'zod';
import type { Category, ProductOffer } from '../domain/catalog/product.ts';
import { id, nothing, procedure, shortText } from './base.ts';

/** One page of the shelf. */
export interface ShelfPage {
  readonly products: readonly ProductOffer[];
  /** Products in this category in all. */
  readonly total: number;
}

export const catalog = {
  categories: procedure.input(nothing).output(type<readonly Category[]>()),
  shelf: procedure
    .input(z.strictObject({ categoryId: id<'category'>().nullable(), offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(100) }))
    .output(type<ShelfPage>()),
  /** Ranked: the whole name's beginning first, then a word's beginning, then inside; by sales within each. */
  search: procedure.input(z.strictObject({ text: shortText(100), limit: z.int().min(1).max(50) })).output(type<readonly ProductOffer[]>()),
};
