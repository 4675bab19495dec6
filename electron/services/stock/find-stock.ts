import type { FoundStock } from '../../../shared/contract/stock.ts';
import type { PieceReading } from '../../../shared/domain/barcode/piece-reading.ts';
import { readPiece } from '../../../shared/domain/sale/read-piece.ts';
import { ONE, type Quantity } from '../../../shared/kernel/quantity.ts';
import { scannedProduct } from '../catalog/scanned-product.ts';
import { withItsPrices } from '../catalog/with-prices.ts';
import type { ServiceContext } from '../service-context.ts';
import { namesOf, stockLineOf } from './list-stock.ts';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

/** The goods that a scanned code or an id means, how much of them, and of which batch; or null. */
export function findStock(context: Context, { text }: { readonly text: string }): FoundStock | null {
  const scanned = scannedProduct(context, text);
  if (scanned === null || scanned.stored.kind === 'service') return null;
  const { stored: { id, name, unit, price, active }, code, piece } = scanned;
  const { productDetails, stock } = context.store;
  const [line] = stockLineOf(context, { id, name, unit, price, active, minimum: stock.minimum(id), last_in: null, last_sold: null }, namesOf(context));
  if (line === undefined) return null;
  const labelled = piece === null ? null : labelQuantity(context, piece, id, text);
  return { ...line, means: labelled ?? (code === null ? null : productDetails.packOf(code)) ?? ONE, batch: { lot: piece?.lot ?? null, expiresOn: piece?.expiresOn ?? null } };
}

/** What the label of these goods weighs or counts, where it says so and they are sold. */
function labelQuantity(context: Context, piece: PieceReading, productId: string, text: string): Quantity | null {
  const offer = withItsPrices(context, context.store.catalog.offerById(productId));
  const read = offer === null ? null : readPiece(piece, text.trim(), offer, null, ONE);
  return read?.ok === true && read.value.label.measured ? read.value.quantity : null;
}
