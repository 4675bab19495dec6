import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import type { JournalBodies } from '../../../shared/domain/journal/entry.ts';
import { cartTotal } from '../../../shared/domain/sale/cart.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { giveUp, letWait } from '../cart/end-parked.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * Deals with every cart that is still parked: those named are given up with their reason, the others wait for the next shift. Answers these and
 * what was given up for a reason earlier in the shift. Inside the close's transaction. @throws Refused cart.not-parked
 */
export function settleParked(context: ServiceContext, actor: Actor, shift: Shift, named: readonly { readonly saleId: SaleId; readonly reason: string }[]): SealedClose['parked'] {
  const { carts, journalReading, shifts } = context.store;
  const parked = carts.parked();
  if (named.some(({ saleId }) => !parked.some((cart) => cart.saleId === saleId))) return refuse({ code: 'cart.not-parked' });
  const waiting: SealedClose['parked'][number][] = [];
  for (const row of parked) {
    const cart = carts.find(row.saleId);
    if (cart === null) continue;
    const reason = named.find(({ saleId }) => saleId === row.saleId)?.reason ?? null;
    if (reason !== null) {
      giveUp(context, actor, cart, reason);
      continue;
    }
    if (row.carriedFrom !== shift.shiftId) letWait(context, actor, cart, shift.shiftId);
    waiting.push({ label: nameOf(cart), lines: cart.lines.length, amount: row.total, decision: 'carried-over', reason: null });
  }
  const cancelled = journalReading.bodies('cart.cancelled', shifts.openedSeq(shift.shiftId)).flatMap((cart) =>
    cart.reason === undefined ? [] : [{ label: nameOf(cart), lines: cart.lines.length, amount: cartTotal({ lines: cart.lines, discount: null }), decision: 'cancelled' as const, reason: cart.reason }],
  );
  return [...waiting, ...cancelled];
}

/** A cart without a name goes by its first goods. */
function nameOf({ label, lines }: Pick<JournalBodies['cart.cancelled'], 'label' | 'lines'>): string {
  return label ?? lines[0]?.name ?? '';
}
