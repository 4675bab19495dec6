import { mayCall } from '../../shared/contract/access-matrix.ts';
import type { DueSum } from '../../shared/contract/treasury.ts';
import { useServiceEvent } from './desk.ts';
import { useService } from './service.ts';
import { usePerson } from './session.ts';
import { useAsk } from './use-ask.ts';

/** What is not at the state treasury yet, for those who deposit it; null for everybody else and before the first answer. */
export function useDueSum(): DueSum | null {
  const service = useService();
  const depositor = mayCall('treasury.payDeposit', usePerson().role);
  const asked = useAsk(() => (depositor ? service.treasury.due() : Promise.resolve(null)), [service, depositor]);
  useServiceEvent((event) => {
    if (event.type === 'treasury-changed' || event.type === 'shift-changed' || event.type === 'cart-replaced') asked.again();
  });
  return asked.value;
}
