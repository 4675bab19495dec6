import type { CloseSheet, ParkedAtClose } from '../../../shared/contract/shift.ts';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { countOutcome } from './count-outcome.ts';
import { unpaidCart } from './require-shift-to-close.ts';

/** What the close of the open shift begins with; null without one. */
export function closeSheet(context: ServiceContext, actor: Actor): CloseSheet | null {
  const shift = context.store.shifts.open();
  if (shift === null) return null;
  const last = context.store.shifts.lastCount(shift.shiftId);
  // Nobody who has not counted is told what the drawer should hold.
  const isStanding = last !== null && last.countedBy === actor.userId && last.expected === context.store.ledger.balance('drawer');
  const settings = currentSettings(context.store, context.clock.now());
  return {
    shift,
    floatToLeave: settings['cash.float'].amount,
    differenceLimit: settings['cash.limits'].difference,
    parked: parkedAtClose(context),
    cartOpen: shift.cashierId === actor.userId && unpaidCart(context) !== null,
    unprinted: context.store.prints.openReceipts(shift.shiftId),
    counts: last?.counts ?? 0,
    standing: isStanding ? { count: last.count, outcome: countOutcome(context, shift.shiftId) } : null,
  };
}

/** Parked carts, oldest first; one without a name goes by its first goods. */
export function parkedAtClose(context: ServiceContext): ParkedAtClose[] {
  return context.store.carts.parked().map((cart) => ({ saleId: cart.saleId, label: cart.label ?? cart.firstNames[0] ?? '', lines: cart.lines, amount: cart.total }));
}
