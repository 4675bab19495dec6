import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { tidyWords } from './check-product.ts';

/** Names of where a product belongs. */
export interface PlaceNames {
  readonly category: string;
  readonly producer: string;
  readonly workshop: string;
}

/**
 * The ids of the places of these names, capitals or not; what nobody named before is made. Inside a transaction. `before`: where the product
 * belongs already, switched off or not. @throws Refused list.switched-off
 */
export function placeIds(context: ServiceContext, names: PlaceNames, before: PlaceNames | null = null): { readonly categoryId: string; readonly producerId: string; readonly workshopId: string } {
  const { store, ids } = context;
  const known = store.products.places();
  const [category, producer, workshop] = [tidyWords(names.category), tidyWords(names.producer), tidyWords(names.workshop)];
  const place = <P extends { readonly name: string; readonly active: boolean }>(all: readonly P[], name: string, was: string | undefined): P | undefined => {
    const found = all.find((one) => same(one.name, name));
    if (found?.active === false && was !== found.name) refuse({ code: 'list.switched-off', name: found.name });
    return found;
  };
  const categoryId = place(known.categories, category, before?.category)?.categoryId;
  const producerId = place(known.producers, producer, before?.producer)?.producerId;
  const workshopId = place(known.workshops.filter((one) => one.producerId === producerId), workshop, before?.workshop)?.workshopId;
  const answer = { categoryId: categoryId ?? ids.next(), producerId: producerId ?? ids.next(), workshopId: workshopId ?? ids.next() };
  store.catalog.importCatalog({
    producers: producerId === undefined ? [{ id: answer.producerId, name: producer }] : [],
    workshops: workshopId === undefined ? [{ id: answer.workshopId, producerId: answer.producerId, name: workshop }] : [],
    categories: categoryId === undefined ? [{ id: answer.categoryId, name: category, position: store.products.nextCategoryPosition() }] : [],
    products: [],
    codes: [],
    batches: [],
  });
  return answer;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
