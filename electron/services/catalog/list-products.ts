import type { ProductPage } from '../../../shared/contract/catalog.ts';
import type { ProductShow } from '../../../shared/domain/catalog/product.ts';
import { readCode } from '../../../shared/domain/barcode/read-code.ts';
import type { ServiceContext } from '../service-context.ts';
import { productRow } from './product-row.ts';

/** Words of a name that are looked for; more narrow nothing down. */
const WORDS_MAX = 3;

/** A page of all products by name, those no longer sold too; a whole code finds its product. */
export function listProducts(context: ServiceContext, input: { readonly text: string; readonly show?: ProductShow | undefined; readonly offset: number; readonly limit: number }): ProductPage {
  const { products } = context.store;
  const words = input.text.toLowerCase().split(/\s+/).filter((word) => word !== '').slice(0, WORDS_MAX);
  const reading = readCode(input.text);
  const code = reading.kind === 'gtin' || reading.kind === 'internal' ? reading.code : input.text.trim();
  const active = input.show === 'sold' ? 1 : input.show === 'archived' ? 0 : null;
  return {
    products: products.list({ words, code, active }, input.offset, input.limit).map((row) => productRow(context.store, row)),
    total: products.count({ words, code, active }),
  };
}
