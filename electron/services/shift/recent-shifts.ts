import type { RowsOf, RowsWish } from '../../../shared/contract/base.ts';
import type { DrawerDifference, RecentShift } from '../../../shared/contract/shift.ts';
import { subtractRupiah } from '../../../shared/kernel/rupiah.ts';
import type { ServiceContext } from '../service-context.ts';

/** Shifts with their closes, newest first. */
export function recentShifts({ store: { shifts } }: Pick<ServiceContext, 'store'>, wish: RowsWish): RowsOf<RecentShift> {
  // Their numbers are without gaps.
  return { rows: shifts.recent(wish).map(({ opening: _opening, ...shift }) => shift), total: shifts.lastNumber() };
}

/** What was not as the books said, overnight and at closes, newest first. */
export function drawerDifferences({ store: { shifts, closes } }: Pick<ServiceContext, 'store'>, wish: RowsWish): RowsOf<DrawerDifference> {
  const rows = shifts.differences(wish).flatMap(({ shiftId, kind }): DrawerDifference[] => {
    const { shift, opening, close } = shifts.find(shiftId) ?? { shift: null, opening: null, close: null };
    if (shift === null) return [];
    const of = { shiftNumber: shift.number, cashier: shift.cashier, businessDay: shift.businessDay };
    if (kind === 'overnight') return [{ ...of, kind, zNumber: null, at: shift.openedAt, difference: subtractRupiah(shift.openingFloat, opening.found), reason: opening.reason, approvedBy: null }];
    return close === null ? [] : [{ ...of, kind, zNumber: close.zNumber, at: close.closedAt, difference: close.difference, reason: close.reason, approvedBy: closes.ofShift(shiftId)?.content.cash.approvedBy ?? null }];
  });
  return { rows, total: shifts.differenceCount() };
}
