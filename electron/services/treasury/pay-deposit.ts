import type { BillingView } from '../../../shared/contract/treasury.ts';
import type { Deposit } from '../../../shared/domain/treasury/documents.ts';
import { readNtpn } from '../../../shared/domain/treasury/ntpn.ts';
import { linesOfParts } from '../../../shared/domain/treasury/split-billing.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { businessDayOf, type BusinessDay, type Instant } from '../../../shared/kernel/instant.ts';
import type { StoredBilling } from '../../db/repos/due-repo.ts';
import type { Actor } from '../actor.ts';
import { keepAttachment, type GivenAttachment } from '../attachment/keep-attachment.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { zoneAt } from '../settings/settings-at.ts';
import { billingView } from './billing-view.ts';
import { requireMoney } from './require-money.ts';
import { requirePastDay } from './require-past-day.ts';

export interface PayDepositInput {
  readonly commandId: CommandId;
  readonly billingId: string;
  readonly ntpn: string;
  readonly bankReference: string;
  readonly bank: string;
  readonly paidOn: BusinessDay;
  readonly from: 'treasurer' | 'bank';
  readonly slip: GivenAttachment | null;
}

/**
 * The state treasury has the money of a billing, proved by its NTPN: one transaction takes it out of the treasurer's cash or bank and off what is
 * due. @throws Refused ntpn.*, billing.*, treasury.not-enough, treasury.future-day, attachment.*
 */
export function payDeposit(context: ServiceContext, actor: Actor, input: PayDepositInput): BillingView {
  return runCommand(context, { commandId: input.commandId, name: 'treasury.payDeposit', input, cartId: null }, (afterCommit) => {
    const { store } = context;
    const ntpn = readNtpn(input.ntpn);
    if (!ntpn.ok) return refuse(ntpn.error);
    if (store.dues.billingOfNtpn(ntpn.value) !== null) return refuse({ code: 'ntpn.used', text: ntpn.value });
    const billing = store.dues.billing(input.billingId) ?? refuse({ code: 'treasury.not-found' });
    const at = context.clock.now();
    requirePayable(context, billing, input.paidOn, at);
    requireMoney(context, input.from, billing.total);
    context.reached('before-journal');
    const slip = input.slip === null ? null : keepAttachment(context, input.slip);
    const body: Deposit = {
      depositId: context.ids.next<'deposit'>(),
      number: store.treasury.nextNumber('deposit'),
      billingId: billing.billingId,
      code: billing.code,
      ntpn: ntpn.value,
      bankReference: input.bankReference.trim(),
      bank: input.bank,
      paidOn: input.paidOn,
      from: input.from,
      parts: billing.parts.map(({ sourceId, account, amount }) => ({ sourceId, account, amount })),
      total: billing.total,
      slip,
      at,
    };
    store.journal.append({ type: 'deposit.paid', at, registerId: requireRegister(context).id, userId: actor.userId, body });
    context.reached('after-journal');
    afterCommit(() => context.publish({ type: 'treasury-changed' }));
    return billingView(context, store.dues.billing(billing.billingId) ?? billing);
  });
}

/** An open billing, paid between the day it was made and the day it ran out, of which all is still due. */
function requirePayable(context: ServiceContext, billing: StoredBilling, paidOn: BusinessDay, now: Instant): void {
  const { store } = context;
  if (billing.deposit !== null) refuse({ code: 'billing.paid' });
  if (billing.end !== null) refuse({ code: 'billing.ended' });
  requirePastDay(context, paidOn, now);
  const zone = zoneAt(store, billing.createdAt);
  const [made, last] = [businessDayOf(billing.createdAt, zone), businessDayOf(billing.expiresAt, zone)];
  if (paidOn < made) refuse({ code: 'billing.paid-before-made', day: made });
  // The bank looks at the second; the NTPN proves that it took the money on that day.
  if (paidOn > last) refuse({ code: 'billing.expired', day: last });
  const open = store.dues.open();
  for (const { account, amount } of linesOfParts(billing.parts)) {
    const due = open.filter((one) => one.account === account).reduce((sum, one) => sum + one.amount, 0);
    if (amount > due) refuse({ code: 'billing.more-than-due', account, asked: amount, due });
  }
}
