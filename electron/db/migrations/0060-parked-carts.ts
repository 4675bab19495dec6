/**
 * A close asks about every parked cart; what it let over into the next shift is remembered, so that it asks once. The list of receipts says
 * what came of each: which later sale brings back lines of an earlier one is looked up from the earlier.
 */
export const name = '0060-parked-carts';

export const sql = `
ALTER TABLE cart ADD COLUMN carried_from TEXT REFERENCES shift (id);
CREATE INDEX sale_line_by_return ON sale_line (return_of_sale) WHERE return_of_sale IS NOT NULL;
`;
