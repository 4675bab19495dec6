/** What became of each attempt to copy the books: the health of the copies outlives a restart and a stick that was pulled out. */
export const name = '0070-backup-copies';

export const sql = `
-- Working state, not projected from the journal: a copy is no event of money, and must not move the head that it was taken at.
CREATE TABLE backup_copy (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('close', 'daily', 'asked')),
  place TEXT NOT NULL CHECK (place IN ('folder', 'stick')),
  folder TEXT NOT NULL,
  file TEXT,
  bytes INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL DEFAULT 0,
  head8 TEXT NOT NULL DEFAULT '',
  same_disk INTEGER NOT NULL DEFAULT 0 CHECK (same_disk IN (0, 1)),
  cause TEXT,
  detail TEXT,
  CHECK (cause IS NOT NULL OR file IS NOT NULL)
) STRICT;
CREATE INDEX backup_copy_by_place ON backup_copy (place, id);
`;
