/**
 * Cash that moves without a sale, the papers it rests on, and the keys that closes are sealed with. `cash_move` and `seal_key` are projected
 * from the journal; the journal names an attachment by its SHA-256, and verify reads its bytes again.
 */
export const name = '0090-cash';

const tables = `
CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  mime TEXT NOT NULL CHECK (mime IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  size INTEGER NOT NULL CHECK (size = length(bytes) AND size BETWEEN 1 AND 2097152),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE cash_move (
  seq INTEGER PRIMARY KEY REFERENCES journal (seq),
  shift_id TEXT NOT NULL REFERENCES shift (id),
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('paid-in', 'paid-out', 'drop', 'from-safe', 'float-in', 'float-out')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  reason TEXT NOT NULL,
  voucher TEXT,
  attachment_id TEXT REFERENCES attachment (id),
  attachment_sha256 TEXT,
  approved_by TEXT,
  business_day TEXT NOT NULL,
  at INTEGER NOT NULL,
  user_id TEXT,
  CHECK ((attachment_id IS NULL) = (attachment_sha256 IS NULL))
) STRICT;
CREATE INDEX cash_move_by_shift ON cash_move (shift_id, seq);

CREATE TABLE seal_key (
  seq INTEGER PRIMARY KEY REFERENCES journal (seq),
  public_key TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
`;

const guards = ['attachment', 'cash_move', 'seal_key']
  .map(
    (table) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;`,
  )
  .join('');

export const sql = tables + guards;
