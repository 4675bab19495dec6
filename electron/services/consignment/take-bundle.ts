import type { BundleLook, BundleLookLine } from '../../../shared/contract/consignment.ts';
import type { GoodsView } from '../../../shared/contract/stock.ts';
import type { BundleLine, ConsignmentBundle } from '../../../shared/domain/consignment/bundle.ts';
import type { CommandId, ProducerId, ProductId } from '../../../shared/kernel/ids.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StoredProduct } from '../../db/repos/product-repo.ts';
import type { Actor } from '../actor.ts';
import { insertProduct } from '../catalog/insert-product.ts';
import { placeIds } from '../catalog/place-ids.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { goodsView } from '../stock/goods-view.ts';
import { writeDocument } from '../stock/move-goods.ts';
import { readBundle } from './bundle-text.ts';

/** What a consignment file, or the codes scanned so far, would bring; nothing is kept. @throws Refused bundle.* */
export function lookAtBundle(context: ServiceContext, { texts }: { readonly texts: readonly string[] }): BundleLook {
  const read = readBundle(texts);
  if (read.bundle === null) return { whole: false, have: read.have, total: read.total };
  const { bundle, hash } = read;
  return { whole: true, from: bundle.from, number: bundle.number, day: bundle.day, person: bundle.person, lines: bundle.lines.map((line) => lookedAt(context, line)), taken: takenBy(context, hash) };
}

function lookedAt(context: ServiceContext, line: BundleLine): BundleLookLine {
  const stored = productOf(context, line);
  return { ...line, quantity: quantity(line.quantity), unitCost: line.unitCost === null ? null : rupiah(line.unitCost), price: rupiah(line.price), known: stored?.name ?? null, archived: stored?.active === 0, otherUnit: stored === null || stored.unit.toLowerCase() === line.unit.toLowerCase() ? null : stored.unit };
}

export interface TakeBundleInput {
  readonly commandId: CommandId;
  readonly texts: readonly string[];
  readonly toPlace: string;
  readonly print: boolean;
}

/**
 * Takes the goods of a consignment file in by one document: products nobody knew are made, everything stays its owner's. Once only, whole or not
 * at all. @throws Refused bundle.*, and as writeDocument and insertProduct
 */
export function takeBundle(context: ServiceContext, actor: Actor, input: TakeBundleInput): GoodsView {
  return runCommand(context, { commandId: input.commandId, name: 'consignment.bundleTake', input, cartId: null }, (afterCommit) => {
    const read = readBundle(input.texts);
    if (read.bundle === null) return refuse({ code: 'bundle.incomplete', missing: read.total - read.have.length });
    const { bundle, hash } = read;
    const taken = takenBy(context, hash);
    if (taken !== null) refuse({ code: 'bundle.taken', number: taken });
    const ownerId = ownerOf(context, bundle);
    const lines = bundle.lines.map((line) => {
      const stored = productOf(context, line) ?? insertProduct(context, actor, { ...line, producer: bundle.from, price: rupiah(line.price), codes: line.code === null ? [] : [line.code], mintCode: line.code === null }, null);
      if (stored.unit.toLowerCase() !== line.unit.toLowerCase()) refuse({ code: 'bundle.other-unit', name: stored.name, unit: line.unit, own: stored.unit });
      return { productId: stored.id as ProductId, quantity: quantity(line.quantity), lot: line.lot, expiresOn: line.expiresOn, unitCost: line.unitCost === null ? null : rupiah(line.unitCost) };
    });
    // What is new among them is found by name from now on.
    afterCommit(() => context.search.changed(lines.map(({ productId }) => productId)));
    const draft = { kind: 'consigned', fromPlace: null, toPlace: input.toPlace, ownerId, party: bundle.from, person: bundle.person, note: null, reference: bundle.number, lines } as const;
    return writeDocument(context, actor, { ...draft, lines: [...draft.lines] }, { print: input.print, bundle: hash }, afterCommit);
  });
}

function ownerOf(context: ServiceContext, bundle: ConsignmentBundle): ProducerId {
  const [first] = bundle.lines;
  return placeIds(context, { category: first?.category ?? '', producer: bundle.from, workshop: first?.workshop ?? '' }).producerId as ProducerId;
}

/** By its code, else by its name, as an import knows goods. */
function productOf({ store }: ServiceContext, line: BundleLine): StoredProduct | null {
  const id = (line.code === null ? null : store.products.ownerOf(line.code)?.id) ?? store.products.idOfName(line.name);
  return id === null || id === undefined ? null : store.products.find(id);
}

function takenBy(context: ServiceContext, hash: string): string | null {
  const document = context.store.stock.documentOfBundle(hash);
  const stored = document === null ? null : context.store.stock.document(document.id);
  return stored === null ? null : goodsView(stored).numberText;
}
