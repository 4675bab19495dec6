import { readScan, type ScanReading } from '../../../shared/domain/barcode/read-scan.ts';
import type { PieceReading } from '../../../shared/domain/barcode/piece-reading.ts';
import { ruleAt } from '../../../shared/domain/barcode/gs1/element-rule.ts';
import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { CartCommand } from '../../../shared/domain/sale/cart-change.ts';
import { GALLERY } from '../../../shared/domain/stock/place.ts';
import { decideAdd, type CartDecision } from '../../../shared/domain/sale/decide-cart.ts';
import { hasExpired, readPiece, type KnownBatch, type Piece } from '../../../shared/domain/sale/read-piece.ts';
import { businessDayOf, type BusinessDay } from '../../../shared/kernel/instant.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Actor } from '../actor.ts';
import { offerOfCode } from '../catalog/offer-of-code.ts';
import { packed, packOfCode, packOfPiece } from '../catalog/pack-of-code.ts';
import { withItsPrices } from '../catalog/with-prices.ts';
import { refuse } from '../refused.ts';
import type { AfterCommit } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { ownersOfBatch } from '../stock/owners-of-batch.ts';
import { requireApproval } from '../session/require-approval.ts';
import { currentSettings } from '../settings/current-settings.ts';

type ScanCommand = Extract<CartCommand, { readonly type: 'add-code' | 'add-expired' }>;

/**
 * What a scanned code puts into the cart: the product it names, with the weight, price, lot and expiry it carries. Goods past their day
 * go in only by `add-expired`, with the name of who allows it.
 * @throws Refused scan.*, code.*, approval.required
 */
export function addScan(context: ServiceContext, actor: Actor, cart: Cart, command: ScanCommand, afterCommit: AfterCommit): CartDecision {
  const at = context.clock.now();
  const settings = currentSettings(context.store, at);
  const today = businessDayOf(at, settings.unit.timeZone);
  const reading = readScan(command.text, { patterns: settings['barcode.patterns'].list, today });
  const own = ownProduct(context, reading);
  if (own !== null) return decideAdd(cart, own.offer, command.lineId, packed(own.pack, command.quantity), null, command.price, command.ownerId);
  if (reading.kind !== 'piece') return refuseReading(context, reading);
  const { piece } = reading;
  const offer = offerOfPiece(context, piece) ?? refuseNotSold(context, piece.candidates, piece.source.type === 'pattern' ? command.text.trim() : (piece.candidates[0] ?? ''));
  const batch = batchOf(context, offer, piece);
  const carton = packOfPiece(context.store.productDetails, piece);
  const read = readPiece(piece, command.text.trim().replaceAll('\u001d', '{GS}'), offer, batch, packed(carton, command.quantity));
  if (!read.ok) return read;
  const allowedBy = allowExpired(context, actor, cart, command, read.value, today, afterCommit);
  // A lot says whose goods they are, unless two owners have the same one.
  const owners = batch === null ? offer.owners : ownersOfBatch(context, offer, batch.batchId);
  const { owners: several, ...pieceOffer } = read.value.offer;
  void several;
  return decideAdd(
    cart,
    owners === undefined ? pieceOffer : { ...pieceOffer, owners },
    command.lineId,
    read.value.quantity,
    { ...read.value.label, expiredAllowedBy: allowedBy },
    command.price,
    command.ownerId,
  );
}

/** The product that carries the code character by character: that counts before any other meaning. */
function ownProduct(context: ServiceContext, reading: ScanReading): { readonly offer: ProductOffer; readonly pack: Quantity | null } | null {
  const { catalog, productDetails } = context.store;
  if (reading.kind === 'receipt') return null;
  const exact = reading.kind === 'plain' ? null : reading.exact;
  const listed = reading.kind === 'plain' ? offerOfCode(catalog, reading.reading) : exact === null ? null : catalog.offerByCode(exact);
  const offer = withItsPrices(context, listed);
  return offer === null ? null : { offer, pack: packOfCode(productDetails, exact === null && reading.kind === 'plain' ? reading.reading : exact) };
}

