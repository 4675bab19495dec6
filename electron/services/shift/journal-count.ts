import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import { countTotal, normalCount, type CashCount } from '../../../shared/domain/cash/cash-count.ts';
import type { ShiftId } from '../../../shared/kernel/ids.ts';
import { subtractRupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { requireRegister } from '../require-register.ts';
import type { ServiceContext } from '../service-context.ts';

/** Whether two counts say the same. */
export function sameCount(one: CashCount, other: CashCount): boolean {
  return canonicalJson(normalCount(one)) === canonicalJson(normalCount(other));
}

/** Keeps a count for ever; `shiftId` null at an opening. Inside a transaction of its own, so that it stays whatever is refused afterwards. */
export function journalCount(context: ServiceContext, actor: Actor, shiftId: ShiftId | null, given: CashCount): void {
  const count = normalCount(given);
  const counted = countTotal(count);
  const expected = context.store.ledger.balance('drawer');
  context.store.journal.append({
    type: 'cash.counted',
    at: context.clock.now(),
    registerId: requireRegister(context).id,
    userId: actor.userId,
    body: { occasion: shiftId === null ? 'open' : 'close', shiftId, count, counted, expected, difference: subtractRupiah(counted, expected) },
  });
}
