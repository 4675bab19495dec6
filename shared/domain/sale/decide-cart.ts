import { cutText } from '../../kernel/cut-text.ts';
import type { LineId, ProducerId, ProductId } from '../../kernel/ids.ts';
import { addQuantity, isWholeUnits, ONE, type Quantity } from '../../kernel/quantity.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { priceOf, RUPIAH_MAX, type Rupiah } from '../../kernel/rupiah.ts';
import { PRICE_MAX, type ProductOffer } from '../catalog/product.ts';
import type { CartCustomer } from '../customer/customer.ts';
import { discountAmount, DISCOUNT_REASON_MAX } from '../pricing/discount.ts';
import type { PriceList } from '../pricing/price-list.ts';
import type { PriceEffect, PriceTier } from '../pricing/price-rule.ts';
import { CART_LINES_MAX, discountBase, LINE_QUANTITY_MAX, NOTE_MAX, lineTotal, type Cart, type CartLine } from './cart.ts';
import type { StockOwner } from '../stock/stock-row.ts';
import type { CartChange, CartCommand } from './cart-change.ts';
import type { PieceLabel } from './piece-label.ts';
import type { PieceRefusal } from './read-piece.ts';
import { pricedLine } from './price-line.ts';

export type CartRefusal =
  | PieceRefusal
  | { readonly code: 'label.fixed' }
  | { readonly code: 'label.serial-twice'; readonly text: string }
  | { readonly code: 'cart.line-gone' }
  | { readonly code: 'cart.full'; readonly limit: number }
  | { readonly code: 'cart.note-too-long'; readonly limit: number }
  | { readonly code: 'cart.amount-out-of-range' }
  | { readonly code: 'cart.return-fixed' }
  /** The product has an open price: it must be told. `usual` is what it mostly costs, `limit` the lowest. */
  | { readonly code: 'price.required'; readonly productId: ProductId; readonly name: string; readonly usual: Rupiah; readonly limit: Rupiah }
  | { readonly code: 'price.below-floor'; readonly name: string; readonly limit: Rupiah }
  | { readonly code: 'price.too-high'; readonly limit: Rupiah }
  | { readonly code: 'price.fixed'; readonly name: string }
  | { readonly code: 'return.already-in-cart'; readonly name: string }
  | { readonly code: 'discount.out-of-range' }
  | { readonly code: 'discount.reason-required' }
  | { readonly code: 'quantity.out-of-range'; readonly limit: number }
  | { readonly code: 'quantity.whole-only'; readonly name: string }
  | { readonly code: 'product.one-of-a-kind'; readonly name: string }
  | { readonly code: 'product.sold-out'; readonly name: string }
  /** Goods of several owners lie there: whose is it? */
  | { readonly code: 'stock.owner-required'; readonly productId: ProductId; readonly name: string; readonly owners: readonly StockOwner[] };

export type CartDecision = Result<CartChange, CartRefusal>;

/**
 * Adds `quantity` of an offered product: raises the line that already holds it (same price, no note, same lot) or adds one. What a
 * label measures is a line of its own, and a serial number stands in the cart once. `price`: of a product with an open price, and of no other. `ownerId`: whose goods, where
 * the offer names several owners.
 * The same rule runs in the window, for the same frame, and in the service, which has the last word.
 */
export function decideAdd(cart: Cart, offer: ProductOffer, lineId: LineId, quantity: Quantity, label: PieceLabel | null = null, price?: Rupiah, ownerId?: ProducerId | null): CartDecision {
  const base = basePriceOf(offer, label, price);
  if (!base.ok) return base;
  const owner = offer.owners?.find((one) => one.ownerId === ownerId);
  if (offer.owners !== undefined && owner === undefined) return fail({ code: 'stock.owner-required', productId: offer.productId, name: offer.name, owners: offer.owners });
  // The price on a label counts, whatever the lists say.
  const tiers = hasOwnPrice(label) ? [] : offer.tiers;

  if (offer.kind === 'unique' && offer.onHand !== null && offer.onHand < ONE) return fail({ code: 'product.sold-out', name: offer.name });
  const same = cart.lines.find(
    (line) =>
      line.productId === offer.productId &&
      line.basePrice === base.value &&
      sameTiers(line.tiers, tiers) &&
      line.note === null &&
      line.discount === null &&
      line.returnOf === null &&
      line.batchId === offer.batchId &&
      line.expiresOn === offer.expiresOn &&
      line.owner?.ownerId === owner?.ownerId &&
      isSameKind(line.label, label),
  );
  if (label?.serial != null && cart.lines.some((line) => line.returnOf === null && line.productId === offer.productId && line.label?.serial === label.serial)) {
    return fail({ code: 'label.serial-twice', text: label.serial });
  }
  if (offer.kind === 'unique' && (cart.lines.some((line) => line.productId === offer.productId && line.returnOf === null) || quantity !== ONE)) {
    return fail({ code: 'product.one-of-a-kind', name: offer.name });
  }
  if (!isSellable(quantity)) return fail({ code: 'quantity.out-of-range', limit: LINE_QUANTITY_MAX });
  if (same !== undefined) return decideQuantity(cart, same, addQuantity(same.quantity, quantity));
  if (cart.lines.length >= CART_LINES_MAX) return fail({ code: 'cart.full', limit: CART_LINES_MAX });
  const line = pricedLine(lineFromOffer({ ...offer, price: base.value, tiers }, lineId, quantity, label, owner), cart.list);
  const refusal = refuseQuantity(line, quantity) ?? refuseAmount(cart, 0 as Rupiah, line);
  return refusal === null ? ok({ type: 'line-added', line }) : fail(refusal);
}

