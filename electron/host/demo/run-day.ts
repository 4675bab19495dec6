import type { SalesReport } from '../../../shared/domain/report/sales-report.ts';
import { businessDayOf, type BusinessDay } from '../../../shared/kernel/instant.ts';
import type { DemoGallery, DemoPerson } from '../../services/demo-gallery/demo-gallery-types.ts';
import type { Role } from '../../../shared/domain/access/role.ts';
import type { DayPlan } from './day-plan.ts';
import { depositCash, type DepositRecord } from './deposit-cash.ts';
import type { GalleryRun } from './gallery-run.ts';
import { must } from './must.ts';
import { runShift, type ShiftRecord } from './run-shift.ts';
import { startTally, type DayTally } from './tally.ts';

export interface DayRecord {
  readonly plan: DayPlan;
  readonly businessDay: BusinessDay;
  readonly shifts: readonly ShiftRecord[];
  readonly tally: DayTally & { readonly lastNumber: number };
  readonly report: SalesReport;
  readonly deposit: DepositRecord;
}

/** One gallery day: two shifts, then the treasurer compares the report with what happened and hands the cash on to the state. */
export async function runDay(run: GalleryRun, gallery: DemoGallery, plan: DayPlan, lastNumber: number): Promise<DayRecord> {
  const cashiers = gallery.people.filter((person) => person.role === 'cashier');
  const tally = startTally(gallery.registerCode, lastNumber);
  run.printer.dead = { from: plan.printerDies, until: plan.printerLives };
  const shifts: ShiftRecord[] = [];
  for (const [index, shift] of plan.shifts.entries()) {
    const cashier = cashiers[shift.cashier];
    must(cashier !== undefined, 'the demo gallery has too few cashiers');
    const killedBuyer = index === 0 ? plan.killedBuyer : null;
    shifts.push(await runShift(run, { plan: shift, day: plan, killedBuyer, cashier, tally, carried: shifts.at(-1)?.carried ?? [], carries: index === 0, zone: gallery.unit.timeZone }));
  }
  const businessDay = businessDayOf(plan.shifts[0]?.opensAt ?? run.clock.now(), gallery.unit.timeZone);
  const treasurer = await run.service.signIn(personOf(gallery, 'treasurer'));
  const report = await treasurer.report.sales({ from: businessDay, to: businessDay });
  const { sales, refunds, voids } = report;
  const { counts } = tally;
  must(refunds.count === counts.refunds && voids.count === counts.voids, `the report of ${businessDay} tells of other returns than were made`);
  must(sales.count + refunds.count + voids.count === tally.sales && report.total === tally.total && report.rounding === tally.rounding, `the report of ${businessDay} tells other sales than were made`);
  return { plan, businessDay, shifts, tally, report, deposit: await depositCash(run, gallery, businessDay) };
}

/** The first person of `role`. @throws DemoFailure */
export function personOf(gallery: DemoGallery, role: Role): DemoPerson {
  const person = gallery.people.find((one) => one.role === role);
  must(person !== undefined, `the demo gallery has nobody who is ${role}`);
  return person;
}
