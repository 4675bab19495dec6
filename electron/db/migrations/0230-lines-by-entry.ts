/**
 * A sold line knows the entry of its sale, as every other row of money and stock does: receipts of goods or of a lot are found newest first by their place in
 * the journal and not by when their cart was opened. It follows from the sale, so what is there already gets it once.
 */
export const name = '0230-lines-by-entry';

export const sql = `
ALTER TABLE sale_line ADD COLUMN seq INTEGER REFERENCES journal (seq);
DROP TRIGGER sale_line_no_update;
UPDATE sale_line SET seq = (SELECT sale.seq FROM sale WHERE sale.id = sale_line.sale_id);
CREATE TRIGGER sale_line_no_update BEFORE UPDATE ON sale_line BEGIN SELECT RAISE(ABORT, 'append-only: sale_line'); END;
DROP INDEX sale_line_by_product;
CREATE INDEX sale_line_by_product ON sale_line (product_id, seq);
DROP INDEX sale_line_by_lot;
CREATE INDEX sale_line_by_lot ON sale_line (lot, seq) WHERE lot IS NOT NULL;
`;
