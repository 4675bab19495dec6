/**
 * What each product brought in a month, kept in the sale's own transaction beside the journal, so that best and slowest sellers of a year are
 * found without reading every line of it; verify proves that it agrees with the journal. What is there already is added up here once.
 */
export const name = '0160-product-totals';

export const sql = `
CREATE TABLE product_total (
  -- YYYY-MM of the business day.
  month TEXT NOT NULL CHECK (length(month) = 7),
  product_id TEXT NOT NULL,
  lines INTEGER NOT NULL CHECK (lines > 0),
  -- Sold: thousandths, rupiah before discounts, rupiah taken off.
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  gross INTEGER NOT NULL CHECK (gross >= 0),
  discount INTEGER NOT NULL CHECK (discount >= 0),
  -- Brought back and undone: thousandths, and the rupiah of it, less than nothing.
  back_quantity INTEGER NOT NULL CHECK (back_quantity >= 0),
  back INTEGER NOT NULL CHECK (back <= 0),
  -- Of the lines whose cost is known: what they brought and what they cost, both less than nothing where more came back.
  costed INTEGER NOT NULL,
  cost INTEGER NOT NULL,
  PRIMARY KEY (month, product_id)
) STRICT, WITHOUT ROWID;

INSERT INTO product_total (month, product_id, lines, quantity, gross, discount, back_quantity, back, costed, cost)
SELECT
  substr(sale.business_day, 1, 7),
  line.product_id,
  count(*),
  sum(CASE WHEN line.quantity > 0 THEN line.quantity ELSE 0 END),
  sum(CASE WHEN line.quantity > 0 THEN line.total + line.discount_amount + line.cart_discount_amount ELSE 0 END),
  sum(CASE WHEN line.quantity > 0 THEN line.discount_amount + line.cart_discount_amount ELSE 0 END),
  sum(CASE WHEN line.quantity < 0 THEN -line.quantity ELSE 0 END),
  sum(CASE WHEN line.quantity < 0 THEN line.total ELSE 0 END),
  sum(CASE WHEN line.cost IS NULL THEN 0 ELSE line.total END),
  sum(coalesce(line.cost, 0))
FROM sale JOIN sale_line AS line ON line.sale_id = sale.id
GROUP BY 1, 2;
`;
