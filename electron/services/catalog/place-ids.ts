import type { ServiceContext } from '../service-context.ts';
import { tidyWords } from './check-product.ts';

/** Names of where a product belongs. */
export interface PlaceNames {
  readonly category: string;
  readonly producer: string;
  readonly workshop: string;
}

/** The ids of the places of these names, capitals or not; what nobody named before is made. Inside a transaction. */
export function placeIds(context: ServiceContext, names: PlaceNames): { readonly categoryId: string; readonly producerId: string; readonly workshopId: string } {
  const { store, ids } = context;
  const known = store.products.places();
  const [category, producer, workshop] = [tidyWords(names.category), tidyWords(names.producer), tidyWords(names.workshop)];
  const categoryId = known.categories.find((place) => same(place.name, category))?.categoryId;
  const producerId = known.producers.find((place) => same(place.name, producer))?.producerId;
  const workshopId = known.workshops.find((place) => place.producerId === producerId && same(place.name, workshop))?.workshopId;
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
