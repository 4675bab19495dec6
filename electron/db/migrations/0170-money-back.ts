/**
 * Money that goes back another way than it came says on its document which ways, and why; older documents have none. And which closes were
 * exported, so that one whose export the power cut off is made up for: those of before are taken as exported.
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
`;
