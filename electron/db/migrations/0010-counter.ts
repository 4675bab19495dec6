/**
 * The ground: people, goods, carts, sales, cash, papers and the journal.
 * Tables marked APPEND are written once: triggers refuse UPDATE and DELETE; a correction is a new row.
 * Money is whole rupiah, quantities are thousandths of a unit, moments are ms UTC.
 */
export const name = '0010-counter';

/** Written once and never changed; every one carries the journal entry (seq) it was projected from. */
const APPEND_ONLY = [
  'journal',
  'setting',
  'shift',
  'cash_count',
  'shift_close',
  'sale',
  'sale_line',
  'payment',
  'money_movement',
  'stock_movement',
  'receipt_copy',
];

const tables = `
CREATE TABLE register (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  version INTEGER NOT NULL CHECK (version = 1),
  at INTEGER NOT NULL,
  register_id TEXT NOT NULL,
  user_id TEXT,
  type TEXT NOT NULL,
  body TEXT NOT NULL,
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  valid_from INTEGER NOT NULL,
  legal_reference TEXT,
  set_at INTEGER NOT NULL,
  set_by TEXT,
  seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;
CREATE INDEX setting_by_key ON setting (key, valid_from, id);

CREATE TABLE user (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  role TEXT NOT NULL CHECK (role IN ('cashier', 'treasurer', 'manager', 'auditor', 'administrator')),
  credential TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  position INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- Counted before the secret is checked, in its own transaction, so that pulling the plug gives no free guess.
CREATE TABLE sign_in_guard (
  user_id TEXT PRIMARY KEY REFERENCES user (id),
  failures INTEGER NOT NULL CHECK (failures >= 0),
  wait_ms INTEGER NOT NULL CHECK (wait_ms >= 0),
  locked_out INTEGER NOT NULL CHECK (locked_out IN (0, 1))
) STRICT;

CREATE TABLE category (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE producer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE workshop (
  id TEXT PRIMARY KEY,
  producer_id TEXT NOT NULL REFERENCES producer (id),
  name TEXT NOT NULL,
  UNIQUE (producer_id, name)
) STRICT;

CREATE TABLE product (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 120),
  kind TEXT NOT NULL CHECK (kind IN ('goods', 'service', 'unique')),
  category_id TEXT NOT NULL REFERENCES category (id),
  producer_id TEXT NOT NULL REFERENCES producer (id),
  workshop_id TEXT NOT NULL REFERENCES workshop (id),
  unit TEXT NOT NULL,
  fractional INTEGER NOT NULL CHECK (fractional IN (0, 1)),
  price INTEGER NOT NULL CHECK (price BETWEEN 0 AND 999999999999),
  picture TEXT,
  -- Place in the order of the shelf and of equal search hits: 1 sells best.
  rank INTEGER NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX product_by_rank ON product (active, rank);
CREATE INDEX product_by_name ON product (name);
CREATE INDEX product_by_category ON product (category_id, active, rank);

CREATE TABLE product_code (
  -- Without case: Caps Lock at the keyboard turns every letter a scanner types.
  code TEXT PRIMARY KEY COLLATE NOCASE,
  product_id TEXT NOT NULL REFERENCES product (id),
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX product_code_by_product ON product_code (product_id, position);

-- Numbers given to goods without a code of their own: never given twice, also when the code was taken off its product again.
CREATE TABLE minted_code (
  sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE batch (
  id TEXT PRIMARY KEY,
  product_id TEXT NOT NULL REFERENCES product (id),
  lot TEXT NOT NULL,
  expires_on TEXT,
  UNIQUE (product_id, lot)
) STRICT;
CREATE INDEX batch_by_expiry ON batch (product_id, expires_on);

CREATE TABLE shift (
  id TEXT PRIMARY KEY,
  register_id TEXT NOT NULL REFERENCES register (id),
  number INTEGER NOT NULL CHECK (number > 0),
  cashier_id TEXT NOT NULL,
  cashier TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  business_day TEXT NOT NULL,
  opening_float INTEGER NOT NULL CHECK (opening_float >= 0),
  -- What the ledger had in the drawer when the float was counted; from the second shift on a difference has its reason.
  found INTEGER NOT NULL,
  opening_count TEXT NOT NULL CHECK (json_valid(opening_count)),
  opening_reason TEXT CHECK (number = 1 OR opening_float = found OR opening_reason IS NOT NULL),
  seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (register_id, number)
) STRICT;
CREATE INDEX shift_by_number ON shift (number);

-- Each count of a drawer, as it was given before the expected amount was told; a recount is another row.
CREATE TABLE cash_count (
  seq INTEGER PRIMARY KEY REFERENCES journal (seq),
  occasion TEXT NOT NULL CHECK (occasion IN ('open', 'close')),
  shift_id TEXT REFERENCES shift (id),
  count TEXT NOT NULL CHECK (json_valid(count)),
  counted INTEGER NOT NULL CHECK (counted >= 0),
  expected INTEGER NOT NULL,
  difference INTEGER NOT NULL CHECK (difference = counted - expected),
  at INTEGER NOT NULL,
  user_id TEXT,
  CHECK ((occasion = 'open') = (shift_id IS NULL))
) STRICT;
CREATE INDEX cash_count_by_shift ON cash_count (shift_id, seq);

-- The sealed close of a shift: its content as one canonical text, the figures of lists beside it, and the seal.
CREATE TABLE shift_close (
  shift_id TEXT PRIMARY KEY REFERENCES shift (id),
  z_number INTEGER NOT NULL UNIQUE CHECK (z_number > 0),
  closed_at INTEGER NOT NULL,
  closed_by TEXT NOT NULL,
  closer TEXT NOT NULL,
  counted INTEGER NOT NULL CHECK (counted >= 0),
  expected INTEGER NOT NULL,
  difference INTEGER NOT NULL CHECK (difference = counted - expected),
  reason TEXT CHECK (difference = 0 OR reason IS NOT NULL),
  float_left INTEGER NOT NULL CHECK (float_left >= 0),
  handover INTEGER NOT NULL CHECK (handover >= 0 AND handover = counted - float_left),
  documents INTEGER NOT NULL,
  net INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  signature TEXT NOT NULL,
  public_key TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;

CREATE TABLE cart (
  sale_id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('open', 'parked')),
  label TEXT,
  revision INTEGER NOT NULL,
  opened_by TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  discount TEXT CHECK (json_valid(discount)),
  parked_by TEXT,
  parked_at INTEGER,
  CHECK ((state = 'parked') = (parked_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX one_open_cart ON cart (state) WHERE state = 'open';

CREATE TABLE cart_line (
  sale_id TEXT NOT NULL REFERENCES cart (sale_id) ON DELETE CASCADE,
  line_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  line TEXT NOT NULL CHECK (json_valid(line)),
  quantity INTEGER NOT NULL CHECK (quantity <> 0),
  note TEXT,
  discount TEXT CHECK (json_valid(discount)),
  PRIMARY KEY (sale_id, line_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE command (
  id TEXT PRIMARY KEY,
  request_hash TEXT NOT NULL,
  answer TEXT NOT NULL,
  -- The cart it belongs to: forgotten with it once the sale is complete; null keeps it.
  cart_id TEXT,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX command_by_cart ON command (cart_id) WHERE cart_id IS NOT NULL;

CREATE TABLE sale (
  id TEXT PRIMARY KEY,
  register_id TEXT NOT NULL REFERENCES register (id),
  shift_id TEXT NOT NULL REFERENCES shift (id),
  number INTEGER NOT NULL CHECK (number > 0),
  receipt_number TEXT NOT NULL UNIQUE,
  business_day TEXT NOT NULL,
  hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  completed_at INTEGER NOT NULL,
  cashier_id TEXT NOT NULL,
  cashier TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('sale', 'refund', 'exchange', 'void')),
  refers_to TEXT NOT NULL CHECK (json_valid(refers_to)),
  approved_by TEXT,
  reason TEXT,
  line_count INTEGER NOT NULL CHECK (line_count > 0),
  subtotal INTEGER NOT NULL,
  rounding INTEGER NOT NULL,
  total INTEGER NOT NULL CHECK (total = subtotal + rounding),
  seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (register_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_by_day ON sale (business_day);
CREATE INDEX sale_by_shift ON sale (shift_id, number);
CREATE INDEX sale_by_seq ON sale (seq);

CREATE TABLE sale_line (
  sale_id TEXT NOT NULL REFERENCES sale (id),
  line_number INTEGER NOT NULL CHECK (line_number > 0),
  product_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  category_id TEXT NOT NULL,
  producer_id TEXT NOT NULL,
  workshop_id TEXT NOT NULL,
  producer TEXT NOT NULL,
  workshop TEXT NOT NULL,
  unit TEXT NOT NULL,
  fractional INTEGER NOT NULL CHECK (fractional IN (0, 1)),
  unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
  quantity INTEGER NOT NULL CHECK (quantity <> 0),
  discount_amount INTEGER NOT NULL CHECK (discount_amount >= 0),
  discount_reason TEXT,
  discount_approved_by TEXT,
  cart_discount_amount INTEGER NOT NULL CHECK (cart_discount_amount >= 0),
  -- Less than nothing only where something is brought back.
  total INTEGER NOT NULL CHECK ((total >= 0) = (quantity > 0) OR total = 0),
  note TEXT,
  code TEXT,
  batch_id TEXT,
  expires_on TEXT,
  return_of_sale TEXT,
  return_of_line INTEGER,
  return_place TEXT CHECK (return_place IN ('shelf', 'waste', 'producer')),
  CHECK ((quantity < 0) = (return_of_sale IS NOT NULL) AND (return_of_sale IS NULL) = (return_of_line IS NULL) AND (return_of_sale IS NULL) = (return_place IS NULL)),
  PRIMARY KEY (sale_id, line_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE payment (
  sale_id TEXT NOT NULL REFERENCES sale (id),
  payment_number INTEGER NOT NULL CHECK (payment_number > 0),
  tender TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('cash', 'qris', 'card', 'transfer', 'other')),
  label TEXT NOT NULL,
  amount INTEGER NOT NULL,
  received INTEGER NOT NULL,
  -- Change is given only from cash.
  change INTEGER NOT NULL CHECK (change = received - amount AND change >= 0 AND (change = 0 OR kind = 'cash')),
  reference TEXT,
  PRIMARY KEY (sale_id, payment_number)
) STRICT, WITHOUT ROWID;

-- The money ledger: every step takes from one account what it gives to another.
CREATE TABLE money_movement (
  seq INTEGER NOT NULL REFERENCES journal (seq),
  part INTEGER NOT NULL CHECK (part > 0),
  kind TEXT NOT NULL,
  from_account TEXT NOT NULL CHECK (from_account <> to_account),
  to_account TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  shift_id TEXT REFERENCES shift (id),
  sale_id TEXT,
  PRIMARY KEY (seq, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX money_movement_by_shift ON money_movement (shift_id) WHERE shift_id IS NOT NULL;

-- What lies in each account, rolled up in the same transaction; verify proves that it agrees with the movements.
CREATE TABLE money_balance (
  account TEXT PRIMARY KEY,
  amount INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_movement (
  seq INTEGER NOT NULL REFERENCES journal (seq),
  part INTEGER NOT NULL CHECK (part > 0),
  product_id TEXT NOT NULL,
  batch_id TEXT,
  reason TEXT NOT NULL CHECK (reason IN ('opening', 'sale', 'return', 'void', 'waste', 'to-producer', 'received')),
  quantity INTEGER NOT NULL CHECK (quantity <> 0),
  sale_id TEXT,
  PRIMARY KEY (seq, part)
) STRICT, WITHOUT ROWID;

-- Rolled up from stock_movement in the same transaction; verify proves that they agree.
CREATE TABLE stock (
  product_id TEXT PRIMARY KEY,
  on_hand INTEGER NOT NULL,
  -- 0 for a one-of-a-kind piece: the database refuses its second sale. null: the record may fall behind the shelf.
  least INTEGER CHECK (on_hand >= least)
) STRICT, WITHOUT ROWID;

-- What came back of a sold line: the database refuses more than was sold.
CREATE TABLE line_return (
  sale_id TEXT NOT NULL,
  line_number INTEGER NOT NULL,
  sold INTEGER NOT NULL CHECK (sold > 0),
  returned INTEGER NOT NULL CHECK (returned > 0 AND returned <= sold),
  PRIMARY KEY (sale_id, line_number)
) STRICT, WITHOUT ROWID;

-- Totals kept in the transaction of what they add up, keyed (dimension, day, key, shift): reports stay quick as history grows,
-- and the close of a shift is the sum of its own rows.
CREATE TABLE day_total (
  dimension TEXT NOT NULL CHECK (dimension IN ('all', 'document', 'category', 'producer', 'workshop', 'cashier', 'hour', 'tender', 'gross', 'discount', 'return', 'rounding', 'cash')),
  business_day TEXT NOT NULL,
  key TEXT NOT NULL,
  shift_id TEXT NOT NULL,
  count INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (dimension, business_day, key, shift_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX day_total_by_shift ON day_total (shift_id);

CREATE TABLE receipt_copy (
  sale_id TEXT NOT NULL REFERENCES sale (id),
  copy_number INTEGER NOT NULL CHECK (copy_number > 0),
  at INTEGER NOT NULL,
  user_id TEXT,
  seq INTEGER NOT NULL REFERENCES journal (seq),
  PRIMARY KEY (sale_id, copy_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE print_job (
  id TEXT PRIMARY KEY,
  print_number INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'copy', 'gift', 'test', 'qris', 'shift-open', 'cash-move', 'x', 'x-own', 'z', 'handover')),
  sale_id TEXT,
  shift_id TEXT,
  -- What a payment code on paper asks for, in rupiah; null: the payer types it.
  amount INTEGER CHECK (amount IS NULL OR (amount > 0 AND kind = 'qris')),
  -- The journal entry it tells of; of an X slip, the newest when it was asked for.
  entry_seq INTEGER,
  copy_number INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'printed', 'handed-over', 'unknown', 'skipped', 'answered-printed')),
  cause TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX print_job_open ON print_job (state, print_number) WHERE state IN ('waiting', 'sending', 'unknown');
CREATE INDEX print_job_by_sale ON print_job (sale_id);
`;

const guards = APPEND_ONLY.map(
  (table) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;`,
).join('');

export const sql = tables + guards;
