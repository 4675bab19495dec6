/**
 * Imports of goods. The rows that were decided on are on disk before the first of them changes anything: what was begun is finished after a
 * power cut, and what was not begun never happened. Working state: what an import did stands in the journal.
 */
export const name = '0150-goods-import';

export const sql = `
CREATE TABLE goods_import (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL CHECK (length(file_name) BETWEEN 1 AND 120),
  file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
  -- By what the next file of the same kind is known, and how this one was read.
  fingerprint TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  defaults TEXT NOT NULL CHECK (json_valid(defaults)),
  -- writing: its rows are being put down; running: they are being carried out; done.
  state TEXT NOT NULL CHECK (state IN ('writing', 'running', 'done')),
  total INTEGER NOT NULL CHECK (total > 0),
  added INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,
  -- Rows that something else came in the way of, with the reason: [{"row":7,"code":"product.name-taken",…}].
  refused TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(refused)),
  -- Rows of the file that were the same already, and that had a fault and were left out.
  same INTEGER NOT NULL,
  left_out INTEGER NOT NULL,
  user_id TEXT NOT NULL REFERENCES user (id),
  begun_at INTEGER NOT NULL,
  ended_at INTEGER,
  CHECK ((state = 'done') = (ended_at IS NOT NULL))
) STRICT;
CREATE INDEX goods_import_by_fingerprint ON goods_import (fingerprint, begun_at);
CREATE UNIQUE INDEX goods_import_open ON goods_import ((1)) WHERE state <> 'done';

-- Rows still to be carried out, as they were planned.
CREATE TABLE goods_import_row (
  import_id TEXT NOT NULL REFERENCES goods_import (id),
  row INTEGER NOT NULL,
  plan TEXT NOT NULL CHECK (json_valid(plan)),
  PRIMARY KEY (import_id, row)
) STRICT, WITHOUT ROWID;
`;
