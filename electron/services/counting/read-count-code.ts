import { readScan } from '../../../shared/domain/barcode/read-scan.ts';
import { readPiece } from '../../../shared/domain/sale/read-piece.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import { ONE, type Quantity } from '../../../shared/kernel/quantity.ts';
import { offerOfCode } from '../catalog/offer-of-code.ts';
import { packOfCode, packOfPiece } from '../catalog/pack-of-code.ts';
import { withItsPrices } from '../catalog/with-prices.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/** What a code says to somebody who counts: which product, which batch, and how much where its label says so. */
export interface CountCode {
  readonly productId: string;
  readonly batchId: string | null;
  /** What its label weighs or counts; null: the label does not say. */
  readonly quantity: Quantity | null;
  /** How many of the product's own unit are in what carries the code; null: one. */
  readonly pack: Quantity | null;
}

/**
 * Reads a scanned or typed code as the counter does; goods past their day are counted like any others.
 * @throws Refused scan.*, code.*, label.*
 */
export function readCountCode(context: ServiceContext, text: string): CountCode {
  const { catalog, productDetails } = context.store;
  const at = context.clock.now();
  const settings = currentSettings(context.store, at);
  const reading = readScan(text, { patterns: settings['barcode.patterns'].list, today: businessDayOf(at, settings.unit.timeZone) });
  const exact = reading.kind === 'plain' ? reading.reading : reading.kind === 'receipt' ? null : reading.exact;
  const plain = exact === null ? null : typeof exact === 'string' ? catalog.offerByCode(exact) : offerOfCode(catalog, exact);
  if (plain !== null) return { productId: plain.productId, batchId: null, quantity: null, pack: packOfCode(productDetails, exact) };
  if (reading.kind === 'receipt') return refuse({ code: 'scan.receipt' });
  if (reading.kind === 'fault') return refuse(reading.fault.code === 'code.check-digit' ? { code: 'scan.check-digit', text: reading.text } : reading.fault);
  if (reading.kind === 'plain') {
    if (reading.reading.kind === 'qris') return refuse({ code: 'scan.qris' });
    if (reading.reading.kind !== 'refused') return refuse({ code: 'scan.unknown', text: reading.reading.text });
    return refuse(reading.reading.reason === 'check-digit' ? { code: 'scan.check-digit', text: reading.reading.text } : { code: 'scan.unreadable' });
  }
  const { piece } = reading;
  for (const code of piece.candidates) {
    const offer = withItsPrices(context, catalog.offerByCode(code));
    if (offer === null) continue;
    const batch = piece.lot === null ? null : (catalog.batchesOf(offer.productId).find(({ lot }) => lot.toLowerCase() === piece.lot?.toLowerCase()) ?? null);
    const read = readPiece(piece, text.trim(), offer, batch, ONE);
    if (!read.ok) return refuse(read.error);
    return { productId: offer.productId, batchId: batch?.batchId ?? null, quantity: read.value.label.measured ? read.value.quantity : null, pack: packOfPiece(productDetails, piece) };
  }
  return refuse({ code: 'scan.unknown', text: piece.candidates[0] ?? text.trim() });
}
