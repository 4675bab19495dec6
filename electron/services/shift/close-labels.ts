import type { CloseFacts } from '../../../shared/domain/close/build-close.ts';
import type { TotalDimension } from '../../../shared/domain/close/shift-totals.ts';
import type { ServiceContext } from '../service-context.ts';

/** What keys of totals are called today: categories, producers, workshops and people by name, anything else as it is. */
export function closeLabels(context: Pick<ServiceContext, 'store'>): CloseFacts['label'] {
  const places = context.store.products.places();
  const names: Partial<Record<TotalDimension, ReadonlyMap<string, string>>> = {
    category: new Map(places.categories.map(({ categoryId, name }) => [categoryId, name])),
    producer: new Map(places.producers.map(({ producerId, name }) => [producerId, name])),
    workshop: new Map(places.workshops.map(({ workshopId, name }) => [workshopId, name])),
    cashier: new Map(context.store.users.list().map(({ id, name }) => [id, name])),
  };
  return (dimension, key) => names[dimension]?.get(key) ?? key;
}
