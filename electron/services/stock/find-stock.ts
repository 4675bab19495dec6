import type { FoundStock } from '../../../shared/contract/stock.ts';
import type { PieceReading } from '../../../shared/domain/barcode/piece-reading.ts';
import { readScan } from '../../../shared/domain/barcode/read-scan.ts';
import { readPiece } from '../../../shared/domain/sale/read-piece.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import { ONE, type Quantity } from '../../../shared/kernel/quantity.ts';
import { withItsPrices } from '../catalog/with-prices.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { namesOf, stockLineOf } from './list-stock.ts';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

/** The goods that a scanned code or an id means, how much of them, and of which batch; or null. */
export function findStock(context: Context, { text }: { readonly text: string }): FoundStock | null {
  const at = context.clock.now();
  const settings = currentSettings(context.store, at);
  const reading = readScan(text, { patterns: settings['barcode.patterns'].list, today: businessDayOf(at, settings.unit.timeZone) });
  const { products, productDetails, stock } = context.store;
  const codes = [text.trim(), ...(reading.kind === 'piece' ? reading.piece.candidates : reading.kind === 'plain' && 'code' in reading.reading ? [reading.reading.code] : [])];
  const code = codes.find((one) => products.ownerOf(one) !== null);
  const stored = products.find((code === undefined ? null : products.ownerOf(code)?.id) ?? text.trim());
  if (stored === null || stored.kind === 'service') return null;
  const { id, name, unit, price, active } = stored;
  const [line] = stockLineOf(context, { id, name, unit, price, active, minimum: stock.minimum(id), last_in: null, last_sold: null }, namesOf(context));
  if (line === undefined) return null;
  const piece = reading.kind === 'piece' && code !== text.trim() ? reading.piece : null;
  const labelled = piece === null ? null : labelQuantity(context, piece, id, text);
  return { ...line, means: labelled ?? (code === undefined ? null : productDetails.packOf(code)) ?? ONE, batch: { lot: piece?.lot ?? null, expiresOn: piece?.expiresOn ?? null } };
}

/** What the label of these goods weighs or counts, where it says so and they are sold. */
function labelQuantity(context: Context, piece: PieceReading, productId: string, text: string): Quantity | null {
  const offer = withItsPrices(context, context.store.catalog.offerById(productId));
  const read = offer === null ? null : readPiece(piece, text.trim(), offer, null, ONE);
  return read?.ok === true && read.value.label.measured ? read.value.quantity : null;
}
