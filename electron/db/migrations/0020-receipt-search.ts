/**
 * Receipts are found by their total and by what was sold. Within one total and one product the ids, made in the order of time,
 * give the newest first without sorting.
 */
export const name = '0020-receipt-search';

export const sql = `
CREATE INDEX sale_by_total ON sale (total);
CREATE INDEX sale_line_by_product ON sale_line (product_id, sale_id);
`;
