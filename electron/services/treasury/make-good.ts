import type { MadeGood } from '../../../shared/domain/treasury/documents.ts';
import type { DueAmount } from '../../../shared/domain/treasury/due.ts';
import { sumOf } from '../../../shared/domain/treasury/split-billing.ts';
import type { CommandId, ShiftId } from '../../../shared/kernel/ids.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { freeDues } from './due-items.ts';

export interface MakeGoodInput {
  readonly commandId: CommandId;
  readonly amount: Rupiah;
  readonly account: string;
  readonly shiftId: ShiftId | null;
  readonly payer: string;
  readonly reason: string;
}

/**
 * Takes money from outside that is due to the state. Where it makes the shortage of a close good, as much of that close is due under `account`
 * instead, and the sum due stays; otherwise (interest, other money) it is due in addition.
 * @throws Refused treasury.unknown-account, made-good.no-shortage, made-good.more-than-short, made-good.nothing-due
 */
export function makeGood(context: ServiceContext, actor: Actor, input: MakeGoodInput): { readonly number: number } {
  return runCommand(context, { commandId: input.commandId, name: 'treasury.makeGood', input, cartId: null }, (afterCommit) => {
    const { store } = context;
    const { amount, account, payer, reason } = input;
    const at = context.clock.now();
    if (!currentSettings(store, at)['revenue.accounts'].list.some(({ code }) => code === account)) return refuse({ code: 'treasury.unknown-account', account });
    const body: MadeGood = {
      madeGoodId: context.ids.next<'made-good'>(),
      number: store.treasury.nextNumber('made_good'),
      at,
      amount,
      account,
      instead: input.shiftId === null ? [] : insteadOf(context, input.shiftId, amount),
      payer,
      reason,
    };
    store.journal.append({ type: 'money.made-good', at, registerId: requireRegister(context).id, userId: actor.userId, body });
    afterCommit(() => context.publish({ type: 'treasury-changed' }));
    return { number: body.number };
  });
}

/** What of the close is due under another account from now on, largest account first. */
function insteadOf(context: ServiceContext, shiftId: ShiftId, amount: Rupiah): readonly DueAmount[] {
  const close = context.store.treasury.close(shiftId) ?? refuse({ code: 'treasury.not-found' });
  const short = -close.cash.difference;
  if (short <= 0) return refuse({ code: 'made-good.no-shortage' });
  if (amount > short) return refuse({ code: 'made-good.more-than-short', amount, short });
  const free = freeDues(context).filter(({ sourceId, amount: left }) => sourceId === shiftId && left > 0);
  if (sumOf(free) < amount) return refuse({ code: 'made-good.nothing-due' });
  let left = amount as number;
  return free
    .toSorted((a, b) => b.amount - a.amount)
    .flatMap((one) => {
      const taken = Math.min(left, one.amount);
      left -= taken;
      return taken === 0 ? [] : [{ ...one, amount: rupiah(taken) }];
    });
}
