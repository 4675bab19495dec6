import type { ListOrder, ListSort } from '../../kernel/list-order.ts';
import type { CategoryId, ProducerId, WorkshopId } from '../../kernel/ids.ts';
import type { ProductShow } from './product.ts';

/** What a list of products can stand by. What has none of it comes last, either way: services by stock on hand, goods of unknown cost by that. */
export const PRODUCT_ORDERS = ['name', 'price', 'on-hand', 'cost', 'category', 'workshop'] as const;
export type ProductListBy = (typeof PRODUCT_ORDERS)[number];
export type ProductListOrder = ListOrder<ProductListBy>;

/** The list of goods, by its columns. */
export const PRODUCT_SORTS: readonly ListSort<ProductListBy>[] = [
  { by: 'name', downFirst: false },
  { by: 'price', downFirst: true },
  { by: 'on-hand', downFirst: true },
];

/** The sheet of goods, by its columns. */
export const GRID_SORTS: readonly ListSort<ProductListBy>[] = [
  { by: 'name', downFirst: false },
  { by: 'price', downFirst: true },
  { by: 'cost', downFirst: true },
  { by: 'category', downFirst: false },
  { by: 'workshop', downFirst: false },
];

/** Only products of this category, producer or workshop; null: of any. */
export interface ProductNarrowing {
  readonly categoryId: CategoryId | null;
  readonly producerId: ProducerId | null;
  readonly workshopId: WorkshopId | null;
}

/** The list of products as somebody made it. `words`: of the name, small letters, at most three; `code`: a whole one; empty means all. */
export interface ProductSight extends ProductNarrowing {
  readonly words: readonly string[];
  readonly code: string;
  readonly show: ProductShow;
  readonly order: ProductListOrder;
}

/** A page of it that only the database can put together. */
export interface ProductAsk extends ProductSight {
  readonly offset: number;
  readonly limit: number;
}

/** Which products stand on a page, in order, and how many fit in all. */
export interface ProductIds {
  readonly ids: readonly string[];
  readonly total: number;
}
