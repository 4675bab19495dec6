import { makeLabel } from '../../../shared/domain/barcode/make-label.ts';
import { mintInternalEan } from '../../../shared/domain/barcode/mint-internal-ean.ts';
import { ONE, quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import type { DemoProduct } from './demo-gallery-types.ts';

interface ServiceRow {
  readonly category: string;
  readonly workshop: string;
  readonly price: number;
  /** Work to order: the cashier types the price, at least this. */
  readonly floor?: number;
  readonly picture: string;
  /** A number is minted as an internal EAN-13, a text is a Code 128 as it stands. */
  readonly codes: readonly (number | string)[];
  readonly weekly: number;
  /** Its number on the gallery's scale, whose labels begin with 21. */
  readonly scale?: number;
  /** `pcs` when left out. */
  readonly unit?: string;
  readonly fractional?: boolean;
}

interface GoodsRow extends ServiceRow {
  /** Whole units on the shelf on the first day. */
  readonly stock: number;
  readonly expiresInDays?: number;
}

/** Goods counted by the piece or measured by weight, length or area. */
export function goods(key: string, name: string, row: GoodsRow): DemoProduct {
  return { ...service(key, name, row), kind: 'goods', openingStock: quantity(row.stock * 1000), expiresInDays: row.expiresInDays ?? null };
}

/** Work done for the buyer: no stock, nothing that expires. */
export function service(key: string, name: string, row: ServiceRow): DemoProduct {
  return {
    key,
    name,
    kind: 'service',
    category: row.category,
    workshop: row.workshop,
    unit: row.unit ?? 'pcs',
    fractional: row.fractional ?? false,
    price: rupiah(row.price),
    priceFloor: row.floor === undefined ? null : rupiah(row.floor),
    picture: row.picture,
    codes: [...row.codes.map((code) => (typeof code === 'number' ? mintInternalEan(code) : code)), ...(row.scale === undefined ? [] : [makeLabel('21', row.scale, 0)])],
    openingStock: null,
    expiresInDays: null,
    weekly: row.weekly,
  };
}

/** A piece of which there is one: it is sold once, and seldom. */
export function oneOfAKind(key: string, name: string, row: Omit<ServiceRow, 'weekly'>): DemoProduct {
  return { ...service(key, name, { ...row, weekly: 0.05 }), kind: 'unique', openingStock: ONE };
}
