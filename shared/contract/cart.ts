import { type } from '@orpc/contract';
import * as z from 'zod';
import type { CartChange } from '../domain/sale/cart-change.ts';
import { RETURN_PLACES, type Cart } from '../domain/sale/cart.ts';
import type { SaleId, ShiftId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { discountValue, id, money, nothing, procedure, shortText, thousandths } from './base.ts';

/** The cart after a command: `change` is what happened, `revision` the count after it. */
export interface CartAnswer {
  readonly saleId: SaleId;
  readonly change: CartChange;
  readonly revision: number;
}

export interface ParkedCart {
  readonly saleId: SaleId;
  readonly label: string | null;
  readonly lines: number;
  readonly total: Rupiah;
  readonly firstNames: readonly string[];
  readonly parkedAt: Instant;
  readonly parkedBy: string;
  /** The shift whose close let it over into the next one, or null. */
  readonly carriedFrom: ShiftId | null;
}

const lineId = id<'line'>();
const command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('add-code'), lineId, text: z.string().max(20_000), quantity: thousandths, price: money.optional(), ownerId: id<'producer'>().nullable().optional() }),
  z.strictObject({ type: z.literal('add-expired'), lineId, text: z.string().max(20_000), quantity: thousandths, price: money.optional(), ownerId: id<'producer'>().nullable().optional(), approvalId: shortText(60).nullable() }),
  z.strictObject({ type: z.literal('add-product'), lineId, productId: id<'product'>(), quantity: thousandths, price: money.optional(), ownerId: id<'producer'>().nullable().optional() }),
  z.strictObject({ type: z.literal('set-quantity'), lineId, quantity: thousandths }),
  z.strictObject({ type: z.literal('set-note'), lineId, note: shortText(1000).nullable() }),
  z.strictObject({ type: z.literal('set-price'), lineId, price: money }),
  z.strictObject({ type: z.literal('remove-line'), lineId }),
  z.strictObject({ type: z.literal('set-list'), listId: id<'price-list'>() }),
  z.strictObject({ type: z.literal('set-customer'), customerId: id<'customer'>().nullable() }),
  z.strictObject({ type: z.literal('set-discount'), lineId: lineId.nullable(), value: discountValue.nullable(), reason: shortText(200), approvalId: shortText(60).nullable() }),
  z.strictObject({ type: z.literal('add-return'), lineId, saleId: id<'sale'>(), lineNumber: z.int().min(1), quantity: thousandths, place: z.enum(RETURN_PLACES) }),
]);

const ofCart = { commandId: id<'command'>(), saleId: id<'sale'>() };

export const cart = {
  /** The open cart of this register; made when there is none. Needs an open shift. */
  current: procedure.input(nothing).output(type<Cart>()),
  /** Applies one command to the open cart and stores it before answering. */
  apply: procedure.input(z.strictObject({ ...ofCart, command })).output(type<CartAnswer>()),
  /** Puts the cart aside under a name; answers the new empty cart. */
  park: procedure.input(z.strictObject({ ...ofCart, label: shortText(60).nullable() })).output(type<Cart>()),
  parked: procedure.input(nothing).output(type<readonly ParkedCart[]>()),
  /** Brings a parked cart back; an open cart with lines is parked first. */
  recall: procedure.input(z.strictObject(ofCart)).output(type<Cart>()),
  /** Gives a parked cart up for a reason that the journal keeps; the open cart stays. Refused with cart.not-parked. */
  cancelParked: procedure.input(z.strictObject({ ...ofCart, reason: z.string().trim().min(1).max(120) })).output(type<void>()),
  /** Lets a parked cart wait for the next shift, with a trace in the journal. Refused with cart.not-parked. */
  carryOver: procedure.input(z.strictObject(ofCart)).output(type<void>()),
  /** Gives the cart up (open or parked), with a trace in the journal; answers the open cart. */
  cancel: procedure.input(z.strictObject(ofCart)).output(type<Cart>()),
};
