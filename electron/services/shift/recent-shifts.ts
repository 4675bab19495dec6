import type { DrawerDifference, RecentShift } from '../../../shared/contract/shift.ts';
import { subtractRupiah } from '../../../shared/kernel/rupiah.ts';
import type { ServiceContext } from '../service-context.ts';

/** How many shifts the list of differences looks back. */
const DIFFERENCES_OVER = 200;

/** The newest thirty shifts with their closes, newest first. */
export function recentShifts(context: ServiceContext): readonly RecentShift[] {
  return context.store.shifts.recent(30).map(({ opening: _opening, ...shift }) => shift);
}

/** What was not as the books said, overnight and at closes, newest first. */
export function drawerDifferences(context: ServiceContext): readonly DrawerDifference[] {
  return context.store.shifts.recent(DIFFERENCES_OVER).flatMap(({ opening, close, ...shift }): DrawerDifference[] => {
    const overnight = shift.number === 1 ? 0 : subtractRupiah(shift.openingFloat, opening.found);
    const of = { shiftNumber: shift.number, cashier: shift.cashier, businessDay: shift.businessDay };
    return [
      ...(close === null || close.difference === 0
        ? []
        : [{ ...of, kind: 'close' as const, zNumber: close.zNumber, at: close.closedAt, difference: close.difference, reason: close.reason, approvedBy: context.store.closes.ofShift(shift.shiftId)?.content.cash.approvedBy ?? null }]),
      ...(overnight === 0 ? [] : [{ ...of, kind: 'overnight' as const, zNumber: null, at: shift.openedAt, difference: subtractRupiah(shift.openingFloat, opening.found), reason: opening.reason, approvedBy: null }]),
    ];
  });
}
