import { useCallback, useState } from 'react';
import { nextOrder, orderAfterPress, type ListOrder, type ListSort } from '../../shared/kernel/list-order.ts';

export interface UsedListOrder<By extends string> {
  /** Null: nobody asked for one, the list stands as it does by itself. */
  readonly chosen: ListOrder<By> | null;
  /** As it stands now. */
  readonly order: ListOrder<By>;
  /** A press on the head of a column. */
  readonly press: (by: By) => void;
  /** One key goes through all orders. */
  readonly next: () => void;
  /** As the list stands by itself. */
  readonly reset: () => void;
}

/** The order of a list, as columns are pressed. `own`: how it stands by itself; keep it the same object. `begun`: what was pressed before. */
export function useListOrder<By extends string>(sorts: readonly ListSort<By>[], own: ListOrder<By>, begun: ListOrder<By> | null = null): UsedListOrder<By> {
  const [chosen, setChosen] = useState<ListOrder<By> | null>(begun);
  const press = useCallback((by: By) => setChosen((now) => orderAfterPress(sorts, now ?? own, by)), [sorts, own]);
  const next = useCallback(() => setChosen((now) => nextOrder(sorts, now ?? own)), [sorts, own]);
  const reset = useCallback(() => setChosen(null), []);
  return { chosen, order: chosen ?? own, press, next, reset };
}
