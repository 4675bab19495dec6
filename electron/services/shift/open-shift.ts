import type { Shift } from '../../../shared/domain/shift/shift.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { businessDayOf, laterDay } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/** Opens the actor's shift with the money that lies in the drawer (modal awal). */
export function openShift(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly openingFloat: Rupiah }): Shift {
  return runCommand(context, { commandId: input.commandId, name: 'shift.open', input, cartId: null }, (afterCommit) => {
    const open = context.store.shifts.open();
    if (open !== null) return refuse({ code: 'shift.already-open', cashier: open.cashier });
    const register = requireRegister(context);
    const at = context.clock.now();
    const shift: Shift = {
      shiftId: context.ids.next<'shift'>(),
      registerId: register.id,
      number: context.store.shifts.lastNumber() + 1,
      cashierId: actor.userId,
      cashier: actor.name,
      openedAt: at,
      businessDay: laterDay(businessDayOf(at, currentSettings(context.store, at).unit.timeZone), context.store.shifts.recent(1)[0]?.businessDay ?? ''),
      openingFloat: input.openingFloat,
    };
    context.store.journal.append({ type: 'shift.opened', at, registerId: register.id, userId: actor.userId, body: { ...shift, found: context.store.ledger.balance('drawer') } });
    afterCommit(() => context.publish({ type: 'shift-changed' }));
    return shift;
  });
}
