import type { BillingView } from '../../../shared/contract/treasury.ts';
import { billingState } from '../../../shared/domain/treasury/billing.ts';
import { linesOfParts, sumOf } from '../../../shared/domain/treasury/split-billing.ts';
import type { StoredBilling } from '../../db/repos/due-repo.ts';
import type { ServiceContext } from '../service-context.ts';

/** A billing as people see it at this moment. */
export function billingView({ store, clock }: Pick<ServiceContext, 'store' | 'clock'>, billing: StoredBilling): BillingView {
  const { billingId, code, createdAt, expiresAt, total, parts, end, deposit, replaces } = billing;
  const codeOf = (other: string | null): string | null => (other === null ? null : (store.dues.billing(other)?.code ?? null));
  return {
    billingId,
    code,
    state: billingState({ expiresAt, end: end?.kind ?? null, paid: deposit !== null }, clock.now()),
    createdAt,
    expiresAt,
    lines: linesOfParts(parts),
    total,
    sources: [...Map.groupBy(parts, ({ sourceId }) => sourceId)].flatMap(([sourceId, of]) => {
      const [first] = of;
      return first === undefined ? [] : [{ sourceId, kind: first.kind, number: first.number, amount: sumOf(of) }];
    }),
    replaces: codeOf(replaces),
    replacedBy: codeOf(store.dues.replacedBy(billingId)),
    reason: end?.reason ?? null,
    deposit:
      deposit === null
        ? null
        : {
            number: deposit.number,
            ntpn: deposit.ntpn,
            bankReference: deposit.bank_reference,
            bank: deposit.bank,
            paidOn: deposit.paid_on,
            from: deposit.from_account,
            at: deposit.at,
            slipId: deposit.slip_id,
          },
  };
}
