import type { ProductRow } from '../../../shared/contract/catalog.ts';
import type { ServiceContext } from '../service-context.ts';
import { productRow } from './product-row.ts';
import { scannedProduct } from './scanned-product.ts';

/** The product that a scanned code or an id means, as it is stored now; or null. */
export function findProduct(context: Pick<ServiceContext, 'store' | 'clock'>, { text }: { readonly text: string }): ProductRow | null {
  return context.store.snapshot(() => {
    const scanned = scannedProduct(context, text);
    return scanned === null ? null : productRow(context.store, scanned.stored);
  });
}
