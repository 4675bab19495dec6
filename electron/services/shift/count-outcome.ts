import type { CountOutcome, TenderToConfirm } from '../../../shared/contract/shift.ts';
import { totalsBy, type ShiftTotals } from '../../../shared/domain/close/shift-totals.ts';
import type { Tender } from '../../../shared/domain/payment/tender.ts';
import type { ShiftId } from '../../../shared/kernel/ids.ts';
import { subtractRupiah } from '../../../shared/kernel/rupiah.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/** What the last count of the shift came to. @throws Refused shift.not-counted */
export function countOutcome(context: ServiceContext, shiftId: ShiftId): CountOutcome {
  const last = context.store.shifts.lastCount(shiftId) ?? refuse({ code: 'shift.not-counted' });
  const settings = currentSettings(context.store, context.clock.now());
  const difference = subtractRupiah(last.counted, last.expected);
  return {
    counted: last.counted,
    expected: last.expected,
    difference,
    recounts: last.counts - 1,
    needsSecondPerson: Math.abs(difference) > settings['cash.limits'].difference,
    tenders: tendersToConfirm(context.store.shiftTotals.kept(shiftId), settings.tenders.list),
  };
}

/** The ways to pay other than cash that were used. */
export function tendersToConfirm(totals: ShiftTotals, tenders: readonly Tender[]): TenderToConfirm[] {
  return totalsBy(totals, 'tender').flatMap(({ key, count, amount }) => {
    const tender = tenders.find(({ code }) => code === key);
    const kind = tender?.kind ?? 'other';
    return kind === 'cash' ? [] : [{ code: key, label: tender?.name ?? key, kind, count, amount }];
  });
}
