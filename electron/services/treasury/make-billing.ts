import type { BillingView } from '../../../shared/contract/treasury.ts';
import { billingState, type Billing } from '../../../shared/domain/treasury/billing.ts';
import { readBillingCode } from '../../../shared/domain/treasury/billing-code.ts';
import type { AccountAmount } from '../../../shared/domain/treasury/due.ts';
import { splitBilling, sumOf } from '../../../shared/domain/treasury/split-billing.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { StoredBilling } from '../../db/repos/due-repo.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { billingView } from './billing-view.ts';
import { freeDues } from './due-items.ts';

export interface MakeBillingInput {
  readonly commandId: CommandId;
  readonly code: string;
  readonly sourceIds: readonly string[];
  readonly lines: readonly AccountAmount[] | null;
  readonly createdAt: Instant | null;
  readonly expiresAt: Instant | null;
  readonly replaces: string | null;
}

const HOUR_MS = 3_600_000;

/**
 * Enters a billing code for what is due of the sources chosen. Never more than is due and free; the billing it replaces is ended in the same step, so
 * that nothing is in two. @throws Refused billing.*, see {@link splitBilling}
 */
export function makeBilling(context: ServiceContext, actor: Actor, input: MakeBillingInput): BillingView {
  return runCommand(context, { commandId: input.commandId, name: 'treasury.makeBilling', input, cartId: null }, (afterCommit) => {
    const { store } = context;
    const read = readBillingCode(input.code);
    if (!read.ok) return refuse(read.error);
    const { code } = read.value;
    const used = store.dues.billingsOfCode(code).find(({ end }) => end?.kind !== 'cancelled');
    if (used !== undefined) return refuse({ code: 'billing.code-used', text: code });
    const now = context.clock.now();
    const createdAt = input.createdAt ?? now;
    const expiresAt = input.expiresAt ?? createdAt + currentSettings(store, now)['treasury.deadline'].billingHours * HOUR_MS;
    if (createdAt > now || expiresAt <= createdAt) return refuse({ code: 'billing.bad-times' });
    if (expiresAt <= now) return refuse({ code: 'billing.expired-already' });
    const registerId = requireRegister(context).id;
    if (input.replaces !== null) {
      const old = replaceable(context, input.replaces);
      const why = billingState({ ...old, end: null, paid: false }, now) === 'expired' ? 'Kedaluwarsa' : 'Diganti';
      store.journal.append({ type: 'billing.closed', at: now, registerId, userId: actor.userId, body: { billingId: old.billingId, end: 'replaced', reason: `${why}, dibuat baru ${code}`, at: now } });
      context.reached('after-journal');
    }
    const chosen = new Set(input.sourceIds);
    const free = freeDues(context);
    const split = splitBilling(
      free.filter(({ sourceId }) => chosen.has(sourceId)),
      input.lines,
    );
    if (!split.ok) return refuse(split.error);
    for (const { account, amount } of linesOver(split.value, free)) refuse({ code: 'billing.more-than-due', account, asked: amount.asked, due: amount.due });
    const body: Billing = { billingId: context.ids.next<'billing'>(), code, createdAt, expiresAt, parts: split.value, total: sumOf(split.value), replaces: input.replaces };
    store.journal.append({ type: 'billing.made', at: now, registerId, userId: actor.userId, body });
    context.reached('after-journal');
    afterCommit(() => context.publish({ type: 'treasury-changed' }));
    return billingView(context, store.dues.billing(body.billingId) ?? refuse({ code: 'treasury.not-found' }));
  });
}

function replaceable({ store }: ServiceContext, billingId: string): StoredBilling {
  const old = store.dues.billing(billingId) ?? refuse({ code: 'treasury.not-found' });
  if (old.deposit !== null) return refuse({ code: 'billing.paid' });
  if (old.end !== null) return refuse({ code: 'billing.ended' });
  return old;
}

/** Accounts of which all sources together have less free than the parts take: what came back elsewhere counts too. */
function linesOver(parts: readonly { readonly account: string; readonly amount: number }[], free: readonly { readonly account: string; readonly amount: number }[]) {
  return [...Map.groupBy(parts, ({ account }) => account)].flatMap(([account, of]) => {
    const asked = of.reduce((sum, { amount }) => sum + amount, 0);
    const due = free.filter((one) => one.account === account).reduce((sum, { amount }) => sum + amount, 0);
    return asked > due ? [{ account, amount: { asked, due } }] : [];
  });
}
