import type { TargetView } from '../../../shared/contract/treasury.ts';
import { sumOf } from '../../../shared/domain/treasury/split-billing.ts';
import { targetPace, type TargetPace } from '../../../shared/domain/treasury/target-pace.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

/** What was deposited in a year against its target, month by month. */
export function readTarget(context: Pick<ServiceContext, 'store' | 'clock'>, { year }: { readonly year: number }): TargetView {
  const now = context.clock.now();
  const settings = currentSettings(context.store, now);
  const today = businessDayOf(now, settings.unit.timeZone);
  const targets = settings['treasury.targets'].list.filter((target) => target.year === year);
  const deposits = context.store.dues.deposited(`${year}-01-01`, `${year}-12-31`);
  const paceOf = (wanted: readonly { readonly amount: Rupiah }[], paid: readonly { readonly month: string; readonly amount: Rupiah }[]): TargetPace =>
    targetPace(
      year,
      sumOf(wanted),
      MONTHS.map((month) => sumOf(paid.filter((one) => one.month === `${year}-${month}`))),
      today,
    );
  const accounts = [...new Set([...targets.map(({ account }) => account), ...deposits.map(({ account }) => account)])].toSorted();
  return {
    year,
    whole: paceOf(targets, deposits),
    accounts: accounts.map((account) => ({ account, ...paceOf(targets.filter((one) => one.account === account), deposits.filter((one) => one.account === account)) })),
  };
}
