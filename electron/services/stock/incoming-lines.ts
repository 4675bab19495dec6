import type { GoodsDraft } from '../../../shared/contract/stock.ts';
import { goodsNumber } from '../../../shared/domain/stock/goods-document.ts';
import { incomingDay, incomingDayFault } from '../../../shared/domain/stock/incoming-day.ts';
import type { BatchId, ProducerId, ProductId } from '../../../shared/kernel/ids.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import { addQuantity, type Quantity } from '../../../shared/kernel/quantity.ts';
import { incomingQuantity } from '../catalog/incoming-quantity.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import type { OpenLine } from './move-goods.ts';

/** Lines of goods that come in, each with its batch: the lot that was told, or one named after the document where only a day was told or the product keeps batches. Goods that are not sold any more are brought back first. */
export function incomingLines(
  context: ServiceContext,
  draft: GoodsDraft,
  paper: { readonly number: number; readonly day: BusinessDay; readonly ownerId: ProducerId | null; readonly isBundle: boolean },
): readonly OpenLine[] {
  const came = new Map<string, Quantity>();
  return draft.lines.map((line, index): OpenLine => {
    const stored = context.store.products.find(line.productId) ?? refuse({ code: 'product.not-found' });
    if (stored.active === 0) refuse({ code: 'product.archived', name: stored.name });
    const before = came.get(line.productId);
    const onHand = before === undefined ? stored.on_hand : (stored.on_hand ?? 0) + before;
    const quantity = incomingQuantity({ name: stored.name, kind: stored.kind, fractional: stored.fractional === 1, price: stored.price, onHand }, line.quantity);
    came.set(line.productId, before === undefined ? quantity : addQuantity(before, quantity));
    const details = context.store.productDetails.of(stored.id);
    const lot = line.lot ?? '';
    const isKnownLot = lot !== '' && context.store.stock.batchOfLot(stored.id, lot) !== null;
    const told = line.expiresOn ?? null;
    const expiresOn = isKnownLot || draft.kind === 'consigned' ? told : incomingDay(details, told, paper.day);
    const fault = incomingDayFault(details, expiresOn, paper.day);
    // Without its day it would be sold whenever; who consigns by file answers for it, and a known lot has its day.
    if (fault === 'needed' && !isKnownLot && !paper.isBundle) refuse({ code: 'batch.day-needed', name: stored.name });
    if (fault === 'past') refuse({ code: 'batch.past-day', name: stored.name, day: expiresOn ?? '' });
    const unnamed = lot === '' && (expiresOn !== null || details.tracksBatch);
    const named = unnamed ? freeLot(context, stored.id, goodsNumber(draft.kind, paper.number), expiresOn, index + 1) : lot;
    const batch = named === '' ? null : batchOf(context, { id: stored.id, name: stored.name }, named, expiresOn);
    return {
      role: 'goods',
      productId: stored.id as ProductId,
      name: stored.name,
      unit: stored.unit,
      code: context.store.products.codes(stored.id)[0] ?? null,
      batchId: batch?.batchId ?? null,
      lot: batch?.lot ?? null,
      expiresOn: batch?.expiresOn ?? null,
      ownerId: paper.ownerId,
      quantity,
      unitCost: line.unitCost ?? null,
    };
  });
}

/** A lot of the document's own number; with the line behind it where the same goods came with two days. */
function freeLot(context: ServiceContext, productId: string, number: string, expiresOn: BusinessDay | null, line: number): string {
  const known = context.store.stock.batchOfLot(productId, number);
  return known === null || known.expires_on === expiresOn ? number : `${number}-${line}`;
}

function batchOf(context: ServiceContext, product: { readonly id: string; readonly name: string }, lot: string, expiresOn: BusinessDay | null): { readonly batchId: BatchId; readonly lot: string; readonly expiresOn: BusinessDay | null } {
  const known = context.store.stock.batchOfLot(product.id, lot);
  if (known !== null) {
    if (expiresOn !== null && known.expires_on !== expiresOn) refuse({ code: 'batch.other-day', name: product.name, lot: known.lot, day: known.expires_on ?? '' });
    return { batchId: known.id as BatchId, lot: known.lot, expiresOn: known.expires_on };
  }
  const batchId = context.ids.next<'batch'>();
  context.store.catalog.importCatalog({ producers: [], workshops: [], categories: [], products: [], codes: [], batches: [{ id: batchId, productId: product.id, lot, expiresOn }] });
  return { batchId, lot, expiresOn };
}
