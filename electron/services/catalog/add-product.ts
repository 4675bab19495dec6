import type { ProductRow } from '../../../shared/contract/catalog.ts';
import type { ProductKind } from '../../../shared/domain/catalog/product.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { freeCodes, freeName, mintedCode, sellableFloor, sellablePrice, tidyWords } from './check-product.ts';
import { incomingQuantity } from './incoming-quantity.ts';
import { placeIds, type PlaceNames } from './place-ids.ts';
import { factsOf, productRow } from './product-row.ts';
import { tellCatalogChanged } from './tell-catalog-changed.ts';

export interface NewProduct extends PlaceNames {
  readonly name: string;
  readonly kind: ProductKind;
  readonly price: Rupiah;
  /** Lowest open price; null or left out: the price is fixed. */
  readonly priceFloor?: Rupiah | null | undefined;
  readonly unit: string;
  readonly fractional: boolean;
  readonly codes: readonly string[];
  /** Gives it the next internal EAN-13 as its first code. */
  readonly mintCode: boolean;
}

export interface AddProductInput {
  readonly commandId: CommandId;
  readonly product: NewProduct;
  /** What lies there already, thousandths; null or 0 = nothing. */
  readonly openingStock: Quantity | null;
}

/**
 * A product that is sold from now on, last on the shelf, with its places, codes and opening stock.
 * @throws Refused product.name-taken, product.price-out-of-range, product.code-*, and what {@link incomingQuantity} refuses
 */
export function addProduct(context: ServiceContext, actor: Actor, input: AddProductInput): ProductRow {
  return runCommand(context, { commandId: input.commandId, name: 'catalog.addProduct', input, cartId: null }, (afterCommit) => {
    const { store, clock, ids } = context;
    const { product } = input;
    const at = clock.now();
    const name = freeName(context, product.name, null);
    const price = sellablePrice(product.price);
    const typed = freeCodes(context, product.codes, null);
    const codes = product.mintCode ? [mintedCode(context), ...typed] : typed;
    const fractional = product.fractional && product.kind !== 'unique';
    const opening = input.openingStock ?? 0;
    if (opening !== 0) incomingQuantity({ name, kind: product.kind, fractional, onHand: null }, opening as Quantity);
    const { categoryId, producerId, workshopId } = placeIds(context, product);
    const id = ids.next<'product'>();
    store.catalog.importCatalog({
      producers: [],
      workshops: [],
      categories: [],
      products: [
        {
          id,
          name,
          kind: product.kind,
          category_id: categoryId,
          producer_id: producerId,
          workshop_id: workshopId,
          unit: tidyWords(product.unit),
          fractional: fractional ? 1 : 0,
          price,
          price_floor: sellableFloor(product.priceFloor, price),
          picture: null,
          rank: store.products.nextRank(),
          created_at: at,
        },
      ],
      codes: codes.map((code, index) => ({ code, productId: id, position: index + 1 })),
      batches: [],
    });
    const stored = store.products.find(id) ?? refuse({ code: 'product.not-found' });
    const journal = { at, registerId: requireRegister(context).id, userId: actor.userId };
    store.journal.append({ type: 'product.added', ...journal, body: { productId: id, ...factsOf(store.products, stored) } });
    if (opening !== 0) store.journal.append({ type: 'stock.opened', ...journal, body: { lines: [{ productId: id, batchId: null, quantity: opening }] } });
    afterCommit(() => tellCatalogChanged(context));
    return productRow(store.products, store.products.find(id) ?? stored);
  });
}
