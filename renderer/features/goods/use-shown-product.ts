import { useRef } from 'react';
import type { ProductRow } from '../../../shared/contract/catalog.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useService } from '../../app-state/service.ts';
import { useAsk } from '../../app-state/use-ask.ts';

/** The chosen product as it is stored now: as the list has it, and once it left the list, by a search or by what somebody else did, as it is asked for by itself. */
export function useShownProduct(chosen: ProductRow | null, products: readonly ProductRow[]): ProductRow | null {
  const service = useService();
  const listed = chosen === null ? undefined : products.find(({ productId }) => productId === chosen.productId);
  const newest = useRef(chosen);
  if (listed !== undefined) newest.current = listed;
  else if (newest.current?.productId !== chosen?.productId) newest.current = chosen;
  const alone = useAsk(async () => {
    const before = newest.current;
    if (before === null || listed !== undefined) return null;
    const now = await service.catalog.find({ text: before.productId });
    if (now !== null && newest.current === before) newest.current = now;
    return now;
  }, [service, chosen?.productId, listed === undefined]);
  useServiceEvent((event) => {
    if (event.type === 'catalog-changed') alone.again();
  });
  return chosen === null ? null : newest.current;
}
