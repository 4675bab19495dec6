import type { BatchId, CategoryId, ProducerId, ProductId, WorkshopId } from '../../kernel/ids.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { PriceTier } from '../pricing/price-rule.ts';
import type { StockOwner } from '../stock/stock-row.ts';

/** goods: counted stock; service: no stock; unique: one of a kind, can be sold once. */
export const PRODUCT_KINDS = ['goods', 'service', 'unique'] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

/** Who makes goods: a prison unit, a Bapas with its clients, a cooperative. */
export const PRODUCER_KINDS = ['unit', 'bapas', 'cooperative'] as const;
export type ProducerKind = (typeof PRODUCER_KINDS)[number];

/** sold: what the counter sells; archived: what it sells no more and every paper of the past keeps. */
export const PRODUCT_SHOWS = ['all', 'sold', 'archived'] as const;
export type ProductShow = (typeof PRODUCT_SHOWS)[number];

/** Highest price of a unit: the widest figure that a tile, a label and a receipt line hold. */
export const PRICE_MAX = 99_999_999 as Rupiah;

/** What the counter shows and sells of a product at this moment. */
export interface ProductOffer {
  readonly productId: ProductId;
  readonly name: string;
  readonly kind: ProductKind;
  readonly categoryId: CategoryId;
  readonly producerId: ProducerId;
  readonly workshopId: WorkshopId;
  readonly producer: string;
  readonly workshop: string;
  /** Unit of sale as printed: pcs, kg, m², toples. */
  readonly unit: string;
  /** True when parts of a unit can be sold (1,5 kg). */
  readonly fractional: boolean;
  /** Of a product with an open price: what it mostly costs. */
  readonly price: Rupiah;
  /** Lowest open price (harga bebas) that may be typed at the counter; null: the price is fixed. */
  readonly priceFloor: Rupiah | null;
  /** Rules of every price list that fit it today; none where the price is open. */
  readonly tiers: readonly PriceTier[];
  /** Name of a drawing of the program, or `sha256:` and the hash of a stored picture; null: none. */
  readonly picture: string | null;
  /** First barcode, or null. */
  readonly code: string | null;
  /** Batch with the earliest expiry that lies at the gallery, and its day; null when the product does not expire. */
  readonly batchId: BatchId | null;
  readonly expiresOn: BusinessDay | null;
  /** What lies at the gallery; null for services. */
  readonly onHand: Quantity | null;
  /** Whose goods lie there, where it is not one owner's alone: then somebody has to say whose is sold. */
  readonly owners?: readonly StockOwner[];
}

export interface Category {
  readonly categoryId: CategoryId;
  readonly name: string;
  readonly products: number;
}
