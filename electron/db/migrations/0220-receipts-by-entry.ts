/**
 * Receipts of a day, a sum or a customer are found newest first by their place in the journal. An id only knows when its cart was opened: a cart that was
 * parked for days, or a clock that was set back, put the newest receipt behind a hundred others.
 */
export const name = '0220-receipts-by-entry';

export const sql = `
DROP INDEX sale_by_day;
CREATE INDEX sale_by_day ON sale (business_day, seq);
DROP INDEX sale_by_total;
CREATE INDEX sale_by_total ON sale (total, seq);
DROP INDEX sale_by_customer;
CREATE INDEX sale_by_customer ON sale (customer_id, seq) WHERE customer_id IS NOT NULL;
`;
