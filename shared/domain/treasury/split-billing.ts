import { fail, ok, type Result } from '../../kernel/result.ts';
import { rupiah, type Rupiah } from '../../kernel/rupiah.ts';
import type { AccountAmount, DueAmount } from './due.ts';

export type SplitError = { readonly code: 'billing.nothing-due' } | { readonly code: 'billing.more-than-due'; readonly account: string; readonly asked: number; readonly due: number };

/**
 * Spreads what a billing pays over the sources chosen for it. `free` is what is due of them and not in another billing, oldest source first; `wanted`
 * is rupiah by account, null for all of it. What came back counts first, then the oldest is paid first.
 */
export function splitBilling(free: readonly DueAmount[], wanted: readonly AccountAmount[] | null): Result<readonly DueAmount[], SplitError> {
  const byAccount = Map.groupBy(free.filter(({ amount }) => amount !== 0), ({ account }) => account);
  const asked = wanted ?? [...byAccount].map(([account, amounts]) => ({ account, amount: sumOf(amounts) })).filter(({ amount }) => amount > 0);
  if (asked.length === 0 || asked.some(({ amount }) => amount <= 0)) return fail({ code: 'billing.nothing-due' });
  const parts: DueAmount[] = [];
  for (const { account, amount } of asked) {
    const amounts = byAccount.get(account) ?? [];
    const due = sumOf(amounts);
    if (amount > due) return fail({ code: 'billing.more-than-due', account, asked: amount, due });
    parts.push(...fill(amounts, amount));
  }
  return ok(parts);
}

function fill(amounts: readonly DueAmount[], wanted: Rupiah): DueAmount[] {
  const back = amounts.filter(({ amount }) => amount < 0);
  let left = wanted - sumOf(back);
  const paid = amounts.flatMap((one): DueAmount[] => {
    const part = Math.min(left, one.amount);
    if (one.amount < 0 || part <= 0) return [];
    left -= part;
    return [{ ...one, amount: rupiah(part) }];
  });
  return [...back, ...paid];
}

/** The parts of a billing by account, in the order of their codes. */
export function linesOfParts(parts: readonly DueAmount[]): AccountAmount[] {
  return [...Map.groupBy(parts, ({ account }) => account)]
    .map(([account, amounts]) => ({ account, amount: sumOf(amounts) }))
    .toSorted((a, b) => (a.account < b.account ? -1 : 1));
}

export function sumOf(amounts: readonly { readonly amount: Rupiah }[]): Rupiah {
  return rupiah(amounts.reduce((sum, { amount }) => sum + amount, 0));
}