/** The change that a command about an existing line makes. */
export function decideLine(cart: Cart, command: Extract<CartCommand, { type: 'remove-line' | 'set-note' | 'set-price' | 'set-quantity' }>): CartDecision {
  const line = cart.lines.find((candidate) => candidate.lineId === command.lineId);
  if (line === undefined) return fail({ code: 'cart.line-gone' });
  switch (command.type) {
    case 'remove-line':
      return ok({ type: 'line-removed', lineId: line.lineId });
    case 'set-note': {
      const note = command.note === null ? null : command.note.trim();
      if (note !== null && note.length > NOTE_MAX) return fail({ code: 'cart.note-too-long', limit: NOTE_MAX });
      return ok({ type: 'note-set', lineId: line.lineId, note: note === '' ? null : note });
    }
    case 'set-price': {
      if (line.priceFloor === null || hasOwnPrice(line.label)) return fail({ code: 'price.fixed', name: line.name });
      const price = openPrice(line.name, line.priceFloor, command.price);
      if (!price.ok) return price;
      const refusal = refuseAmount(cart, lineTotal(line), pricedLine({ ...line, basePrice: price.value }, cart.list));
      return refusal === null ? ok({ type: 'price-set', lineId: line.lineId, price: price.value }) : fail(refusal);
    }
    case 'set-quantity':
      // What is brought back was counted against its receipt: take the line away and bring back another quantity.
      if (line.returnOf !== null) return fail({ code: 'cart.return-fixed' });
      if (line.label !== null && (line.label.measured || line.label.serial !== null)) return fail({ code: 'label.fixed' });
      return decideQuantity(cart, line, command.quantity);
  }
}

/** The discount that a cashier asks for, with the name of who allowed it; whether that was needed is decided by the service. */
export function decideDiscount(cart: Cart, command: Extract<CartCommand, { type: 'set-discount' }>, approvedBy: string | null): CartDecision {
  if (command.lineId !== null) {
    const line = cart.lines.find((candidate) => candidate.lineId === command.lineId);
    if (line === undefined) return fail({ code: 'cart.line-gone' });
    if (line.returnOf !== null) return fail({ code: 'cart.return-fixed' });
  }
  if (command.value === null) return ok({ type: 'discount-set', lineId: command.lineId, discount: null });
  const size = command.value.kind === 'percent' ? command.value.share : command.value.amount;
  if (size <= 0) return fail({ code: 'discount.out-of-range' });
  const allowedUpTo = approvedBy === null ? null : discountAmount(discountBase(cart, command.lineId), command.value);
  const reason = command.reason.trim();
  if (reason === '') return fail({ code: 'discount.reason-required' });
  return ok({ type: 'discount-set', lineId: command.lineId, discount: { value: command.value, reason: cutText(reason, DISCOUNT_REASON_MAX), approvedBy, allowedUpTo } });
}

/** Goods of the same lot, which nothing sets apart from each other. */
function isSameKind(one: PieceLabel | null, other: PieceLabel | null): boolean {
  if (one === null || other === null) return one === other;
  const alike = (label: PieceLabel): boolean => !label.measured && label.serial === null;
  return alike(one) && alike(other) && one.lot === other.lot && one.expiredAllowedBy === other.expiredAllowedBy;
}

/** Sells the cart at another price list: every line is priced again from what it remembers. */
export function decideList(cart: Cart, list: PriceList): CartDecision {
  return affordable(cart, list) ? ok({ type: 'list-set', list }) : fail({ code: 'cart.amount-out-of-range' });
}

/**
 * Says who buys, or nobody (null). The customer's list comes along and goes with them: back to `general`, unless the cart was put on
 * another list meanwhile.
 */
