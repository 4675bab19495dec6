import { DAY_MS } from '../../../shared/kernel/add-days.ts';
import type { ConsignmentOwner, ConsignmentStatement } from '../../../shared/contract/consignment.ts';
import { ageOf, type GoodsAge } from '../../../shared/domain/consignment/age.ts';
import { byProduct, consignmentStatement } from '../../../shared/domain/consignment/statement.ts';
import { businessDayOf, type BusinessDay, type Instant } from '../../../shared/kernel/instant.ts';
import { zoneOf } from '../../../shared/kernel/unit-zones.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { dayBegan, dayEnded, zonesOf } from '../settings/settings-at.ts';

export interface StatementInput {
  readonly ownerId: string;
  readonly from: BusinessDay;
  readonly to: BusinessDay;
}

/** What happened to an owner's goods from the first to the last day. @throws Refused period.backwards, consignment.no-owner */
export function readStatement(context: Pick<ServiceContext, 'store' | 'clock'>, { ownerId, from, to }: StatementInput): ConsignmentStatement {
  if (from > to) refuse({ code: 'period.backwards' });
  const repo = context.store.consignment;
  const owner = repo.owners().find((one) => one.ownerId === ownerId) ?? refuse({ code: 'consignment.no-owner' });
  const now = context.clock.now();
  const zones = zonesOf(context.store);
  const begin = dayBegan(context.store, from);
  const end = dayEnded(context.store, to);
  const { lines, sums } = consignmentStatement(repo.products(ownerId), repo.before(ownerId, begin), repo.within(ownerId, begin, end), repo.sold(ownerId, begin, end));
  const arrivalsOf = byProduct(repo.arrivals(ownerId, end));
  const dayOf = (at: Instant): number => Date.parse(businessDayOf(at, zoneOf(zones, at))) / DAY_MS;
  const lastDay = dayOf(Math.min(now, end - 1));
  const age = (productId: string, left: number): GoodsAge | null =>
    left <= 0 ? null : ageOf(left, arrivalsOf(productId).map(({ quantity, at }) => ({ quantity, day: dayOf(at) })), lastDay);
  return { ownerId, owner: owner.name, from, to, lines: lines.map((line) => ({ ...line, age: age(line.productId, line.closing) })), sums };
}

/** Everybody who ever left goods here, each with the sums of the period. @throws Refused period.backwards */
export function listOwners(context: Pick<ServiceContext, 'store' | 'clock'>, { from, to }: { readonly from: BusinessDay; readonly to: BusinessDay }): readonly ConsignmentOwner[] {
  return context.store.consignment.owners().map(({ ownerId, name }) => {
    const { lines, sums } = readStatement(context, { ownerId, from, to });
    const left = lines.filter((line) => line.closing > 0);
    return { ownerId, name, goods: left.length, sums, oldestDays: left.length === 0 ? null : Math.max(...left.map((line) => line.age?.oldestDays ?? 0)) };
  });
}

/** Today on the unit's calendar. */
export function todayOf(context: Pick<ServiceContext, 'store' | 'clock'>): BusinessDay {
  const now = context.clock.now();
  return businessDayOf(now, currentSettings(context.store, now).unit.timeZone);
}
