/**
 * Price lists with their rules, products with an open price, and customers. Of a customer personal data stands in this one table only;
 * a sale keeps the id and the name as it was printed.
 */
export const name = '0040-prices-customers';

export const sql = `
CREATE TABLE price_list (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 24),
  position INTEGER NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;
-- Everybody's list: every cart begins with it.
INSERT INTO price_list (id, name, position, active) VALUES ('01980000-0000-7000-8000-000000000001', 'Umum', 1, 1);

CREATE TABLE price_rule (
  id TEXT PRIMARY KEY,
  list_id TEXT NOT NULL REFERENCES price_list (id),
  -- Both null: about everything.
  product_id TEXT REFERENCES product (id),
  category_id TEXT REFERENCES category (id),
  -- Another price of one unit, or basis points off.
  price INTEGER CHECK (price BETWEEN 1 AND 99999999),
  share INTEGER CHECK (share BETWEEN 1 AND 10000),
  from_quantity INTEGER NOT NULL CHECK (from_quantity BETWEEN 1 AND 999999000),
  since TEXT,
  until TEXT,
  CHECK ((price IS NULL) <> (share IS NULL)),
  CHECK (product_id IS NULL OR category_id IS NULL),
  CHECK (since IS NULL OR until IS NULL OR since <= until)
) STRICT;
CREATE INDEX price_rule_by_list ON price_rule (list_id);

CREATE TABLE customer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  phone TEXT,
  -- The digits of the phone number as it is dialled here, for looking it up.
  phone_digits TEXT NOT NULL,
  agency TEXT,
  npwp TEXT,
  list_id TEXT REFERENCES price_list (id),
  created_at INTEGER NOT NULL,
  erased_at INTEGER,
  CHECK (erased_at IS NULL OR (phone IS NULL AND phone_digits = '' AND agency IS NULL AND npwp IS NULL))
) STRICT;
CREATE INDEX customer_by_name ON customer (name COLLATE NOCASE);

-- Lowest price that may be typed at the counter; null: the price is fixed.
ALTER TABLE product ADD COLUMN price_floor INTEGER CHECK (price_floor BETWEEN 1 AND 99999999);
-- Null: everybody's list; nobody who wants to be known.
ALTER TABLE cart ADD COLUMN list TEXT CHECK (json_valid(list));
ALTER TABLE cart ADD COLUMN customer TEXT CHECK (json_valid(customer));
ALTER TABLE sale ADD COLUMN customer_id TEXT;
ALTER TABLE sale ADD COLUMN customer_name TEXT;
ALTER TABLE sale ADD COLUMN customer_agency TEXT;
CREATE INDEX sale_by_customer ON sale (customer_id) WHERE customer_id IS NOT NULL;
-- Where a list made the price: the ordinary price, the list's name, and from which quantity.
ALTER TABLE sale_line ADD COLUMN base_price INTEGER CHECK (base_price >= unit_price);
ALTER TABLE sale_line ADD COLUMN price_list TEXT;
ALTER TABLE sale_line ADD COLUMN price_list_from INTEGER CHECK ((base_price IS NULL) = (price_list IS NULL) AND (price_list IS NULL) = (price_list_from IS NULL));
-- The lowest price that could have been typed, where the price was open.
ALTER TABLE sale_line ADD COLUMN price_floor INTEGER;
`;
