/**
 * What the label of sold goods said: their lot, found again when a batch is called back, and all of it as the journal has it. Lines of
 * before have none.
 */
export const name = '0030-piece-labels';

export const sql = `
ALTER TABLE sale_line ADD COLUMN lot TEXT;
ALTER TABLE sale_line ADD COLUMN label TEXT;
CREATE INDEX sale_line_by_lot ON sale_line (lot, product_id) WHERE lot IS NOT NULL;
`;
