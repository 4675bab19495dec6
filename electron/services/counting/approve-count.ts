import type { CountRow } from '../../../shared/contract/counting.ts';
import type { ApprovedCount } from '../../../shared/domain/stock-count/count-documents.ts';
import { settleCount } from '../../../shared/domain/stock-count/settle-count.ts';
import { countKeyText, type CountKey, type StockCountId } from '../../../shared/domain/stock-count/stock-count.ts';
import { tallyCount } from '../../../shared/domain/stock-count/tally-count.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { tellCatalogChanged } from '../catalog/tell-catalog-changed.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { requireSecondPerson } from '../session/require-second-person.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { countRow, requireCount, requireGoingCount } from './count-row.ts';
import { uncountedOf } from './list-uncounted.ts';
import { worthIn } from './review-count.ts';

export interface ApproveCountInput {
  readonly commandId: CommandId;
  readonly countId: StockCountId;
  readonly leaveOut: readonly CountKey[];
  readonly approvalId: string | null;
}

/**
 * Books the differences of a finished count in one entry of the journal: for each of its goods what was counted less what the books said at that
 * moment, so that whatever moved since stays as it is. Above the limit a second person allows it.
 * @throws Refused count.not-finished, count.again, count.nothing-left, approval.required
 */
export function approveCount(context: ServiceContext, actor: Actor, input: ApproveCountInput): CountRow {
  return runCommand(context, { commandId: input.commandId, name: 'counting.approve', input, cartId: null }, (afterCommit) => {
    const { store } = context;
    const count = requireGoingCount(context, input.countId);
    if (count.state !== 'finished') refuse({ code: 'count.not-finished' });
    const tallies = tallyCount(store.countEntries.all(count.countId));
    const settled = settleCount(tallies, new Set(input.leaveOut.map(countKeyText)), worthIn(context, count));
    if (!settled.ok) return refuse(settled.error);
    const { lines, leftOut, sums } = settled.value;
    if (lines.length === 0) refuse({ code: 'count.nothing-left' });
    const at = context.clock.now();
    const { amount: limit } = currentSettings(store, at)['stock-count.limit'];
    const act = { type: 'stock-count', countId: count.countId, short: sums.short, over: sums.over } as const;
    const approvedBy = sums.moved > limit ? requireSecondPerson(context, actor, act, input.approvalId, afterCommit) : null;
    const body: ApprovedCount = {
      countId: count.countId,
      number: count.number,
      at,
      placeId: count.placeId,
      lines,
      leftOut,
      uncounted: uncountedOf(context, count, new Set(tallies.map(countKeyText))).map(({ name, lot, unit, onHand }) => ({ name: lot === null ? name : `${name} (${lot})`, unit, onHand })),
      sums,
      by: { id: actor.userId, name: actor.name },
      approvedBy,
    };
    const { seq } = store.journal.append({ type: 'count.approved', at, registerId: requireRegister(context).id, userId: actor.userId, body });
    context.reached('after-journal');
    if (currentSettings(store, at)['printer.receipt'].address !== null) {
      store.prints.add({ id: context.ids.next<'print-job'>(), kind: 'stock-count', saleId: null, shiftId: null, entrySeq: seq, copyNumber: 0, state: 'waiting', at });
    }
    afterCommit(() => {
      context.papers.wake();
      context.publish({ type: 'counts-changed' });
      tellCatalogChanged(context);
    });
    return countRow(requireCount(context, count.countId));
  });
}
