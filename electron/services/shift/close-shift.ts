import type { ShiftClose } from '../../../shared/domain/shift/shift.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { subtractRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { requireShift } from '../cart/open-cart.ts';
import { copyAfterClose } from '../backup/copy-after-close.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/**
 * Closes the open shift against one counted amount. An open cart with lines must be dealt with first; parked carts stay.
 * The count is kept before the difference is told, so that trying amounts to learn the expected one leaves its trace; a
 * difference then needs a reason, and a close without one is refused.
 */
export function closeShift(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly counted: Rupiah; readonly note: string | null }): ShiftClose {
  if (context.store.commands.find(input.commandId) === null) keepCount(context, actor, input.counted);
  return runCommand(context, { commandId: input.commandId, name: 'shift.close', input, cartId: null }, (afterCommit) => {
    const shift = requireShift(context, actor);
    const expected = context.store.ledger.balance('drawer');
    const difference = subtractRupiah(input.counted, expected);
    const note = input.note === null || input.note.trim() === '' ? null : input.note.trim();
    if (difference !== 0 && note === null) return refuse({ code: 'shift.note-required', difference });
    const { sales, total } = context.store.shifts.salesOf(shift.shiftId);
    const at = context.clock.now();
    const close: ShiftClose = {
      shiftId: shift.shiftId,
      closedAt: at,
      closedBy: actor.userId,
      counted: input.counted,
      expected,
      difference,
      note,
      sales,
      salesTotal: total,
    };
    context.store.journal.append({ type: 'shift.closed', at, registerId: requireRegister(context).id, userId: actor.userId, body: close });
    if (currentSettings(context.store, at)['printer.receipt'].address !== null) {
      context.store.prints.add({ id: context.ids.next<'print-job'>(), kind: 'shift', saleId: null, shiftId: shift.shiftId, copyNumber: 0, state: 'waiting', at });
    }
    afterCommit(() => {
      copyAfterClose(context);
      context.papers.wake();
      context.publish({ type: 'shift-changed' });
    });
    return close;
  });
}

/** Journals the count in a transaction of its own; the same amount again is the same count. */
function keepCount(context: ServiceContext, actor: Actor, counted: Rupiah): void {
  context.store.transaction(() => {
    const shift = requireShift(context, actor);
    if ((context.store.carts.open()?.lines.length ?? 0) > 0) refuse({ code: 'shift.cart-open' });
    if (context.store.shifts.lastCounted(shift.shiftId) === counted) return;
    const expected = context.store.ledger.balance('drawer');
    context.store.journal.append({
      type: 'cash.counted',
      at: context.clock.now(),
      registerId: requireRegister(context).id,
      userId: actor.userId,
      body: { shiftId: shift.shiftId, counted, expected, difference: subtractRupiah(counted, expected) },
    });
  });
}
