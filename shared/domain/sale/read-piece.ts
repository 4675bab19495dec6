import type { BatchId } from '../../kernel/ids.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import { isQuantity, isWholeUnits, ONE, type Quantity } from '../../kernel/quantity.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Dimension, PieceReading } from '../barcode/piece-reading.ts';
import type { ProductOffer } from '../catalog/product.ts';
import { labelPrice } from './label-price.ts';
import type { PieceLabel } from './piece-label.ts';

export type PieceRefusal =
  /** The label says how much in something the product is not sold by. */
  | { readonly code: 'label.unit'; readonly name: string; readonly unit: string }
  | { readonly code: 'label.price'; readonly name: string }
  /** `3*` before a label that says itself how much: each label is scanned. */
  | { readonly code: 'label.one-by-one'; readonly name: string };

/** A batch of the product that its lot names, or the day on its label. */
export interface KnownBatch {
  readonly batchId: BatchId;
  readonly lot: string;
  readonly expiresOn: BusinessDay | null;
}

/** What a scanned piece puts into the cart. */
export interface Piece {
  /** The product with the price, batch and expiry of this piece. */
  readonly offer: ProductOffer;
  readonly quantity: Quantity;
  readonly label: PieceLabel;
}

/** Units of sale by what they measure, and how many of them are one of its dimension. */
const UNITS: Readonly<Record<string, readonly [dimension: Dimension, perDimension: number]>> = {
  kg: ['kg', 1],
  kilo: ['kg', 1],
  kilogram: ['kg', 1],
  ons: ['kg', 10],
  g: ['kg', 1000],
  gr: ['kg', 1000],
  gram: ['kg', 1000],
  l: ['l', 1],
  liter: ['l', 1],
  ml: ['l', 1000],
  m: ['m', 1],
  meter: ['m', 1],
  'm²': ['m2', 1],
  m2: ['m2', 1],
};

/**
 * The piece that a reading means for a product: its quantity in the product's unit, the price its label says, lot, batch and expiry.
 * @param typed quantity typed before the scan; a label that says how much is one piece.
 */
export function readPiece(reading: PieceReading, text: string, offer: ProductOffer, batch: KnownBatch | null, typed: Quantity): Result<Piece, PieceRefusal> {
  const measured = measuredQuantity(reading, offer);
  if (!measured.ok) return measured;
  const { price, lot, serial } = reading;
  const says = measured.value !== null || price !== null;
  if (says && typed !== ONE) return fail({ code: 'label.one-by-one', name: offer.name });
  const bought = price === null ? { unitPrice: offer.price, quantity: measured.value ?? typed } : labelPrice(price, offer.price, measured.value, offer.fractional);
  if (bought === undefined) return fail({ code: 'label.price', name: offer.name });
  return ok({
    offer: { ...offer, price: bought.unitPrice, ...shelfLife(reading, offer, batch) },
    quantity: bought.quantity,
    label: {
      text,
      lot: lot === null ? null : (batch?.lot ?? lot),
      serial,
      measured: says,
      price: price === null ? null : { amount: price, shelf: offer.price },
      dated: lot !== null || reading.expiresOn !== null,
      expiredAllowedBy: null,
    },
  });
}

/** How much the label says in the unit of the product; null when it says nothing about that. */
function measuredQuantity(reading: PieceReading, offer: ProductOffer): Result<Quantity | null, PieceRefusal> {
  if (reading.measures.length === 0) return ok(null);
  const count = reading.measures.find(({ dimension }) => dimension === 'count');
  const [dimension, perDimension] = UNITS[offer.unit.toLowerCase()] ?? ['count', 1];
  // A pattern of the gallery counts in the product's own unit, whatever that is; a GS1 code counts pieces.
  const inOwnUnit = !offer.fractional || reading.source.type === 'pattern';
  const measure = reading.measures.find((one) => one.dimension === dimension) ?? (inOwnUnit ? count : undefined);
  const amount = measure === undefined ? undefined : measure.amount * (measure.dimension === 'count' ? 1 : perDimension);
  if (!isQuantity(amount) || (!offer.fractional && !isWholeUnits(amount))) return fail({ code: 'label.unit', name: offer.name, unit: offer.unit });
  return ok(amount);
}

/** Batch and expiry of this very piece: its label comes first, then what is known of its lot; never those of another batch. */
function shelfLife({ lot, expiresOn }: PieceReading, offer: ProductOffer, batch: KnownBatch | null): Pick<ProductOffer, 'batchId' | 'expiresOn'> {
  if (lot !== null) return { batchId: batch?.batchId ?? null, expiresOn: earlier(expiresOn, batch?.expiresOn ?? null) };
  if (expiresOn !== null) return { batchId: batch?.batchId ?? (expiresOn === offer.expiresOn ? offer.batchId : null), expiresOn };
  return { batchId: offer.batchId, expiresOn: offer.expiresOn };
}

function earlier(one: BusinessDay | null, other: BusinessDay | null): BusinessDay | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** True when goods with this label may not be sold any more on `today`; what another batch on the shelf says does not count. */
export function hasExpired(label: PieceLabel, expiresOn: BusinessDay | null, today: BusinessDay): boolean {
  return label.dated && expiresOn !== null && expiresOn < today;
}