export function decideCustomer(cart: Cart, customer: CartCustomer | null, general: PriceList): CartDecision {
  const own = cart.customer?.list?.listId === cart.list.listId ? general : cart.list;
  const list = customer?.list ?? own;
  return affordable(cart, list) ? ok({ type: 'customer-set', customer, list }) : fail({ code: 'cart.amount-out-of-range' });
}

function affordable(cart: Cart, list: PriceList): boolean {
  const amount = (line: CartLine): number => Math.abs(Number(line.unitPrice) * (line.quantity / 1000));
  return cart.lines.reduce((sum, line) => sum + amount(pricedLine(line, list)), 0) <= RUPIAH_MAX;
}

/** True when the label of these very goods says what they cost. */
function hasOwnPrice(label: PieceLabel | null): boolean {
  return label !== null && label.price !== null;
}

/** The base price of what is added: the ordinary one, the label's, or the open price that was told. */
function basePriceOf(offer: ProductOffer, label: PieceLabel | null, price: Rupiah | undefined): Result<Rupiah, CartRefusal> {
  const { name, priceFloor } = offer;
  if (priceFloor === null) return price === undefined ? ok(offer.price) : fail({ code: 'price.fixed', name });
  if (hasOwnPrice(label)) return openPrice(name, priceFloor, offer.price);
  if (price === undefined) return fail({ code: 'price.required', productId: offer.productId, name, usual: offer.price, limit: priceFloor });
  return openPrice(name, priceFloor, price);
}

function openPrice(name: string, floor: Rupiah, price: Rupiah): Result<Rupiah, CartRefusal> {
  if (price < floor) return fail({ code: 'price.below-floor', name, limit: floor });
  return price > PRICE_MAX ? fail({ code: 'price.too-high', limit: PRICE_MAX }) : ok(price);
}

/** True when the rules of the product are still those that the line remembers. */
function sameTiers(remembered: readonly PriceTier[], now: readonly PriceTier[]): boolean {
  return remembered.length === now.length && remembered.every((tier, index) => sameTier(tier, now[index]));
}

function sameTier(one: PriceTier, other: PriceTier | undefined): boolean {
  if (other === undefined || one.ruleId !== other.ruleId || one.from !== other.from || one.effect.kind !== other.effect.kind) return false;
  return sizeOf(one.effect) === sizeOf(other.effect);
}

const sizeOf = (effect: PriceEffect): number => (effect.kind === 'price' ? effect.price : effect.share);

function decideQuantity(cart: Cart, line: CartLine, quantity: Quantity): CartDecision {
  if (line.kind === 'unique' && quantity !== ONE) return fail({ code: 'product.one-of-a-kind', name: line.name });
  const refusal = refuseQuantity(line, quantity) ?? refuseAmount(cart, lineTotal(line), pricedLine({ ...line, quantity }, cart.list));
  return refusal === null ? ok({ type: 'quantity-set', lineId: line.lineId, quantity }) : fail(refusal);
}

function isSellable(quantity: Quantity): boolean {
  return quantity > 0 && quantity <= LINE_QUANTITY_MAX;
}

function refuseQuantity(line: CartLine, quantity: Quantity): CartRefusal | null {
  if (!isSellable(quantity)) return { code: 'quantity.out-of-range', limit: LINE_QUANTITY_MAX };
  if (!line.fractional && !isWholeUnits(quantity)) return { code: 'quantity.whole-only', name: line.name };
  return null;
}

function refuseAmount(cart: Cart, before: Rupiah, line: CartLine): CartRefusal | null {
  // BigInt-free check: the rest of the cart is in range by construction, the new line may not be.
  if (Number(line.unitPrice) * (line.quantity / 1000) > RUPIAH_MAX) return { code: 'cart.amount-out-of-range' };
  const total = cart.lines.reduce((sum, other) => sum + Math.abs(lineTotal(other)), 0) - before + priceOf(line.unitPrice, line.quantity);
  return total > RUPIAH_MAX ? { code: 'cart.amount-out-of-range' } : null;
}

function lineFromOffer(offer: ProductOffer, lineId: LineId, quantity: Quantity, label: PieceLabel | null, owner: StockOwner | undefined): CartLine {
  return {
    lineId,
    productId: offer.productId,
    name: offer.name,
    kind: offer.kind,
    categoryId: offer.categoryId,
    producerId: offer.producerId,
    workshopId: offer.workshopId,
    producer: offer.producer,
    workshop: offer.workshop,
    unit: offer.unit,
    fractional: offer.fractional,
    unitPrice: offer.price,
    basePrice: offer.price,
    tiers: offer.tiers,
    listPrice: null,
    priceFloor: offer.priceFloor,
    quantity,
    note: null,
    code: offer.code,
    batchId: offer.batchId,
    expiresOn: offer.expiresOn,
    label,
    discount: null,
    returnOf: null,
    ...(owner === undefined ? {} : { owner }),
  };
}
