import type { GoodsLists } from '../../../shared/contract/catalog.ts';
import type { CategoryId, ProducerId, WorkshopId } from '../../../shared/kernel/ids.ts';
import type { ServiceContext } from '../service-context.ts';

/** Everything goods can belong to, switched off or not, with how many products each holds. */
export function goodsLists({ store }: Pick<ServiceContext, 'store'>): GoodsLists {
  const producers = store.goodsLists.producers();
  const names = new Map(producers.map(({ id, name }) => [id, name]));
  return {
    categories: store.goodsLists.categories().map(({ id, ...one }) => ({ ...one, id: id as CategoryId })),
    producers: producers.map(({ id, ...one }) => ({ ...one, id: id as ProducerId })),
    workshops: store.goodsLists.workshops().map(({ id, producerId, ...one }) => ({ ...one, id: id as WorkshopId, producerId: producerId as ProducerId, producer: names.get(producerId) ?? '' })),
  };
}
