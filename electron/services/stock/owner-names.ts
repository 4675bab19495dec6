import type { ProducerId } from '../../../shared/kernel/ids.ts';
import type { ServiceContext } from '../service-context.ts';

/** Names of producers by their id; read when the first one is asked for. */
export function ownerNames(context: Pick<ServiceContext, 'store'>): (ownerId: ProducerId) => string {
  let names: ReadonlyMap<string, string> | null = null;
  return (ownerId) => {
    names ??= new Map(context.store.products.places().producers.map(({ producerId, name }) => [producerId, name]));
    return names.get(ownerId) ?? '';
  };
}
