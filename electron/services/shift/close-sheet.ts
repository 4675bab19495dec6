import type { CloseSheet, ParkedAtClose } from '../../../shared/contract/shift.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/** What the close of the open shift begins with; null without one. */
export function closeSheet(context: ServiceContext): CloseSheet | null {
  const shift = context.store.shifts.open();
  if (shift === null) return null;
  const settings = currentSettings(context.store, context.clock.now());
  return {
    shift,
    floatToLeave: settings['cash.float'].amount,
    differenceLimit: settings['cash.limits'].difference,
    parked: parkedAtClose(context),
    unprinted: context.store.prints.openReceipts(shift.shiftId),
    counts: context.store.shifts.lastCount(shift.shiftId)?.counts ?? 0,
  };
}

/** Parked carts, oldest first; one without a name goes by its first goods. */
export function parkedAtClose(context: ServiceContext): ParkedAtClose[] {
  return context.store.carts.parked().map((cart) => ({ saleId: cart.saleId, label: cart.label ?? cart.firstNames[0] ?? '', lines: cart.lines, amount: cart.total }));
}
