import type { ProductRow } from '../../../shared/contract/catalog.ts';
import type { CommandId, ProductId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { productRow } from './product-row.ts';
import { tellCatalogChanged } from './tell-catalog-changed.ts';
import { updateProduct, type ProductChange } from './update-product.ts';

export interface ChangeProductInput {
  readonly commandId: CommandId;
  readonly productId: ProductId;
  readonly change: ProductChange;
}

/** Changes what is named; papers of the past and carts that are open keep what they say. @throws Refused as {@link updateProduct} */
export function changeProduct(context: ServiceContext, actor: Actor, input: ChangeProductInput): ProductRow {
  return runCommand(context, { commandId: input.commandId, name: 'catalog.changeProduct', input, cartId: null }, (afterCommit) => {
    const { stored, changed } = updateProduct(context, actor, input.productId, input.change);
    if (changed) afterCommit(() => tellCatalogChanged(context, [stored.id], input.commandId));
    return productRow(context.store, stored);
  });
}
