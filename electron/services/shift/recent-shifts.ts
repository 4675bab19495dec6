import type { Shift, ShiftClose } from '../../../shared/domain/shift/shift.ts';
import type { ServiceContext } from '../service-context.ts';

/** The newest thirty shifts with their closes, newest first. */
export function recentShifts(context: ServiceContext): readonly (Shift & { readonly close: ShiftClose | null })[] {
  return context.store.shifts.recent(30);
}
