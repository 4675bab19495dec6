import type { CashierDifferences } from '../../../shared/contract/treasury.ts';
import { negateRupiah } from '../../../shared/kernel/rupiah.ts';
import { sumOf } from '../../../shared/domain/treasury/split-billing.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { ServiceContext } from '../service-context.ts';

/** Every close of the range by cashier, in the order of names: nobody stands first for having lost most. */
export function listDifferences({ store }: Pick<ServiceContext, 'store'>, range: { readonly from: BusinessDay; readonly to: BusinessDay }): CashierDifferences[] {
  const closes = store.treasury.countedCloses(range.from, range.to);
  return [...Map.groupBy(closes, ({ cashierId }) => cashierId)]
    .map(([cashierId, of]) => {
      const amounts = of.map(({ difference }) => ({ amount: difference }));
      const short = amounts.filter(({ amount }) => amount < 0);
      const over = amounts.filter(({ amount }) => amount > 0);
      return {
        cashierId,
        cashier: of.at(-1)?.cashier ?? '',
        closes: of.length,
        short: { count: short.length, amount: negateRupiah(sumOf(short)) },
        over: { count: over.length, amount: sumOf(over) },
        days: of.map(({ shiftId, zNumber, businessDay, difference }) => ({ shiftId, zNumber, businessDay, difference })),
      };
    })
    .toSorted((a, b) => a.cashier.localeCompare(b.cashier, 'id'));
}
