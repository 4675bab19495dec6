/**
 * From the safe to the state treasury: handovers, the treasurer's bank, what is due by revenue account, billing codes and deposits.
 * All of it is written once; what is still due of each source is kept beside its steps.
 */
export const name = '0100-treasury';

const APPEND_ONLY = ['handover', 'handover_close', 'bank_move', 'made_good', 'due_correction', 'due_source', 'due_step', 'billing', 'billing_part', 'billing_close', 'deposit'];

const tables = `
CREATE TABLE handover (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  expected INTEGER NOT NULL CHECK (expected >= 0),
  counted INTEGER NOT NULL CHECK (counted >= 0),
  difference INTEGER NOT NULL CHECK (difference = counted - expected),
  reason TEXT CHECK (difference = 0 OR reason IS NOT NULL),
  giver_id TEXT NOT NULL,
  giver TEXT NOT NULL,
  taker_id TEXT NOT NULL CHECK (taker_id <> giver_id),
  taker TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;

-- A close is handed over once.
CREATE TABLE handover_close (
  shift_id TEXT PRIMARY KEY REFERENCES shift_close (shift_id),
  handover_id TEXT NOT NULL REFERENCES handover (id),
  z_number INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;
CREATE INDEX handover_close_by_handover ON handover_close (handover_id);

CREATE TABLE bank_move (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  day TEXT NOT NULL,
  slip TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;

CREATE TABLE made_good (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  amount INTEGER NOT NULL CHECK (amount > 0),
  account TEXT NOT NULL,
  payer TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;

CREATE TABLE due_correction (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  reason TEXT NOT NULL,
  reference TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;

-- Why money is due: a close (its shift), money made good, a correction.
CREATE TABLE due_source (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('close', 'made-good', 'correction')),
  number INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;

CREATE TABLE due_step (
  seq INTEGER NOT NULL REFERENCES journal (seq),
  part INTEGER NOT NULL CHECK (part > 0),
  source_id TEXT NOT NULL REFERENCES due_source (id),
  account TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (seq, part)
) STRICT;

-- What is still due, rolled up in the same transaction; verify proves that it agrees with the steps.
CREATE TABLE due_balance (
  source_id TEXT NOT NULL REFERENCES due_source (id),
  account TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (source_id, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_balance_open ON due_balance (source_id, account, amount) WHERE amount <> 0;

CREATE TABLE billing (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL CHECK (length(code) = 15),
  total INTEGER NOT NULL CHECK (total > 0),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
  replaces TEXT UNIQUE REFERENCES billing (id),
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL UNIQUE REFERENCES journal (seq)
) STRICT;
CREATE INDEX billing_by_code ON billing (code);

CREATE TABLE billing_part (
  billing_id TEXT NOT NULL REFERENCES billing (id),
  source_id TEXT NOT NULL REFERENCES due_source (id),
  account TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  seq INTEGER NOT NULL REFERENCES journal (seq),
  PRIMARY KEY (billing_id, source_id, account)
) STRICT;
CREATE INDEX billing_part_by_source ON billing_part (source_id);

CREATE TABLE billing_close (
  billing_id TEXT PRIMARY KEY REFERENCES billing (id),
  end_kind TEXT NOT NULL CHECK (end_kind IN ('cancelled', 'replaced', 'expired')),
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;

-- A billing is paid once, a proof of the treasury counts once.
CREATE TABLE deposit (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  billing_id TEXT NOT NULL UNIQUE REFERENCES billing (id),
  ntpn TEXT NOT NULL UNIQUE CHECK (length(ntpn) = 16),
  bank_reference TEXT NOT NULL,
  bank TEXT NOT NULL,
  paid_on TEXT NOT NULL,
  from_account TEXT NOT NULL CHECK (from_account IN ('treasurer', 'bank')),
  total INTEGER NOT NULL CHECK (total > 0),
  slip_id TEXT REFERENCES attachment (id),
  slip_sha256 TEXT,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL UNIQUE REFERENCES journal (seq),
  CHECK ((slip_id IS NULL) = (slip_sha256 IS NULL))
) STRICT;
CREATE INDEX deposit_by_day ON deposit (paid_on);
`;

const guards = APPEND_ONLY.map(
  (table) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;`,
).join('');

// A paid billing cannot be ended, an ended one cannot be paid.
const exclusive = `
CREATE TRIGGER deposit_of_open_billing BEFORE INSERT ON deposit WHEN EXISTS (SELECT 1 FROM billing_close WHERE billing_id = NEW.billing_id)
BEGIN SELECT RAISE(ABORT, 'billing is ended'); END;
CREATE TRIGGER billing_close_of_unpaid BEFORE INSERT ON billing_close WHEN EXISTS (SELECT 1 FROM deposit WHERE billing_id = NEW.billing_id)
BEGIN SELECT RAISE(ABORT, 'billing is paid'); END;
`;

export const sql = tables + guards + exclusive;
