/**
 * Labels among the papers: which printer a paper goes to, and what a run of labels consists of. The kinds of papers stand in the contract, and
 * what a paper tells of is checked where it is made: their list is no longer repeated here, where each new kind rebuilt the table.
 */
export const name = '0130-labels';

export const sql = `
CREATE TABLE label_run (
  id TEXT PRIMARY KEY,
  -- Template, goods and copies as they were when it was asked for, JSON.
  run TEXT NOT NULL CHECK (json_valid(run)),
  labels INTEGER NOT NULL CHECK (labels BETWEEN 1 AND 100000),
  -- The first of the goods, for the list of papers.
  what TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE print_job_new (
  id TEXT PRIMARY KEY,
  print_number INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  printer TEXT NOT NULL DEFAULT 'receipt' CHECK (printer IN ('receipt', 'label')),
  sale_id TEXT,
  shift_id TEXT,
  amount INTEGER CHECK (amount IS NULL OR (amount > 0 AND kind = 'qris')),
  entry_seq INTEGER,
  label_run_id TEXT REFERENCES label_run (id) CHECK ((label_run_id IS NOT NULL) = (kind = 'label')),
  copy_number INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'printed', 'handed-over', 'unknown', 'skipped', 'answered-printed')),
  cause TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
INSERT INTO print_job_new (id, print_number, kind, sale_id, shift_id, amount, entry_seq, copy_number, state, cause, attempts, created_at, updated_at)
  SELECT id, print_number, kind, sale_id, shift_id, amount, entry_seq, copy_number, state, cause, attempts, created_at, updated_at FROM print_job;
DROP TABLE print_job;
ALTER TABLE print_job_new RENAME TO print_job;
CREATE INDEX print_job_open ON print_job (state, print_number) WHERE state IN ('waiting', 'sending', 'unknown');
CREATE INDEX print_job_by_sale ON print_job (sale_id);
`;
