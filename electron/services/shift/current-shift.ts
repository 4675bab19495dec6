import type { Shift } from '../../../shared/domain/shift/shift.ts';
import type { ServiceContext } from '../service-context.ts';

/** The open shift of this register and how many sales it has, and the number of the newest close (0 before the first); never what the drawer should hold. */
export function currentShift(context: ServiceContext): { readonly shift: Shift | null; readonly sales: number; readonly lastClose: number } {
  const shift = context.store.shifts.open();
  return { shift, sales: shift === null ? 0 : context.store.shifts.salesOf(shift.shiftId).sales, lastClose: context.store.closes.newest()?.content.zNumber ?? 0 };
}
