/**
 * Goods lie at a place and belong to somebody. `stock_movement` is built anew with place, owner, cost and more reasons; what it holds so far
 * happened at the gallery with own goods, as its entries say. Documents of goods (`goods_document`, `goods_line`) are projections of the
 * journal; `place`, `recipe` and `stock_minimum` are kept by people and journalled beside.
 */
export const name = '0120-stock-places';

const tables = `
CREATE TABLE place (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
  kind TEXT NOT NULL CHECK (kind IN ('gallery', 'store', 'fair', 'partner')),
  position INTEGER NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  CHECK ((id = 'gallery') = (kind = 'gallery')),
  CHECK (kind <> 'gallery' OR active = 1)
) STRICT;
INSERT INTO place VALUES ('gallery', 'Galeri', 'gallery', 1, 1), ('store', 'Gudang', 'store', 2, 1), ('fair', 'Pameran', 'fair', 3, 1);

CREATE TABLE stock_movement_placed (
  seq INTEGER NOT NULL REFERENCES journal (seq),
  part INTEGER NOT NULL CHECK (part > 0),
  product_id TEXT NOT NULL,
  batch_id TEXT,
  place_id TEXT NOT NULL,
  -- null: own goods of the unit; else the producer who left them on consignment.
  owner_id TEXT,
  reason TEXT NOT NULL CHECK (reason IN ('opening', 'received', 'production', 'material', 'sale', 'return', 'void', 'waste', 'sample', 'to-producer', 'loan-out', 'loan-back', 'transfer', 'count-difference')),
  quantity INTEGER NOT NULL CHECK (quantity <> 0),
  -- Rupiah per unit of these very goods, where it is known.
  unit_cost INTEGER CHECK (unit_cost >= 0),
  sale_id TEXT,
  -- Line of the sale that moved it; null for sales of before places.
  line_number INTEGER,
  PRIMARY KEY (seq, part)
) STRICT, WITHOUT ROWID;
INSERT INTO stock_movement_placed (seq, part, product_id, batch_id, place_id, owner_id, reason, quantity, unit_cost, sale_id, line_number)
  SELECT seq, part, product_id, batch_id, 'gallery', NULL, reason, quantity, NULL, sale_id, NULL FROM stock_movement;
DROP TABLE stock_movement;
ALTER TABLE stock_movement_placed RENAME TO stock_movement;
CREATE INDEX stock_movement_by_product ON stock_movement (product_id, seq);

-- Rolled up from stock_movement in the same transaction, beside stock; '' = no batch, own goods. Verify proves that they agree.
CREATE TABLE stock_place (
  product_id TEXT NOT NULL,
  place_id TEXT NOT NULL REFERENCES place (id),
  batch_id TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  on_hand INTEGER NOT NULL,
  -- What the newest that came in cost per unit.
  unit_cost INTEGER,
  PRIMARY KEY (product_id, place_id, batch_id, owner_id)
) STRICT, WITHOUT ROWID;
INSERT INTO stock_place (product_id, place_id, batch_id, owner_id, on_hand, unit_cost)
  SELECT product_id, 'gallery', coalesce(batch_id, ''), '', sum(quantity), NULL FROM stock_movement GROUP BY product_id, coalesce(batch_id, '');
CREATE INDEX stock_place_by_batch ON stock_place (batch_id) WHERE batch_id <> '';

ALTER TABLE sale_line ADD COLUMN owner_id TEXT;
ALTER TABLE sale_line ADD COLUMN owner TEXT;
ALTER TABLE sale_line ADD COLUMN cost INTEGER;

CREATE TABLE goods_document (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('received', 'consigned', 'production', 'waste', 'sample', 'loan-out', 'loan-back', 'to-producer', 'transfer')),
  number INTEGER NOT NULL CHECK (number > 0),
  day TEXT NOT NULL,
  from_place TEXT REFERENCES place (id),
  to_place TEXT REFERENCES place (id),
  owner_id TEXT,
  owner TEXT,
  party TEXT NOT NULL,
  person TEXT NOT NULL,
  note TEXT,
  reference TEXT,
  bundle TEXT UNIQUE,
  writer TEXT NOT NULL,
  line_count INTEGER NOT NULL CHECK (line_count > 0),
  at INTEGER NOT NULL,
  user_id TEXT,
  seq INTEGER NOT NULL UNIQUE REFERENCES journal (seq),
  UNIQUE (kind, number),
  CHECK (coalesce(from_place, to_place) IS NOT NULL),
  CHECK (kind <> 'consigned' OR owner_id IS NOT NULL)
) STRICT;

CREATE TABLE goods_line (
  document_id TEXT NOT NULL REFERENCES goods_document (id),
  line_number INTEGER NOT NULL CHECK (line_number > 0),
  role TEXT NOT NULL CHECK (role IN ('goods', 'material')),
  product_id TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  code TEXT,
  batch_id TEXT,
  lot TEXT,
  expires_on TEXT,
  owner_id TEXT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  unit_cost INTEGER CHECK (unit_cost >= 0),
  PRIMARY KEY (document_id, line_number)
) STRICT, WITHOUT ROWID;

-- How much of each material one unit of a product takes, thousandths of the material's unit.
CREATE TABLE recipe (
  product_id TEXT NOT NULL REFERENCES product (id),
  material_id TEXT NOT NULL REFERENCES product (id),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (product_id, material_id),
  CHECK (product_id <> material_id)
) STRICT, WITHOUT ROWID;

-- Below so much the list of stock calls it low.
CREATE TABLE stock_minimum (
  product_id TEXT PRIMARY KEY REFERENCES product (id),
  quantity INTEGER NOT NULL CHECK (quantity > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE print_job_goods (
  id TEXT PRIMARY KEY,
  print_number INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'copy', 'gift', 'test', 'qris', 'shift-open', 'cash-move', 'x', 'x-own', 'z', 'handover', 'goods')),
  sale_id TEXT,
  shift_id TEXT,
  amount INTEGER CHECK (amount IS NULL OR (amount > 0 AND kind = 'qris')),
  entry_seq INTEGER,
  copy_number INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'printed', 'handed-over', 'unknown', 'skipped', 'answered-printed')),
  cause TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
INSERT INTO print_job_goods (id, print_number, kind, sale_id, shift_id, amount, entry_seq, copy_number, state, cause, attempts, created_at, updated_at)
  SELECT id, print_number, kind, sale_id, shift_id, amount, entry_seq, copy_number, state, cause, attempts, created_at, updated_at FROM print_job;
DROP TABLE print_job;
ALTER TABLE print_job_goods RENAME TO print_job;
CREATE INDEX print_job_open ON print_job (state, print_number) WHERE state IN ('waiting', 'sending', 'unknown');
CREATE INDEX print_job_by_sale ON print_job (sale_id);
`;

const guards = ['stock_movement', 'goods_document', 'goods_line']
  .map(
    (table) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;`,
  )
  .join('');

export const sql = tables + guards;
