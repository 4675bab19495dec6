import type { HandoverView } from '../../../shared/contract/treasury.ts';
import type { Handover } from '../../../shared/domain/treasury/documents.ts';
import { handoverOfClose } from '../../../shared/domain/treasury/handover-of-close.ts';
import { sumOf } from '../../../shared/domain/treasury/split-billing.ts';
import type { CommandId, ShiftId, UserId } from '../../../shared/kernel/ids.ts';
import { subtractRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { handoverView } from './handover-view.ts';

export interface HandOverInput {
  readonly commandId: CommandId;
  readonly giverId: UserId;
  readonly shiftIds: readonly ShiftId[];
  readonly counted: Rupiah;
  readonly reason: string | null;
  readonly approvalId: string | null;
}

/**
 * The treasurer takes over the cash of closes, counts it, and whoever gives it signs with their own secret. What is expected is derived from the
 * closes; a count that differs needs a reason and becomes a step of its own. Two slips are printed.
 * @throws Refused handover.*, approval.required
 */
export function handOver(context: ServiceContext, actor: Actor, input: HandOverInput): HandoverView {
  return runCommand(context, { commandId: input.commandId, name: 'treasury.handOver', input, cartId: null }, (afterCommit) => {
    const { store } = context;
    const giver = store.users.find(input.giverId);
    if (giver === null || !giver.active || input.giverId === actor.userId) return refuse({ code: 'handover.giver' });
    const wanted = new Set<string>(input.shiftIds);
    const closes = store.treasury
      .closesNotHandedOver()
      .filter((close) => wanted.has(close.shift.id))
      .map(handoverOfClose);
    if (closes.length !== wanted.size) return refuse({ code: 'handover.not-waiting' });
    const expected = sumOf(closes);
    if (expected < 0) return refuse({ code: 'handover.less-than-nothing', amount: expected });
    const difference = subtractRupiah(input.counted, expected);
    const reason = input.reason?.trim() ?? '';
    if (difference !== 0 && reason === '') return refuse({ code: 'handover.reason-required', difference });
    const act = { type: 'handover', giverId: input.giverId, shiftIds: input.shiftIds, counted: input.counted } as const;
    if (context.approvals.approver(input.approvalId, act, actor.userId) === null) return refuse({ code: 'approval.required', act: act.type });
    const at = context.clock.now();
    const body: Handover = {
      handoverId: context.ids.next<'handover'>(),
      number: store.treasury.nextNumber('handover'),
      at,
      closes,
      expected,
      counted: input.counted,
      difference,
      reason: difference === 0 ? null : reason,
      giver: { id: input.giverId, name: giver.name },
      taker: { id: actor.userId, name: actor.name },
    };
    const { seq } = store.journal.append({ type: 'handover.made', at, registerId: requireRegister(context).id, userId: actor.userId, body });
    context.reached('after-journal');
    if (currentSettings(store, at)['printer.receipt'].address !== null) {
      for (const copyNumber of [0, 0]) store.prints.add({ id: context.ids.next<'print-job'>(), kind: 'handover', saleId: null, shiftId: null, entrySeq: seq, copyNumber, state: 'waiting', at });
    }
    afterCommit(() => {
      context.approvals.use(input.approvalId);
      context.papers.wake();
      context.publish({ type: 'treasury-changed' });
    });
    const { handoverId, number, counted, giver: from, taker: to } = body;
    return handoverView({ handoverId, number, at, expected, counted, difference, reason: body.reason, giver: from.name, taker: to.name, closes });
  });
}
