import type { GoodsDraft, GoodsView } from '../../../shared/contract/stock.ts';
import { GOODS_RULES, type GoodsDocument, type GoodsLine } from '../../../shared/domain/stock/goods-document.ts';
import { isWorthTooMuch } from '../../../shared/domain/stock/is-worth-too-much.ts';
import type { StockOwner } from '../../../shared/domain/stock/stock-row.ts';
import type { CommandId, ProducerId } from '../../../shared/kernel/ids.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import type { Actor } from '../actor.ts';
import { tellCatalogChanged } from '../catalog/tell-catalog-changed.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand, type AfterCommit } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { goodsView } from './goods-view.ts';
import { incomingLines } from './incoming-lines.ts';
import { materialLines } from './material-lines.ts';
import { outgoingLines } from './outgoing-lines.ts';
import { ownerNames } from './owner-names.ts';

/** A line before it has its number. */
export type OpenLine = Omit<GoodsLine, 'lineNumber'>;

export interface MoveGoodsInput {
  readonly commandId: CommandId;
  readonly document: GoodsDraft;
  /** Also on the receipt printer, where there is one. */
  readonly print: boolean;
}

/** Writes a document of goods with a command of its own. @throws Refused as {@link writeDocument} */
export function moveGoods(context: ServiceContext, actor: Actor, input: MoveGoodsInput): GoodsView {
  return runCommand(context, { commandId: input.commandId, name: 'stock.move', input, cartId: null }, (afterCommit) => writeDocument(context, actor, input.document, { print: input.print, bundle: null }, afterCommit));
}

/**
 * Numbers a document of goods, finds or makes its batches, takes what leaves from the batches that expire first, and journals it all as one
 * entry; inside the caller's transaction.
 * @throws Refused stock.no-such-place, stock.same-place, stock.owner-needed, stock.several-owners, stock.not-enough, stock.owner-unclear, stock.material-short, stock.too-much-worth, batch.*,
 * product.*, quantity.*, list.switched-off
 */
export function writeDocument(context: ServiceContext, actor: Actor, draft: GoodsDraft, with_: { readonly print: boolean; readonly bundle: string | null }, afterCommit: AfterCommit): GoodsView {
  const { store } = context;
  const at = context.clock.now();
  const settings = currentSettings(store, at);
  const day = businessDayOf(at, settings.unit.timeZone);
  const number = store.stock.lastNumber(draft.kind) + 1;
  const { way } = GOODS_RULES[draft.kind];
  const places = placesOf(context, draft);
  const owner = ownerOfDraft(context, draft);
  const goods = way === 'in' ? incomingLines(context, draft, { number, day, ownerId: owner?.ownerId ?? null, isBundle: with_.bundle !== null }) : outgoingLines(context, draft, places.fromPlace ?? '');
  const made = draft.kind === 'production' ? materialLines(context, goods, places.fromPlace ?? '', settings['stock.rules'].allowNegative) : { goods, materials: [] };
  const lines = [...made.goods, ...made.materials].map((line, index) => ({ lineNumber: index + 1, ...line }));
  if (isWorthTooMuch(lines.map(({ unitCost, quantity }) => ({ unitPrice: unitCost ?? 0, quantity })))) refuse({ code: 'stock.too-much-worth', name: dearest(lines).name });
  const document: GoodsDocument = {
    documentId: context.ids.next<'goods-document'>(),
    kind: draft.kind,
    number,
    day,
    ...places,
    owner: owner ?? ownerOfLines(context, draft, made.goods),
    party: draft.party,
    person: draft.person,
    note: empty(draft.note),
    reference: empty(draft.reference),
    bundle: with_.bundle,
    writer: actor.name,
    lines,
  };
  const { seq } = store.journal.append({ type: 'goods.moved', at, registerId: requireRegister(context).id, userId: actor.userId, body: document });
  if (with_.print && settings['printer.receipt'].address !== null) {
    store.prints.add({ id: context.ids.next<'print-job'>(), kind: 'goods', saleId: null, shiftId: null, entrySeq: seq, copyNumber: 0, state: 'waiting', at });
    afterCommit(() => context.papers.wake());
  }
  afterCommit(() => tellCatalogChanged(context));
  return goodsView(store.stock.documentOfEntry(seq) ?? refuse({ code: 'stock.not-found' }));
}

/** The line that comes to most. */
const dearest = (lines: readonly GoodsLine[]): GoodsLine => lines.reduce((most, line) => ((line.unitCost ?? 0) * line.quantity > (most.unitCost ?? 0) * most.quantity ? line : most));

const empty = (text: string | null): string | null => (text === null || text === '' ? null : text);

/** Where it goes from and to: what comes in comes from outside, and only a production also takes from a place. */
function placesOf(context: ServiceContext, draft: GoodsDraft): Pick<GoodsDocument, 'fromPlace' | 'toPlace'> {
  const known = context.store.stock.places();
  const place = (placeId: string | null): string => known.find((one) => one.placeId === placeId && one.active)?.placeId ?? refuse({ code: 'stock.no-such-place' });
  const { way } = GOODS_RULES[draft.kind];
  const toPlace = way === 'out' ? null : place(draft.toPlace);
  if (way === 'in') return { fromPlace: draft.kind === 'production' ? place(draft.fromPlace ?? draft.toPlace) : null, toPlace };
  const fromPlace = place(draft.fromPlace);
  return fromPlace === toPlace ? refuse({ code: 'stock.same-place' }) : { fromPlace, toPlace };
}

function ownerOfDraft(context: ServiceContext, draft: GoodsDraft): StockOwner | null {
  if (draft.kind !== 'consigned') return null;
  const producer = context.store.products.places().producers.find((one) => one.producerId === draft.ownerId);
  // Switched off by somebody else meanwhile: nobody would look for goods of theirs.
  if (producer?.active === false) refuse({ code: 'list.switched-off', name: producer.name });
  return producer === undefined ? refuse({ code: 'stock.owner-needed' }) : { ownerId: producer.producerId, name: producer.name };
}

/** Goods that go back go back to one owner; papers of other goods name an owner where all are of one. */
function ownerOfLines(context: ServiceContext, draft: GoodsDraft, lines: readonly OpenLine[]): StockOwner | null {
  const owners = new Set(lines.map((line) => line.ownerId));
  if (owners.size > 1) return draft.kind === 'to-producer' ? refuse({ code: 'stock.several-owners' }) : null;
  const [ownerId] = owners as Set<ProducerId | null>;
  return ownerId === null || ownerId === undefined ? null : { ownerId, name: ownerNames(context)(ownerId) };
}
