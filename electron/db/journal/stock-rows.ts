import type { JournalContent, StockEntryLine } from '../../../shared/domain/journal/entry.ts';
import { stepsOfDocument } from '../../../shared/domain/stock/goods-document.ts';
import { GALLERY } from '../../../shared/domain/stock/place.ts';
import type { StockReason } from '../../../shared/domain/stock/stock-reason.ts';
import type { ProjectedRow } from './rows.ts';

/** Movements of entries that say no more than how much. */
export function stockRows(seq: number, lines: readonly StockEntryLine[], reason: StockReason): ProjectedRow[] {
  return lines.map((line, index) => ({
    table: 'stock_movement',
    row: {
      seq,
      part: index + 1,
      product_id: line.productId,
      batch_id: line.batchId,
      place_id: line.placeId ?? GALLERY,
      owner_id: line.ownerId ?? null,
      reason,
      quantity: line.quantity,
      unit_cost: null,
      sale_id: null,
      line_number: null,
    },
  }));
}

/** A document of goods, its lines and what they move. */
export function goodsRows({ seq, at, userId, body }: Extract<JournalContent, { readonly type: 'goods.moved' }>): ProjectedRow[] {
  return [
    {
      table: 'goods_document',
      row: {
        id: body.documentId,
        kind: body.kind,
        number: body.number,
        day: body.day,
        from_place: body.fromPlace,
        to_place: body.toPlace,
        owner_id: body.owner?.ownerId ?? null,
        owner: body.owner?.name ?? null,
        party: body.party,
        person: body.person,
        note: body.note,
        reference: body.reference,
        bundle: body.bundle,
        writer: body.writer,
        line_count: body.lines.length,
        at,
        user_id: userId,
        seq,
      },
    },
    ...body.lines.map((line): ProjectedRow => ({
      table: 'goods_line',
      row: {
        document_id: body.documentId,
        line_number: line.lineNumber,
        role: line.role,
        product_id: line.productId,
        name: line.name,
        unit: line.unit,
        code: line.code,
        batch_id: line.batchId,
        lot: line.lot,
        expires_on: line.expiresOn,
        owner_id: line.ownerId,
        quantity: line.quantity,
        unit_cost: line.unitCost,
      },
    })),
    ...stepsOfDocument(body).map((step, index): ProjectedRow => ({
      table: 'stock_movement',
      row: {
        seq,
        part: index + 1,
        product_id: step.productId,
        batch_id: step.batchId,
        place_id: step.placeId,
        owner_id: step.ownerId,
        reason: step.reason,
        quantity: step.quantity,
        unit_cost: step.unitCost,
        sale_id: null,
        line_number: null,
      },
    })),
  ];
}
