import type { ProductKind } from '../catalog/product.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { GoodsDetailValues } from './goods-details.ts';
import type { GoodsField } from './goods-fields.ts';

/** What a row says; what it leaves blank is not there and stays as it is. */
export interface GoodsValues {
  readonly name?: string;
  readonly kind?: ProductKind;
  readonly price?: Rupiah;
  readonly priceFloor?: Rupiah;
  readonly category?: string;
  readonly producer?: string;
  readonly workshop?: string;
  readonly unit?: string;
  readonly fractional?: boolean;
  readonly active?: boolean;
  /** Thousandths; what lies there when the product is new. */
  readonly stock?: Quantity;
  /** Until when that stock is good. */
  readonly expiresOn?: BusinessDay;
  readonly codes?: readonly string[];
  readonly details?: GoodsDetailValues;
}

/** Where a new product belongs when its row does not say. */
export interface GoodsDefaults {
  readonly category: string;
  readonly producer: string;
  readonly workshop: string;
  readonly unit: string;
}

/** Why a row cannot be used. `text` is what stands there; `other` the row or product it clashes with. */
export interface GoodsRowFault {
  readonly row: number;
  readonly field: GoodsField | null;
  readonly fault: GoodsFault;
  readonly text: string;
  readonly other?: string;
}

export const GOODS_FAULTS = [
  'required',
  'too-long',
  'unreadable-text',
  'formula',
  'spreadsheet-error',
  'amount-unreadable',
  'amount-ambiguous',
  'amount-negative',
  'amount-not-whole',
  'price-out-of-range',
  'floor-above-price',
  'quantity-unreadable',
  'quantity-ambiguous',
  'quantity-out-of-range',
  'quantity-whole-only',
  'unit-differs',
  'kind-unknown',
  'yes-or-no',
  'code-unreadable',
  'code-check-digit',
  'code-shortened',
  'code-qris',
  'code-twice',
  'name-twice',
  'name-taken',
  'codes-of-two',
  'kind-fixed',
  'one-only',
  'too-many-codes',
  'day-unreadable',
  'number-unreadable',
  'permit-number',
  'day-needed',
  'day-past',
] as const;
export type GoodsFault = (typeof GOODS_FAULTS)[number];
