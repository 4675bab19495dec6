import type { RowsOf, RowsWish } from '../../../shared/contract/base.ts';
import type { GoodsRow, GoodsView } from '../../../shared/contract/stock.ts';
import { goodsNumber, goodsTotal, type GoodsLine } from '../../../shared/domain/stock/goods-document.ts';
import type { BatchId, ProducerId, ProductId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StoredGoods } from '../../db/repos/stock-repo.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

type Context = Pick<ServiceContext, 'store'>;

/** A stored document as it is read: from its rows, which are the journal's. */
export function goodsView({ document, lines }: StoredGoods): GoodsView {
  return {
    documentId: document.id,
    kind: document.kind,
    number: document.number,
    numberText: goodsNumber(document.kind, document.number),
    day: document.day,
    fromPlace: document.from_place,
    toPlace: document.to_place,
    owner: document.owner_id === null ? null : { ownerId: document.owner_id as ProducerId, name: document.owner ?? '' },
    party: document.party,
    person: document.person,
    note: document.note,
    reference: document.reference,
    bundle: document.bundle,
    writer: document.writer,
    at: document.at,
    seq: document.seq,
    lines: lines.map(goodsLine),
  };
}

function goodsLine(row: StoredGoods['lines'][number]): GoodsLine {
  return {
    lineNumber: row.line_number,
    role: row.role,
    productId: row.product_id as ProductId,
    name: row.name,
    unit: row.unit,
    code: row.code,
    batchId: row.batch_id as BatchId | null,
    lot: row.lot,
    expiresOn: row.expires_on,
    ownerId: row.owner_id as ProducerId | null,
    quantity: row.quantity as Quantity,
    unitCost: row.unit_cost as Rupiah | null,
  };
}

/** @throws Refused stock.not-found */
export function readDocument(context: Context, input: { readonly documentId: string }): GoodsView {
  return goodsView(context.store.stock.document(input.documentId) ?? refuse({ code: 'stock.not-found' }));
}

/** Newest first. */
export function listDocuments({ store }: Context, wish: RowsWish): RowsOf<GoodsRow> {
  const rows = store.stock.documents(wish).flatMap((row): GoodsRow[] => {
    const stored = store.stock.document(row.id);
    if (stored === null) return [];
    const view = goodsView(stored);
    const { documentId, kind, numberText, day, at, party, owner } = view;
    return [{ documentId, kind, numberText, day, at, party, owner: owner?.name ?? null, lines: view.lines.length, total: goodsTotal(view.lines).total }];
  });
  return { rows, total: store.stock.documentCount() };
}
