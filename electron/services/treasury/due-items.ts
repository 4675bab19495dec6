import type { DueItem, DueSum } from '../../../shared/contract/treasury.ts';
import type { Settings } from '../../../shared/domain/setting/settings.ts';
import { depositDeadline, type DepositDeadline } from '../../../shared/domain/treasury/deposit-deadline.ts';
import type { DueAmount } from '../../../shared/domain/treasury/due.ts';
import { sumOf } from '../../../shared/domain/treasury/split-billing.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import type { OpenDue } from '../../db/repos/due-repo.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { zoneAt } from '../settings/settings-at.ts';

/** Everything that is still due, by what made it due, oldest first. */
export function dueItems(context: Pick<ServiceContext, 'store' | 'clock'>): DueItem[] {
  const settings = currentSettings(context.store, context.clock.now());
  const free = freeDues(context);
  return [...Map.groupBy(context.store.dues.open(), ({ sourceId }) => sourceId)].flatMap(([sourceId, amounts]) => {
    const [first] = amounts;
    if (first === undefined) return [];
    const total = sumOf(amounts);
    return [
      {
        sourceId,
        kind: first.kind,
        number: first.number,
        receivedAt: first.receivedAt,
        deadline: total > 0 ? deadlineOf(context.store, first.receivedAt, settings) : null,
        lines: amounts.map(({ account, amount }) => ({ account, amount })),
        total,
        free: free.filter((one) => one.sourceId === sourceId).map(({ account, amount }) => ({ account, amount })),
      },
    ];
  });
}

/** What is due and stands in no billing, oldest first. */
export function freeDues({ store }: Pick<ServiceContext, 'store'>): DueAmount[] {
  const reserved = new Map(store.dues.reserved().map((one) => [`${one.sourceId}/${one.account}`, one.amount]));
  return store.dues.open().flatMap(({ sourceId, account, amount }: OpenDue) => {
    const left = amount - (reserved.get(`${sourceId}/${account}`) ?? 0);
    return left === 0 ? [] : [{ sourceId, account, amount: rupiah(left) }];
  });
}

/** The sum of everything due and the deadline of its oldest part. */
export function dueSum(context: Pick<ServiceContext, 'store' | 'clock'>): DueSum {
  const total = context.store.dues.total();
  const settings = currentSettings(context.store, context.clock.now());
  const deadlines = [...Map.groupBy(context.store.dues.open(), ({ sourceId }) => sourceId).values()]
    .filter((amounts) => sumOf(amounts) > 0)
    .flatMap(([first]) => (first === undefined ? [] : [deadlineOf(context.store, first.receivedAt, settings)]));
  return { total, deadline: total <= 0 ? null : (deadlines.toSorted((a, b) => a.at - b.at)[0] ?? null) };
}

function deadlineOf(store: ServiceContext['store'], receivedAt: Instant, settings: Settings): DepositDeadline {
  return depositDeadline(receivedAt, settings['treasury.deadline'], settings['treasury.holidays'].list, { received: zoneAt(store, receivedAt), now: settings.unit.timeZone });
}
