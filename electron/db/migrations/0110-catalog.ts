/**
 * What more is known of goods: variants, packs with a code of their own, permits, ingredients, cost, fields for e-Katalog, pictures, and
 * the history of prices, those set for a later day among them. Prices are journalled: their tables are projections.
 */
export const name = '0110-catalog';

const APPEND_ONLY = ['product_price', 'price_change', 'price_withdrawal'];

const tables = `
-- Products that differ in size, colour and the like; each stays a product of its own, with its stock, codes and sales.
CREATE TABLE product_group (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 120),
  -- Names of what they differ in, in order: ["Ukuran","Warna"].
  axes TEXT NOT NULL CHECK (json_valid(axes))
) STRICT;

ALTER TABLE product ADD COLUMN group_id TEXT REFERENCES product_group (id);
-- One value per axis of its group: ["L","Merah"].
ALTER TABLE product ADD COLUMN variant TEXT CHECK (json_valid(variant) AND (variant IS NULL) = (group_id IS NULL));
-- What one unit cost the gallery or its producer, in rupiah.
ALTER TABLE product ADD COLUMN cost INTEGER CHECK (cost BETWEEN 0 AND 99999999);
ALTER TABLE product ADD COLUMN tracks_batch INTEGER NOT NULL DEFAULT 0 CHECK (tracks_batch IN (0, 1));
ALTER TABLE product ADD COLUMN tracks_expiry INTEGER NOT NULL DEFAULT 0 CHECK (tracks_expiry IN (0, 1));
ALTER TABLE product ADD COLUMN shelf_life_days INTEGER CHECK (shelf_life_days BETWEEN 1 AND 3650);
ALTER TABLE product ADD COLUMN ingredients TEXT CHECK (length(ingredients) BETWEEN 1 AND 1000);
ALTER TABLE product ADD COLUMN net_content TEXT CHECK (length(net_content) BETWEEN 1 AND 30);
ALTER TABLE product ADD COLUMN e_katalog TEXT CHECK (json_valid(e_katalog));
CREATE INDEX product_by_group ON product (group_id) WHERE group_id IS NOT NULL;

-- Another unit in which a product is handled: one of it is factor thousandths of the product's own unit (lusin = 12000).
CREATE TABLE product_unit (
  id TEXT PRIMARY KEY,
  product_id TEXT NOT NULL REFERENCES product (id),
  name TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 20),
  factor INTEGER NOT NULL CHECK (factor BETWEEN 1 AND 99999000 AND factor <> 1000),
  position INTEGER NOT NULL,
  UNIQUE (product_id, name)
) STRICT;
-- Null: the code names one of the product's own unit.
ALTER TABLE product_code ADD COLUMN unit_id TEXT REFERENCES product_unit (id);

CREATE TABLE product_permit (
  product_id TEXT NOT NULL REFERENCES product (id),
  kind TEXT NOT NULL CHECK (kind IN ('p-irt', 'bpom-md', 'bpom-ml', 'halal')),
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
  ends_on TEXT,
  position INTEGER NOT NULL,
  PRIMARY KEY (product_id, position)
) STRICT, WITHOUT ROWID;

-- Pictures by their SHA-256: the same picture is kept once. product.picture names a drawing of the program, or 'sha256:' and the hash.
CREATE TABLE picture (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  mime TEXT NOT NULL CHECK (mime IN ('image/jpeg', 'image/png', 'image/webp')),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 204800),
  at INTEGER NOT NULL
) STRICT;

-- Short numbers for Code 128 on small labels, never given twice.
CREATE TABLE minted_short_code (
  sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
  at INTEGER NOT NULL
) STRICT;

ALTER TABLE producer ADD COLUMN kind TEXT NOT NULL DEFAULT 'unit' CHECK (kind IN ('unit', 'bapas', 'cooperative'));

-- One act that sets prices: now (from_day null) or from the beginning of a later business day.
CREATE TABLE price_change (
  id TEXT PRIMARY KEY,
  from_day TEXT,
  cause TEXT NOT NULL CHECK (cause IN ('person', 'undo', 'plan')),
  -- The act that is undone, or the plan whose day has come.
  of_change TEXT UNIQUE REFERENCES price_change (id),
  note TEXT,
  lines INTEGER NOT NULL CHECK (lines > 0),
  at INTEGER NOT NULL,
  user_id TEXT,
  seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK ((cause = 'person') = (of_change IS NULL) AND (from_day IS NULL OR cause = 'person'))
) STRICT;
CREATE INDEX price_change_planned ON price_change (from_day) WHERE from_day IS NOT NULL;

-- Each price a product got; with a day: planned for it. change_id null: set with the product itself.
CREATE TABLE product_price (
  seq INTEGER NOT NULL REFERENCES journal (seq),
  part INTEGER NOT NULL CHECK (part > 0),
  product_id TEXT NOT NULL,
  before_price INTEGER,
  before_floor INTEGER,
  price INTEGER NOT NULL,
  floor INTEGER,
  from_day TEXT,
  change_id TEXT REFERENCES price_change (id),
  at INTEGER NOT NULL,
  user_id TEXT,
  PRIMARY KEY (seq, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_price_by_product ON product_price (product_id, seq);
CREATE INDEX product_price_by_change ON product_price (change_id) WHERE change_id IS NOT NULL;

-- A planned change that will not come.
CREATE TABLE price_withdrawal (
  change_id TEXT PRIMARY KEY REFERENCES price_change (id),
  at INTEGER NOT NULL,
  user_id TEXT,
  seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;

-- Plans whose day has not come: few, looked at with every scan.
CREATE TABLE open_price_plan (
  change_id TEXT PRIMARY KEY REFERENCES price_change (id),
  from_day TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX open_price_plan_by_day ON open_price_plan (from_day);

-- Prices told by the entries that are there already.
INSERT INTO product_price (seq, part, product_id, before_price, before_floor, price, floor, from_day, change_id, at, user_id)
SELECT seq, 1, json_extract(body, '$.productId'), NULL, NULL, json_extract(body, '$.price'), json_extract(body, '$.priceFloor'), NULL, NULL, at, user_id
FROM journal WHERE type = 'product.added';
INSERT INTO product_price (seq, part, product_id, before_price, before_floor, price, floor, from_day, change_id, at, user_id)
SELECT seq, 1, json_extract(body, '$.productId'), json_extract(body, '$.before.price'), json_extract(body, '$.before.priceFloor'),
  json_extract(body, '$.after.price'), json_extract(body, '$.after.priceFloor'), NULL, NULL, at, user_id
FROM journal WHERE type = 'product.changed'
  AND (json_extract(body, '$.before.price') <> json_extract(body, '$.after.price')
    OR json_extract(body, '$.before.priceFloor') IS NOT json_extract(body, '$.after.priceFloor'));
`;

const guards = APPEND_ONLY.map(
  (table) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;`,
).join('');

export const sql = tables + guards;
