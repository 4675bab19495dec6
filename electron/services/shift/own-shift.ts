import type { CashMoveRow, OwnShift } from '../../../shared/contract/shift.ts';
import { totalsBy } from '../../../shared/domain/close/shift-totals.ts';
import type { SaleKind } from '../../../shared/domain/sale/completed-sale.ts';
import type { ShiftId } from '../../../shared/kernel/ids.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { closeLabels } from './close-labels.ts';
import { tendersToConfirm } from './count-outcome.ts';

/** The open shift in counts and in what was paid without cash: a cashier sees their work, not what the drawer should hold. */
export function ownShift(context: ServiceContext): OwnShift | null {
  const shift = context.store.shifts.open();
  if (shift === null) return null;
  const totals = context.store.shiftTotals.kept(shift.shiftId);
  const label = closeLabels(context);
  return {
    shift,
    documents: totalsBy(totals, 'document').map(({ key, count }) => ({ kind: key as SaleKind, count })),
    lines: totalsBy(totals, 'category').reduce((sum, { count }) => sum + count, 0),
    byHour: totalsBy(totals, 'hour').map(({ key, count }) => ({ hour: key, count })),
    byCategory: totalsBy(totals, 'category').map(({ key, count }) => ({ name: label('category', key), count })),
    tenders: tendersToConfirm(totals, currentSettings(context.store, context.clock.now()).tenders.list),
    moves: movesOfShift(context, shift.shiftId),
  };
}

/** The drawer's steps without a sale, oldest first. */
export function movesOfShift(context: ServiceContext, shiftId: ShiftId): CashMoveRow[] {
  return context.store.cashMoves.ofShift(shiftId).map(({ shiftId: _shiftId, userId, ...move }) => ({ ...move, by: userId === null ? '' : (context.store.users.find(userId)?.name ?? '') }));
}
