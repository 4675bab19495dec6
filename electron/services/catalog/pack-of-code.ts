import type { CodeReading } from '../../../shared/domain/barcode/read-code.ts';
import type { PieceReading } from '../../../shared/domain/barcode/piece-reading.ts';
import { ONE, type Quantity } from '../../../shared/kernel/quantity.ts';
import type { Store } from '../../db/store.ts';

type Details = Store['productDetails'];

/** Thousandths of the product's own unit that a scan of this code means, null where the code is one of it. */
export function packOfCode(details: Details, read: CodeReading | string | null): Quantity | null {
  if (read === null || typeof read === 'string') return read === null ? null : details.packOf(read);
  if (read.kind === 'qris' || (read.kind === 'refused' && read.reason !== 'check-digit')) return null;
  return read.kind === 'refused' ? details.packOf(read.text) : (details.packOf(read.code) ?? details.packOf(read.text));
}

/** A carton's number with lot and expiry in it: so many pieces of that lot. Null where the label says itself how much, or names one. */
export function packOfPiece(details: Details, { measures, candidates }: PieceReading): Quantity | null {
  return measures.length > 0 ? null : (candidates.map((code) => details.packOf(code)).find((pack) => pack !== null) ?? null);
}

/** So many packs in the product's own unit; what is too much for a line, the rule of lines says. */
export function packed(pack: Quantity | null, quantity: Quantity): Quantity {
  return pack === null ? quantity : (Math.round((pack * quantity) / ONE) as Quantity);
}
