import type { ProductRow } from '../../../shared/contract/catalog.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Actor } from '../actor.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { insertProduct, type NewProduct } from './insert-product.ts';
import { productRow } from './product-row.ts';
import { tellCatalogChanged } from './tell-catalog-changed.ts';

export type { NewProduct } from './insert-product.ts';

export interface AddProductInput {
  readonly commandId: CommandId;
  readonly product: NewProduct;
  /** What lies there already, thousandths; null or 0 = nothing. */
  readonly openingStock: Quantity | null;
  /** Until when that is good; asked of goods that keep only so long. */
  readonly openingExpiresOn?: BusinessDay | null | undefined;
}

/** A product that is sold from now on, last on the shelf. @throws Refused as {@link insertProduct} */
export function addProduct(context: ServiceContext, actor: Actor, input: AddProductInput): ProductRow {
  return runCommand(context, { commandId: input.commandId, name: 'catalog.addProduct', input, cartId: null }, (afterCommit) => {
    const stored = insertProduct(context, actor, input.product, input.openingStock === null ? null : { quantity: input.openingStock, expiresOn: input.openingExpiresOn ?? null });
    afterCommit(() => tellCatalogChanged(context, [stored.id]));
    return productRow(context.store, stored);
  });
}