function refuseReading(context: ServiceContext, reading: Exclude<ScanReading, { readonly kind: 'piece' }>): never {
  if (reading.kind === 'receipt') return refuse({ code: 'scan.receipt' });
  if (reading.kind === 'fault') return refuse(reading.fault.code === 'code.check-digit' ? { code: 'scan.check-digit', text: reading.text } : reading.fault);
  const { reading: plain } = reading;
  if (plain.kind === 'qris') return refuse({ code: 'scan.qris' });
  if (plain.kind !== 'refused') return refuseNotSold(context, [plain.code, plain.text], plain.text);
  return plain.reason === 'check-digit' ? refuse({ code: 'scan.check-digit', text: plain.text }) : refuse({ code: 'scan.unreadable' });
}

/** Whoever holds the thing in hand is told whether nobody knows it or it is only not sold any more. @throws Refused scan.archived, scan.unknown */
function refuseNotSold({ store }: ServiceContext, codes: readonly string[], text: string): never {
  const [owner] = codes.flatMap((code) => store.products.ownerOf(code) ?? []);
  return refuse(owner === undefined ? { code: 'scan.unknown', text } : { code: 'scan.archived', name: owner.name });
}

function offerOfPiece(context: ServiceContext, piece: PieceReading): ProductOffer | null {
  for (const code of piece.candidates) {
    const offer = context.store.catalog.offerByCode(code);
    if (offer !== null) return withItsPrices(context, offer);
  }
  return null;
}

/**
 * The batch that the lot names, Caps Lock or not; of a label that says only the day, the one batch of that day.
 * @throws Refused code.no-separator when the lot of a known batch stands there with another field behind it: the separator was lost
 */
function batchOf(context: ServiceContext, offer: ProductOffer, { lot, expiresOn }: PieceReading): KnownBatch | null {
  const batches = context.store.catalog.batchesOf(offer.productId);
  if (lot === null) return expiresOn === null ? null : onlyBatchOfDay(context, offer, batches.filter((batch) => batch.expiresOn === expiresOn));
  const read = lot.toLowerCase();
  const known = batches.find((batch) => batch.lot.toLowerCase() === read);
  if (known !== undefined) return known;
  const swallowed = batches.some((batch) => read.startsWith(batch.lot.toLowerCase()) && read.length > batch.lot.length + 2 && ruleAt(lot.slice(batch.lot.length)) !== undefined);
  return swallowed ? refuse({ code: 'code.no-separator', ai: '10' }) : null;
}

/** The only one of these batches that lies in the gallery, else the only one there is; null where nobody can say. */
function onlyBatchOfDay({ store }: ServiceContext, { productId }: ProductOffer, ofDay: readonly KnownBatch[]): KnownBatch | null {
  if (ofDay.length < 2) return ofDay[0] ?? null;
  const there = new Set(store.stock.rows(productId, GALLERY).flatMap(({ batchId, onHand }) => (onHand > 0 ? [batchId] : [])));
  const lying = ofDay.filter(({ batchId }) => there.has(batchId));
  return lying.length === 1 ? (lying[0] ?? null) : null;
}

/** Name of who allows goods past their day, or null when they are not. */
function allowExpired(context: ServiceContext, actor: Actor, cart: Cart, command: ScanCommand, { offer, label }: Piece, today: BusinessDay, afterCommit: AfterCommit): string | null {
  if (!hasExpired(label, offer.expiresOn, today)) return null;
  if (command.type === 'add-code') return refuse({ code: 'scan.expired', name: offer.name, day: offer.expiresOn ?? '', lot: label.lot });
  const { text, quantity, approvalId } = command;
  return requireApproval(context, actor, { type: 'expired', saleId: cart.saleId, text, quantity }, approvalId, afterCommit) ?? actor.name;
}
