/**
 * Counting the goods (stok opname): how a count began, every entry that was made, how it ended, and the lines that were booked. All of it is
 * projected from the journal; what a count books is a movement of the stock like any other.
 */
export const name = '0140-stock-count';

const APPEND_ONLY = ['stock_count', 'stock_count_entry', 'stock_count_step', 'stock_count_line'];

const tables = `
CREATE TABLE stock_count (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  place_id TEXT NOT NULL REFERENCES place (id),
  place TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (json_valid(scope)),
  blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
  starter_id TEXT NOT NULL,
  starter TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL UNIQUE REFERENCES journal (seq)
) STRICT;

CREATE TABLE stock_count_entry (
  seq INTEGER PRIMARY KEY REFERENCES journal (seq),
  count_id TEXT NOT NULL REFERENCES stock_count (id),
  product_id TEXT NOT NULL,
  batch_id TEXT,
  owner_id TEXT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('add', 'recount')),
  quantity INTEGER NOT NULL,
  means TEXT NOT NULL CHECK (means IN ('scan', 'typed')),
  -- What the books said of these goods when they were counted, thousandths.
  on_hand INTEGER NOT NULL,
  in_carts INTEGER NOT NULL CHECK (in_carts >= 0),
  user_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  CHECK (kind = 'add' OR quantity >= 0)
) STRICT;
CREATE INDEX stock_count_entry_by_count ON stock_count_entry (count_id, seq);
CREATE INDEX stock_count_entry_by_product ON stock_count_entry (product_id, count_id);

-- A count is finished once and ends once.
CREATE TABLE stock_count_step (
  count_id TEXT NOT NULL REFERENCES stock_count (id),
  kind TEXT NOT NULL CHECK (kind IN ('finished', 'approved', 'cancelled')),
  reason TEXT,
  approved_by TEXT,
  user_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL UNIQUE REFERENCES journal (seq),
  PRIMARY KEY (count_id, kind),
  CHECK ((kind = 'cancelled') = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER stock_count_ends_once BEFORE INSERT ON stock_count_step
WHEN EXISTS (SELECT 1 FROM stock_count_step WHERE count_id = NEW.count_id AND kind IN ('approved', 'cancelled'))
BEGIN SELECT RAISE(ABORT, 'stock count is over'); END;

CREATE TABLE stock_count_line (
  count_id TEXT NOT NULL REFERENCES stock_count (id),
  line_number INTEGER NOT NULL CHECK (line_number > 0),
  product_id TEXT NOT NULL,
  batch_id TEXT,
  owner_id TEXT,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  counted INTEGER NOT NULL CHECK (counted >= 0),
  expected INTEGER NOT NULL,
  difference INTEGER NOT NULL CHECK (difference = counted - expected),
  price INTEGER NOT NULL,
  cost INTEGER,
  at_price INTEGER NOT NULL,
  at_cost INTEGER,
  seq INTEGER NOT NULL REFERENCES journal (seq),
  PRIMARY KEY (count_id, line_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_count_line_by_product ON stock_count_line (product_id, count_id);

-- Statements of consigned goods read by owner.
CREATE INDEX stock_movement_by_owner ON stock_movement (owner_id, seq) WHERE owner_id IS NOT NULL;
CREATE INDEX sale_line_by_owner ON sale_line (owner_id) WHERE owner_id IS NOT NULL;
`;

const guards = APPEND_ONLY.map(
  (table) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;`,
).join('');

export const sql = tables + guards;
