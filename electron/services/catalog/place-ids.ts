import type { NamedPlace } from '../../db/repos/product-repo.ts';
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
  const [category, producer, workshop] = [tidyWords(names.category), tidyWords(names.producer), tidyWords(names.workshop)];
  const exact = store.products.placesNamed({ category, producer, workshop });
  // All of them are read only where one is written otherwise, or new: an import asks this for each of its rows.
  const known = exact.category === null || exact.workshop === null ? store.products.places() : null;
  const place = (found: NamedPlace | undefined, was: string | undefined): string | undefined => {
    if (found?.active === false && was !== found.name) refuse({ code: 'list.switched-off', name: found.name });
    return found?.id;
  };
  const categoryId = place(exact.category ?? known?.categories.map(({ categoryId: id, ...one }) => ({ id, ...one })).find((one) => same(one.name, category)), before?.category);
  const producerId = place(exact.producer ?? known?.producers.map(({ producerId: id, ...one }) => ({ id, ...one })).find((one) => same(one.name, producer)), before?.producer);
  const workshopId = place(exact.workshop ?? known?.workshops.filter((one) => one.producerId === producerId).map(({ workshopId: id, name, active }) => ({ id, name, active })).find((one) => same(one.name, workshop)), before?.workshop);
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
