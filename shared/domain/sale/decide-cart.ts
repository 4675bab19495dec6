import type { LineId } from '../../kernel/ids.ts';
import { addQuantity, isWholeUnits, ONE, type Quantity } from '../../kernel/quantity.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { priceOf, RUPIAH_MAX, type Rupiah } from '../../kernel/rupiah.ts';
import type { ProductOffer } from '../catalog/product.ts';
import { DISCOUNT_REASON_MAX } from '../pricing/discount.ts';
import { CART_LINES_MAX, LINE_QUANTITY_MAX, NOTE_MAX, lineTotal, type Cart, type CartLine } from './cart.ts';
import type { CartChange, CartCommand } from './cart-change.ts';
import type { PieceLabel } from './piece-label.ts';
import type { PieceRefusal } from './read-piece.ts';

export type CartRefusal =
  | PieceRefusal
  | { readonly code: 'label.fixed' }
  | { readonly code: 'label.serial-twice'; readonly text: string }
  | { readonly code: 'cart.line-gone' }
  | { readonly code: 'cart.full'; readonly limit: number }
  | { readonly code: 'cart.note-too-long'; readonly limit: number }
  | { readonly code: 'cart.amount-out-of-range' }
  | { readonly code: 'cart.return-fixed' }
  | { readonly code: 'return.already-in-cart'; readonly name: string }
  | { readonly code: 'discount.out-of-range' }
  | { readonly code: 'discount.reason-required' }
  | { readonly code: 'quantity.out-of-range'; readonly limit: number }
  | { readonly code: 'quantity.whole-only'; readonly name: string }
  | { readonly code: 'product.one-of-a-kind'; readonly name: string }
  | { readonly code: 'product.sold-out'; readonly name: string };

export type CartDecision = Result<CartChange, CartRefusal>;

/**
 * Adds `quantity` of an offered product: raises the line that already holds it (same price, no note, same lot) or adds one. What a
 * label measures is a line of its own, and a serial number stands in the cart once.
 * The same rule runs in the window, for the same frame, and in the service, which has the last word.
 */
export function decideAdd(cart: Cart, offer: ProductOffer, lineId: LineId, quantity: Quantity, label: PieceLabel | null = null): CartDecision {
  if (offer.kind === 'unique' && offer.onHand !== null && offer.onHand < ONE) return fail({ code: 'product.sold-out', name: offer.name });
  const same = cart.lines.find(
    (line) =>
      line.productId === offer.productId &&
      line.unitPrice === offer.price &&
      line.note === null &&
      line.discount === null &&
      line.returnOf === null &&
      line.batchId === offer.batchId &&
      line.expiresOn === offer.expiresOn &&
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
  const line = lineFromOffer(offer, lineId, quantity, label);
  const refusal = refuseQuantity(line, quantity) ?? refuseAmount(cart, 0 as Rupiah, line);
  return refusal === null ? ok({ type: 'line-added', line }) : fail(refusal);
}

/** The change that a command about an existing line makes. */
export function decideLine(cart: Cart, command: Extract<CartCommand, { type: 'remove-line' | 'set-note' | 'set-quantity' }>): CartDecision {
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
  const reason = command.reason.trim();
  if (reason === '') return fail({ code: 'discount.reason-required' });
  return ok({ type: 'discount-set', lineId: command.lineId, discount: { value: command.value, reason: reason.slice(0, DISCOUNT_REASON_MAX), approvedBy } });
}

/** Goods of the same lot, which nothing sets apart from each other. */
function isSameKind(one: PieceLabel | null, other: PieceLabel | null): boolean {
  if (one === null || other === null) return one === other;
  const alike = (label: PieceLabel): boolean => !label.measured && label.serial === null;
  return alike(one) && alike(other) && one.lot === other.lot && one.expiredAllowedBy === other.expiredAllowedBy;
}

function decideQuantity(cart: Cart, line: CartLine, quantity: Quantity): CartDecision {
  if (line.kind === 'unique' && quantity !== ONE) return fail({ code: 'product.one-of-a-kind', name: line.name });
  const refusal = refuseQuantity(line, quantity) ?? refuseAmount(cart, lineTotal(line), { ...line, quantity });
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

function lineFromOffer(offer: ProductOffer, lineId: LineId, quantity: Quantity, label: PieceLabel | null): CartLine {
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
    quantity,
    note: null,
    code: offer.code,
    batchId: offer.batchId,
    expiresOn: offer.expiresOn,
    label,
    discount: null,
    returnOf: null,
  };
}
