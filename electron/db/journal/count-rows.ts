import type { JournalContent } from '../../../shared/domain/journal/entry.ts';
import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import type { ApprovedCount } from '../../../shared/domain/stock-count/count-documents.ts';
import type { StockCountStepKind } from '../schema-count.ts';
import type { ProjectedRow } from './rows.ts';

type CountingEntry = Extract<JournalContent, { type: 'count.started' | 'count.entered' | 'count.finished' | 'count.approved' | 'count.cancelled' }>;

/** The rows of counting goods; only an approval moves the stock. */
export function countRows(entry: CountingEntry): ProjectedRow[] {
  const { seq, at } = entry;
  const step = (kind: StockCountStepKind, { countId, by }: { readonly countId: string; readonly by: { readonly id: string; readonly name: string } }, reason: string | null, approvedBy: string | null): ProjectedRow => ({
    table: 'stock_count_step',
    row: { count_id: countId, kind, reason, approved_by: approvedBy, user_id: by.id, user_name: by.name, at, seq },
  });
  switch (entry.type) {
    case 'count.started': {
      const { countId, number, placeId, place, scope, blind, startedBy } = entry.body;
      return [{ table: 'stock_count', row: { id: countId, number, place_id: placeId, place, scope: canonicalJson(scope), blind: blind ? 1 : 0, starter_id: startedBy.id, starter: startedBy.name, at, seq } }];
    }
    case 'count.entered': {
      const { countId, productId, batchId, ownerId, name, kind, quantity, means, onHand, inCarts, by } = entry.body;
      return [
        {
          table: 'stock_count_entry',
          row: { seq, count_id: countId, product_id: productId, batch_id: batchId, owner_id: ownerId, name, kind, quantity, means, on_hand: onHand, in_carts: inCarts, user_id: by.id, user_name: by.name, at },
        },
      ];
    }
    case 'count.finished':
      return [step('finished', entry.body, null, null)];
    case 'count.cancelled':
      return [step('cancelled', entry.body, entry.body.reason, null)];
    case 'count.approved':
      return [step('approved', entry.body, null, entry.body.approvedBy), ...lineRows(seq, entry.body)];
  }
}

function lineRows(seq: number, { countId, placeId, lines }: ApprovedCount): ProjectedRow[] {
  let part = 0;
  return lines.flatMap((line, index): ProjectedRow[] => {
    const { productId, batchId, ownerId, name, unit, counted, expected, difference, price, cost, atPrice, atCost } = line;
    const row: ProjectedRow = {
      table: 'stock_count_line',
      row: { count_id: countId, line_number: index + 1, product_id: productId, batch_id: batchId, owner_id: ownerId, name, unit, counted, expected, difference, price, cost, at_price: atPrice, at_cost: atCost, seq },
    };
    if (difference === 0) return [row];
    part += 1;
    return [
      row,
      {
        table: 'stock_movement',
        // What is found again cost what the goods beside it cost: the kept cost stays as it is.
        row: { seq, part, product_id: productId, batch_id: batchId, place_id: placeId, owner_id: ownerId, reason: 'count-difference', quantity: difference, unit_cost: null, sale_id: null, line_number: null },
      },
    ];
  });
}
