import type { ProductRow } from '../../../shared/contract/catalog.ts';
import type { CommandId, ProductId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { incomingQuantity } from './incoming-quantity.ts';
import { productRow } from './product-row.ts';
import { tellCatalogChanged } from './tell-catalog-changed.ts';

export interface ReceiveStockInput {
  readonly commandId: CommandId;
  readonly productId: ProductId;
  readonly quantity: Quantity;
  readonly note: string | null;
}

/** Adds what came in to the stock; answers the product as it stands then. @throws Refused product.not-found, see {@link incomingQuantity} */
export function receiveStock(context: ServiceContext, actor: Actor, input: ReceiveStockInput): ProductRow {
  return runCommand(context, { commandId: input.commandId, name: 'catalog.receiveStock', input, cartId: null }, (afterCommit) => {
    const { products, journal } = context.store;
    const stored = products.find(input.productId) ?? refuse({ code: 'product.not-found' });
    const quantity = incomingQuantity({ name: stored.name, kind: stored.kind, fractional: stored.fractional === 1, price: stored.price, onHand: stored.on_hand }, input.quantity);
    journal.append({
      type: 'stock.received',
      at: context.clock.now(),
      registerId: requireRegister(context).id,
      userId: actor.userId,
      body: { name: stored.name, lines: [{ productId: stored.id, batchId: null, quantity }], note: input.note === '' ? null : input.note },
    });
    afterCommit(() => tellCatalogChanged(context));
    return productRow(context.store, products.find(stored.id) ?? stored);
  });
}
