import type { RecipeLine, RecipeOf } from '../../../shared/contract/stock.ts';
import type { CommandId, ProductId } from '../../../shared/kernel/ids.ts';
import { QUANTITY_MAX, type Quantity } from '../../../shared/kernel/quantity.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';

export function readRecipe(context: Pick<ServiceContext, 'store'>, productId: string): readonly RecipeLine[] {
  return context.store.stock.recipe(productId).map((line) => ({ ...line, materialId: line.materialId as ProductId }));
}

/** Every product that has a recipe, by name. */
export function listRecipes({ store }: Pick<ServiceContext, 'store'>): readonly RecipeOf[] {
  return store.stock.recipes().map((row) => ({ ...row, productId: row.productId as ProductId }));
}

/** What one unit of a product is made of, told as a whole. @throws Refused product.not-found, quantity.out-of-range, stock.own-material */
export function setRecipe(
  context: ServiceContext,
  actor: Actor,
  input: { readonly commandId: CommandId; readonly productId: ProductId; readonly materials: readonly { readonly materialId: ProductId; readonly quantity: Quantity }[] },
): readonly RecipeLine[] {
  return runCommand(context, { commandId: input.commandId, name: 'stock.setRecipe', input, cartId: null }, (afterCommit) => {
    const { products, stock, journal } = context.store;
    const stored = products.find(input.productId) ?? refuse({ code: 'product.not-found' });
    const facts = () => ({ materials: stock.recipe(stored.id).map(({ materialId, name, quantity }) => ({ productId: materialId, name, quantity })) });
    const before = facts();
    const wanted = new Map<string, Quantity>();
    for (const { materialId, quantity } of input.materials) {
      const material = products.find(materialId) ?? refuse({ code: 'product.not-found' });
      if (material.kind !== 'goods' || material.id === stored.id) refuse({ code: 'stock.own-material', name: material.name });
      if (quantity <= 0) refuse({ code: 'quantity.out-of-range', limit: QUANTITY_MAX });
      wanted.set(materialId, quantity);
    }
    stock.setRecipe(stored.id, [...wanted].map(([materialId, quantity]) => ({ materialId, quantity })));
    journal.append({ type: 'recipe.set', at: context.clock.now(), registerId: requireRegister(context).id, userId: actor.userId, body: { productId: stored.id, name: stored.name, before, after: facts() } });
    afterCommit(() => context.publish({ type: 'catalog-changed' }));
    return readRecipe(context, stored.id);
  });
}

/** Below so much the product is called low; null takes the limit away. @throws Refused product.not-found, product.no-stock, quantity.out-of-range */
export function setMinimum(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly productId: ProductId; readonly least: Quantity | null }): void {
  runCommand(context, { commandId: input.commandId, name: 'stock.setMinimum', input, cartId: null }, (afterCommit) => {
    const { products, stock, journal } = context.store;
    const stored = products.find(input.productId) ?? refuse({ code: 'product.not-found' });
    if (stored.kind === 'service') refuse({ code: 'product.no-stock', name: stored.name });
    if (input.least !== null && input.least <= 0) refuse({ code: 'quantity.out-of-range', limit: QUANTITY_MAX });
    const before = stock.minimum(stored.id);
    stock.setMinimum(stored.id, input.least);
    journal.append({ type: 'stock.minimum-set', at: context.clock.now(), registerId: requireRegister(context).id, userId: actor.userId, body: { productId: stored.id, name: stored.name, before, after: input.least } });
    afterCommit(() => context.publish({ type: 'catalog-changed' }));
    return null;
  });
}
