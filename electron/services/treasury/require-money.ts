import type { Place } from '../../../shared/domain/ledger/place.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

/** Passes when `amount` lies in `place`. @throws Refused treasury.not-enough */
export function requireMoney({ store }: Pick<ServiceContext, 'store'>, place: Extract<Place, 'treasurer' | 'bank'>, amount: Rupiah): void {
  const held = store.ledger.balance(place);
  if (held < amount) refuse({ code: 'treasury.not-enough', place, held, amount });
}
