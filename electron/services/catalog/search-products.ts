import { readCode } from '../../../shared/domain/barcode/read-code.ts';
import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import type { ServiceContext } from '../service-context.ts';
import { offerOfCode } from './offer-of-code.ts';
import { withPrices } from './with-prices.ts';

/** Products for typed letters, best first; a whole barcode typed by hand finds its product first. */
export async function searchProducts(context: ServiceContext, input: { readonly text: string; readonly limit: number }): Promise<readonly ProductOffer[]> {
  const index = await context.search.ready();
  const offers = context.store.catalog.offersById(index.find(input.text, input.limit));
  const reading = readCode(input.text);
  const exact = offerOfCode(context.store.catalog, reading);
  return withPrices(context, exact === null ? offers : [exact, ...offers.filter((offer) => offer.productId !== exact.productId)].slice(0, input.limit));
}
