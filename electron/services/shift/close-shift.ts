import type { ClosedShift } from '../../../shared/contract/shift.ts';
import type { CashCount } from '../../../shared/domain/cash/cash-count.ts';
import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import type { Seal } from '../../../shared/domain/close/seal.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import type { CommandId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { subtractRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { LastCount } from '../../db/repos/shift-repo.ts';
import type { Actor } from '../actor.ts';
import { queueSlip } from '../prints/queue-slip.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand, type AfterCommit } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { requireSecondPerson } from '../session/require-second-person.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { journalCount, sameCount } from './journal-count.ts';
import { requireShiftToClose } from './require-shift-to-close.ts';
import { sealClose } from './seal-close.ts';
import { settleParked } from './settle-parked.ts';

export interface CloseShiftInput {
  readonly commandId: CommandId;
  /** Left out: the last count stands. */
  readonly count?: CashCount | undefined;
  /** Null or left out: what the unit leaves, or all there is. */
  readonly floatLeft?: Rupiah | null | undefined;
  readonly reason: string | null;
  readonly approvalId?: string | null | undefined;
  readonly confirmed?: readonly { readonly code: string; readonly amount: Rupiah }[] | undefined;
  readonly cancelParked?: readonly { readonly saleId: SaleId; readonly reason: string }[] | undefined;
}

/**
 * The sealed close (tutup kas, laporan Z) of the open shift, in one transaction: the last count, the difference with its reason, what is
 * left in the drawer and what goes into the safe, every total, the seal. The same command gives the same Z. Needs no network and no printer.
 * @throws Refused shift.none, shift.cart-open, shift.not-counted, shift.count-again, shift.note-required, shift.float-above-count,
 * approval.required, cart.not-parked
 */
export function closeShift(context: ServiceContext, actor: Actor, input: CloseShiftInput): ClosedShift {
  if (input.count !== undefined && context.store.commands.find(input.commandId) === null) keepCount(context, actor, input.count);
  context.reached('close-counted');
  return runCommand(context, { commandId: input.commandId, name: 'shift.close', input, cartId: null }, (afterCommit) => {
    const shift = requireShiftToClose(context, actor);
    const register = requireRegister(context);
    const at = context.clock.now();
    const last = standingCount(context, shift);
    const { reason, approvedBy } = answerForDifference(context, actor, shift, last, input, at, afterCommit);
    const floatLeft = floatToLeave(context, last, input.floatLeft ?? null, at);
    const parked = settleParked(context, actor, shift, input.cancelParked ?? []);
    context.reached('close-settled');

    const { content, seal } = sealClose(context, { shift, register, actor, at, last, reason, approvedBy, floatLeft, parked, confirmed: input.confirmed ?? [] });
    context.reached('close-sealed');
    const { seq } = context.store.journal.append({ type: 'shift.closed', at, registerId: register.id, userId: actor.userId, body: { content, seal } });
    queueSlip(context, { kind: 'z', shiftId: shift.shiftId, entrySeq: seq, at });
    context.reached('close-journalled');
    afterCommit(() => {
      context.papers.wake();
      context.publish({ type: 'shift-changed' });
      tellAfterClose(context, { content, seal });
    });
    return { content, seal, seq };
  });
}

/** Journals the count in a transaction of its own; the same again is the same count. */
function keepCount(context: ServiceContext, actor: Actor, count: CashCount): void {
  context.store.transaction(() => {
    const shift = requireShiftToClose(context, actor);
    const last = context.store.shifts.lastCount(shift.shiftId);
    const isStanding = last !== null && sameCount(last.count, count) && last.expected === context.store.ledger.balance('drawer');
    if (!isStanding) journalCount(context, actor, shift.shiftId, count);
  });
}

/** The last count, as long as nothing moved the drawer since. */
function standingCount(context: ServiceContext, shift: Shift): LastCount {
  const last = context.store.shifts.lastCount(shift.shiftId) ?? refuse({ code: 'shift.not-counted' });
  return last.expected === context.store.ledger.balance('drawer') ? last : refuse({ code: 'shift.count-again' });
}

function answerForDifference(
  context: ServiceContext,
  actor: Actor,
  shift: Shift,
  last: LastCount,
  input: CloseShiftInput,
  at: Instant,
  afterCommit: AfterCommit,
): { readonly reason: string | null; readonly approvedBy: string | null } {
  const difference = subtractRupiah(last.counted, last.expected);
  if (difference === 0) return { reason: null, approvedBy: null };
  const reason = input.reason?.trim() ?? '';
  if (reason === '') return refuse({ code: 'shift.note-required', difference });
  if (Math.abs(difference) <= currentSettings(context.store, at)['cash.limits'].difference) return { reason, approvedBy: null };
  return { reason, approvedBy: requireSecondPerson(context, actor, { type: 'difference', shiftId: shift.shiftId }, input.approvalId ?? null, afterCommit) };
}

function floatToLeave(context: ServiceContext, last: LastCount, wanted: Rupiah | null, at: Instant): Rupiah {
  if (wanted !== null) return wanted <= last.counted ? wanted : refuse({ code: 'shift.float-above-count', counted: last.counted });
  const usual = currentSettings(context.store, at)['cash.float'].amount;
  return usual <= last.counted ? usual : last.counted;
}

function tellAfterClose(context: ServiceContext, closed: { readonly content: SealedClose; readonly seal: Seal }): void {
  for (const tell of context.afterClose) {
    try {
      tell(closed);
    } catch (error) {
      context.log.error('after-close-failed', { zNumber: closed.content.zNumber, reason: String(error) });
    }
  }
}
