/**
 * The sums of the products of a month that is over, packed into columns of numbers, so that best and slowest sellers of a year of 100,000 products are
 * added up without reading a row for each product and month. Made beside the till from product_total, forgotten by a sale of that month; nothing is
 * packed here, a month without a pack is read row by row.
 */
export const name = '0210-product-packs';

export const sql = `
-- How far a month is packed; whole: it may be read from its packs.
CREATE TABLE packed_month (
  month TEXT PRIMARY KEY CHECK (length(month) = 7),
  parts INTEGER NOT NULL CHECK (parts > 0),
  last_product TEXT NOT NULL,
  -- Of the lines of known cost in the parts: what they brought and what they cost.
  costed INTEGER NOT NULL,
  cost INTEGER NOT NULL,
  whole INTEGER NOT NULL CHECK (whole IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Some hundred products: their ids, what each brought, how much of it was sold.
CREATE TABLE product_pack (
  month TEXT NOT NULL,
  part INTEGER NOT NULL CHECK (part > 0),
  body BLOB NOT NULL,
  PRIMARY KEY (month, part)
) STRICT;
`;
