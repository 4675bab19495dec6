/**
 * Money that goes back another way than it came says on its document which ways, and why; older documents have none. And which closes were
 * exported, so that one whose export the power cut off is made up for: those of before are taken as exported.
 * And examinations of the treasurer's cash, each with its number.
 */
export const name = '0170-money-back';

export const sql = `
ALTER TABLE sale ADD COLUMN back_reason TEXT;

-- Working state, not projected from the journal: that a file was written is no event of money.
CREATE TABLE close_exported (
  z_number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT;
INSERT INTO close_exported SELECT z_number, 0 FROM shift_close;

CREATE TABLE cash_examination (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  day TEXT NOT NULL,
  difference INTEGER NOT NULL,
  -- Everything that was found and what the books said then, as journalled.
  content TEXT NOT NULL,
  at INTEGER NOT NULL,
  user_id TEXT,
  seq INTEGER NOT NULL UNIQUE REFERENCES journal (seq)
) STRICT;
CREATE TRIGGER cash_examination_no_update BEFORE UPDATE ON cash_examination BEGIN SELECT RAISE(ABORT, 'append-only: cash_examination'); END;
CREATE TRIGGER cash_examination_no_delete BEFORE DELETE ON cash_examination BEGIN SELECT RAISE(ABORT, 'append-only: cash_examination'); END;
`;
