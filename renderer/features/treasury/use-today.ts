import type { TreasuryToday } from '../../../shared/contract/treasury.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useService } from '../../app-state/service.ts';
import { useAsk, type Asked } from '../../app-state/use-ask.ts';

/** How the treasury stands, asked anew whenever money moved. */
export function useToday(): Asked<TreasuryToday> {
  const service = useService();
  const asked = useAsk(() => service.treasury.today(), [service]);
  useServiceEvent((event) => {
    if (event.type === 'treasury-changed' || event.type === 'shift-changed' || event.type === 'cart-replaced') asked.again();
  });
  return asked;
}
