import type { PlannedRow } from '../../../shared/domain/goods-import/plan-goods.ts';
import { NO_DETAILS } from '../../../shared/domain/catalog/product-details.ts';
import { changedMeanwhile } from '../../../shared/domain/goods-import/changed-meanwhile.ts';
import { withDetails } from '../../../shared/domain/goods-import/goods-details.ts';
import type { GoodsValues } from '../../../shared/domain/goods-import/goods-values.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { insertProduct } from '../catalog/insert-product.ts';
import { factsOf } from '../catalog/product-row.ts';
import { updateProduct } from '../catalog/update-product.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

/** Carries one planned row out, inside a transaction of the caller; answers the product. @throws Refused when something came in its way since it was planned */
export function carryOutRow(context: ServiceContext, actor: Actor, plan: PlannedRow, mintCodes: boolean): string {
  if (plan.act === 'add') return addGoods(context, actor, plan.values, mintCodes);
  changeGoods(context, actor, plan);
  return plan.productId;
}

function addGoods(context: ServiceContext, actor: Actor, values: GoodsValues & { readonly name: string }, mintCodes: boolean): string {
  const { name, kind = 'goods', price = 0 as Rupiah, priceFloor = null, unit = '', category = '', producer = '', workshop = '', fractional = false, codes = [], stock = null, expiresOn = null, active = true, details } = values;
  const stored = insertProduct(
    context,
    actor,
    { name, kind, price, priceFloor, unit, category, producer, workshop, fractional, codes, mintCode: mintCodes && codes.length === 0 && kind !== 'service', ...(details === undefined ? {} : { details: withDetails(NO_DETAILS, details, kind) }) },
    kind === 'service' || stock === null ? null : { quantity: stock, expiresOn },
  );
  if (!active) updateProduct(context, actor, stored.id as ProductId, { active: false });
  return stored.id;
}

/** Codes of the row join those the product carries; none is taken away by a file. */
function changeGoods(context: ServiceContext, actor: Actor, plan: Extract<PlannedRow, { readonly act: 'change' }>): void {
  const { codes, stock: _left, expiresOn: _day, kind: _fixed, details, ...own } = plan.values;
  const productId = plan.productId as ProductId;
  const { products, productDetails } = context.store;
  const stored = products.find(productId) ?? refuse({ code: 'product.not-found' });
  const facts = factsOf(context.store, stored);
  const fields = changedMeanwhile(plan, { productId, ...facts, details: facts.details ?? NO_DETAILS });
  // What somebody typed while the file was on its way is newer than the file.
  if (fields.length > 0) refuse({ code: 'import.changed-meanwhile', name: stored.name, fields });
  // A code of a pack of it is the product's as well.
  const fresh = (codes ?? []).filter((code) => products.ownerOf(code)?.id !== productId);
  updateProduct(context, actor, productId, {
    ...own,
    ...(fresh.length === 0 ? {} : { codes: [...products.codes(productId), ...fresh] }),
    ...(details === undefined ? {} : { details: withDetails(productDetails.of(productId), details, stored.kind) }),
  });
}
