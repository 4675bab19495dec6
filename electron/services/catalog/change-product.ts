import type { ProductRow } from '../../../shared/contract/catalog.ts';
import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import type { CommandId, ProductId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { freeCodes, freeName, mintedCode, sellableFloor, sellablePrice, tidyWords } from './check-product.ts';
import { placeIds } from './place-ids.ts';
import { factsOf, productRow } from './product-row.ts';
import { tellCatalogChanged } from './tell-catalog-changed.ts';

export interface ChangeProductInput {
  readonly commandId: CommandId;
  readonly productId: ProductId;
  /** What is left out stays as it is. */
  readonly change: {
    readonly name?: string | undefined;
    readonly price?: Rupiah | undefined;
    readonly priceFloor?: Rupiah | null | undefined;
    readonly category?: string | undefined;
    readonly producer?: string | undefined;
    readonly workshop?: string | undefined;
    readonly unit?: string | undefined;
    readonly fractional?: boolean | undefined;
    readonly active?: boolean | undefined;
    readonly codes?: readonly string[] | undefined;
    readonly mintCode?: boolean | undefined;
  };
}

/**
 * Changes what is named; papers of the past and carts that are open keep what they say. Nothing is journalled when nothing changed.
 * @throws Refused product.not-found, product.name-taken, product.price-out-of-range, product.code-*
 */
export function changeProduct(context: ServiceContext, actor: Actor, input: ChangeProductInput): ProductRow {
  return runCommand(context, { commandId: input.commandId, name: 'catalog.changeProduct', input, cartId: null }, (afterCommit) => {
    const { products, journal } = context.store;
    const { change } = input;
    const stored = products.find(input.productId) ?? refuse({ code: 'product.not-found' });
    const before = factsOf(products, stored);
    const listed = freeCodes(context, change.codes ?? before.codes, { id: stored.id, codes: before.codes });
    const codes = change.mintCode === true ? [mintedCode(context), ...listed] : listed;
    const { categoryId, producerId, workshopId } = placeIds(context, {
      category: change.category ?? before.category,
      producer: change.producer ?? before.producer,
      workshop: change.workshop ?? before.workshop,
    });
    const price = change.price === undefined ? before.price : sellablePrice(change.price);
    products.update(stored.id, {
      name: change.name === undefined ? before.name : freeName(context, change.name, stored.id),
      price,
      price_floor: sellableFloor(change.priceFloor === undefined ? before.priceFloor : change.priceFloor, price),
      unit: tidyWords(change.unit ?? before.unit),
      fractional: (change.fractional ?? before.fractional) && stored.kind !== 'unique' ? 1 : 0,
      active: (change.active ?? before.active) ? 1 : 0,
      category_id: categoryId,
      producer_id: producerId,
      workshop_id: workshopId,
    });
    if (canonicalJson(codes) !== canonicalJson(before.codes)) products.setCodes(stored.id, codes);
    const now = products.find(stored.id) ?? stored;
    const after = factsOf(products, now);
    if (canonicalJson(before) !== canonicalJson(after)) {
      journal.append({
        type: 'product.changed',
        at: context.clock.now(),
        registerId: requireRegister(context).id,
        userId: actor.userId,
        body: { productId: stored.id, name: after.name, before, after },
      });
      afterCommit(() => tellCatalogChanged(context));
    }
    return productRow(products, now);
  });
}
