/**
 * When a batch is called back its receipts are found also where nobody scanned its lot: the sale took from it by itself, first expired first out, and only
 * the movement of the stock knows.
 */
export const name = '0240-receipts-by-batch';

export const sql = `
CREATE INDEX batch_by_lot ON batch (lot, id);
CREATE INDEX stock_movement_by_batch ON stock_movement (batch_id, seq) WHERE batch_id IS NOT NULL AND sale_id IS NOT NULL;
`;
