import { countOfSum, countTotal, normalCount, type CashCount } from '../../../shared/domain/cash/cash-count.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { businessDayOf, laterDay, type BusinessDay } from '../../../shared/kernel/instant.ts';
import { subtractRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { queueSlip } from '../prints/queue-slip.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { journalCount, sameCount } from './journal-count.ts';

export interface OpenShiftInput {
  readonly commandId: CommandId;
  /** The drawer as it was counted; without it, `openingFloat` is told in one sum. */
  readonly count?: CashCount | undefined;
  readonly openingFloat?: Rupiah | undefined;
  /** Why the drawer holds more or less than the last close left in it. */
  readonly reason?: string | null | undefined;
}

/**
 * Opens the actor's shift with the money that lies in the drawer (modal awal), counted before it is told what should be there. What
 * the night changed is a step of its own in the ledger and needs a reason; the float of the very first shift is lent by the unit.
 * @throws Refused shift.already-open, shift.overnight
 */
export function openShift(context: ServiceContext, actor: Actor, input: OpenShiftInput): Shift {
  const count = normalCount(input.count ?? countOfSum(input.openingFloat ?? (0 as Rupiah)));
  if (context.store.commands.find(input.commandId) === null) keepDifferingCount(context, actor, count);
  return runCommand(context, { commandId: input.commandId, name: 'shift.open', input, cartId: null }, (afterCommit) => {
    requireNoShift(context);
    const register = requireRegister(context);
    const at = context.clock.now();
    const number = context.store.shifts.lastNumber() + 1;
    const openingFloat = countTotal(count);
    const found = context.store.ledger.balance('drawer');
    const difference = subtractRupiah(openingFloat, found);
    const told = input.reason?.trim() ?? '';
    if (number > 1 && difference !== 0 && told === '') return refuse({ code: 'shift.overnight', found, difference });
    const shift: Shift = {
      shiftId: context.ids.next<'shift'>(),
      registerId: register.id,
      number,
      cashierId: actor.userId,
      cashier: actor.name,
      openedAt: at,
      businessDay: laterDay(businessDayOf(at, currentSettings(context.store, at).unit.timeZone), notBefore(context)),
      openingFloat,
    };
    const reason = number > 1 && difference !== 0 ? told : null;
    context.store.journal.append({ type: 'shift.opened', at, registerId: register.id, userId: actor.userId, body: { ...shift, found, count, reason } });
    queueSlip(context, { kind: 'shift-open', shiftId: shift.shiftId, at });
    afterCommit(() => {
      context.papers.wake();
      context.publish({ type: 'shift-changed' });
    });
    return shift;
  });
}

/** The day of the last shift; none where the clock was taken back since: that day was wrong. */
function notBefore({ store }: ServiceContext): BusinessDay {
  const [last] = store.shifts.recent({ offset: 0, limit: 1 });
  if (last === undefined) return '';
  const wasWrong = store.journalReading.bodies('clock.noticed', store.shifts.openedSeq(last.shiftId)).some(({ news }) => news === 'taken-back');
  return wasWrong ? '' : last.businessDay;
}

/** A count that differs is kept before the difference is told; the same one again is the same count. */
function keepDifferingCount(context: ServiceContext, actor: Actor, count: CashCount): void {
  requireNoShift(context);
  if (context.store.shifts.lastNumber() === 0 || countTotal(count) === context.store.ledger.balance('drawer')) return;
  context.store.transaction(() => {
    const last = context.store.shifts.lastOpeningCount();
    if (last === null || !sameCount(last, count)) journalCount(context, actor, null, count);
  });
}

function requireNoShift(context: ServiceContext): void {
  const open = context.store.shifts.open();
  if (open !== null) refuse({ code: 'shift.already-open', cashier: open.cashier });
}
