/**
 * The bank's statements and what their lines pay. Lines and matches are written once; who holds a line or a payment now is kept beside them, so that the
 * database itself refuses a second sale on one line and a second line on one payment.
 */
export const name = '0050-reconciliation';

const APPEND_ONLY = ['statement', 'statement_line', 'statement_match', 'statement_match_part', 'statement_unmatch'];

const tables = `
CREATE TABLE statement (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL CHECK (length(account) BETWEEN 1 AND 60),
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL UNIQUE CHECK (length(file_hash) = 64),
  -- Column names of the file: the next one of the same bank is read the same way.
  fingerprint TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  rows INTEGER NOT NULL CHECK (rows >= lines + known),
  lines INTEGER NOT NULL CHECK (lines > 0),
  -- Lines that an earlier file had brought already.
  known INTEGER NOT NULL CHECK (known >= 0),
  left_out TEXT NOT NULL CHECK (json_valid(left_out)),
  imported_at INTEGER NOT NULL,
  imported_by TEXT,
  seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;
CREATE INDEX statement_by_fingerprint ON statement (fingerprint, seq);
CREATE INDEX statement_by_seq ON statement (seq);

CREATE TABLE statement_line (
  statement_id TEXT NOT NULL REFERENCES statement (id),
  row INTEGER NOT NULL CHECK (row > 0),
  account TEXT NOT NULL,
  day TEXT NOT NULL,
  minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
  amount INTEGER NOT NULL CHECK (amount <> 0),
  gross INTEGER CHECK (gross IS NULL OR (gross >= amount AND amount > 0)),
  description TEXT NOT NULL,
  reference TEXT NOT NULL,
  -- Two equal lines of one file are two; the same line of two files is one.
  occurrence INTEGER NOT NULL CHECK (occurrence > 0),
  PRIMARY KEY (statement_id, row),
  UNIQUE (account, day, amount, reference, description, occurrence)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_match (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('single', 'settlement', 'offset', 'unrelated')),
  statement_id TEXT,
  row INTEGER,
  gross INTEGER NOT NULL,
  net INTEGER NOT NULL,
  -- What the provider kept.
  fee INTEGER NOT NULL CHECK (fee = gross - net AND fee >= 0),
  how TEXT NOT NULL CHECK (how IN ('rule', 'person')),
  reason TEXT,
  at INTEGER NOT NULL,
  by TEXT,
  seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK ((kind = 'offset') = (statement_id IS NULL) AND (statement_id IS NULL) = (row IS NULL)),
  CHECK (kind IN ('single', 'settlement') OR (gross = 0 AND net = 0 AND reason IS NOT NULL)),
  FOREIGN KEY (statement_id, row) REFERENCES statement_line (statement_id, row)
) STRICT;
CREATE INDEX statement_match_by_seq ON statement_match (seq);

CREATE TABLE statement_match_part (
  match_id TEXT NOT NULL REFERENCES statement_match (id),
  sale_id TEXT NOT NULL,
  payment_number INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (match_id, sale_id, payment_number),
  FOREIGN KEY (sale_id, payment_number) REFERENCES payment (sale_id, payment_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_unmatch (
  match_id TEXT PRIMARY KEY REFERENCES statement_match (id),
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT,
  seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;

-- Which match holds a line now. A line is held once.
CREATE TABLE line_match (
  statement_id TEXT NOT NULL,
  row INTEGER NOT NULL,
  match_id TEXT NOT NULL UNIQUE REFERENCES statement_match (id),
  PRIMARY KEY (statement_id, row)
) STRICT, WITHOUT ROWID;

-- Which match holds a payment now. A payment is held once; a single match holds one payment.
CREATE TABLE payment_match (
  sale_id TEXT NOT NULL,
  payment_number INTEGER NOT NULL,
  match_id TEXT NOT NULL REFERENCES statement_match (id),
  single INTEGER NOT NULL CHECK (single IN (0, 1)),
  PRIMARY KEY (sale_id, payment_number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX payment_match_single ON payment_match (match_id) WHERE single = 1;
CREATE INDEX payment_match_by_match ON payment_match (match_id);

CREATE INDEX payment_without_cash ON payment (sale_id, payment_number) WHERE kind <> 'cash';
`;

const guards = APPEND_ONLY.map(
  (table) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;`,
).join('');

export const sql = tables + guards;
