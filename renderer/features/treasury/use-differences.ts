import type { CashierDifferences } from '../../../shared/contract/treasury.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useService } from '../../app-state/service.ts';
import { useAsk, type Asked } from '../../app-state/use-ask.ts';

/** What the drawers of the days from..to had too much or too little, by cashier; asked anew whenever a shift was closed. */
export function useDifferences(from: BusinessDay, to: BusinessDay): Asked<readonly CashierDifferences[]> {
  const service = useService();
  const asked = useAsk(() => service.treasury.differences({ from, to }), [service, from, to]);
  useServiceEvent((event) => event.type === 'shift-changed' && asked.again());
  return asked;
}
