import type { CashMoved } from '../../../shared/contract/shift.ts';
import { type CashMove, type CashMoveKind, takesOut } from '../../../shared/domain/shift/cash-move.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { keepAttachment, type GivenAttachment } from '../attachment/keep-attachment.ts';
import { requireShift } from '../cart/open-cart.ts';
import { queueSlip } from '../prints/queue-slip.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { requireSecondPerson } from '../session/require-second-person.ts';
import { currentSettings } from '../settings/current-settings.ts';

export interface MoveCashInput {
  readonly commandId: CommandId;
  readonly kind: CashMoveKind;
  readonly amount: Rupiah;
  readonly reason: string;
  readonly voucher?: string | null | undefined;
  readonly attachment?: GivenAttachment | null | undefined;
  readonly approvalId?: string | null | undefined;
}

/**
 * Puts cash into the drawer or takes it out without a sale, with its reason and what it rests on. Carrying to the safe has no limit;
 * everything else that leaves the drawer needs a second person above the unit's limit. Whether there is as much in the drawer is not
 * asked: an answer would tell what it holds; the count will. @throws Refused approval.required, attachment.*
 */
export function moveCash(context: ServiceContext, actor: Actor, input: MoveCashInput): CashMoved {
  return runCommand(context, { commandId: input.commandId, name: 'shift.moveCash', input, cartId: null }, (afterCommit) => {
    const shift = requireShift(context, actor);
    const at = context.clock.now();
    const settings = currentSettings(context.store, at);
    const { kind, amount } = input;
    const isLarge = takesOut(kind) && kind !== 'drop' && amount > settings['cash.limits'].paidOut;
    const approvedBy = isLarge ? requireSecondPerson(context, actor, { type: 'cash-move', shiftId: shift.shiftId, kind, amount }, input.approvalId ?? null, afterCommit) : null;
    const move: CashMove = {
      shiftId: shift.shiftId,
      number: context.store.cashMoves.lastNumber() + 1,
      kind,
      amount,
      reason: input.reason.trim(),
      voucher: input.voucher?.trim() || null,
      attachment: input.attachment === undefined || input.attachment === null ? null : keepAttachment(context, input.attachment),
      approvedBy,
      businessDay: businessDayOf(at, settings.unit.timeZone),
    };
    const { seq } = context.store.journal.append({ type: 'cash.moved', at, registerId: requireRegister(context).id, userId: actor.userId, body: move });
    context.reached('cash-journalled');
    queueSlip(context, { kind: 'cash-move', shiftId: shift.shiftId, entrySeq: seq, at });
    afterCommit(() => {
      context.papers.wake();
      context.publish({ type: 'shift-changed' });
    });
    return { move, seq };
  });
}
