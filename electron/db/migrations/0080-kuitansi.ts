/** Kuitansi: who paid and for what is fixed by the first paper (copy_number 0); every further one is a copy of it. */
export const name = '0080-kuitansi';

export const sql = `
CREATE TABLE kuitansi (
  sale_id TEXT NOT NULL REFERENCES sale (id),
  copy_number INTEGER NOT NULL CHECK (copy_number >= 0),
  payer TEXT NOT NULL CHECK (payer <> ''),
  purpose TEXT NOT NULL CHECK (purpose <> ''),
  amount INTEGER NOT NULL CHECK (amount > 0),
  at INTEGER NOT NULL,
  user_id TEXT,
  seq INTEGER NOT NULL REFERENCES journal (seq),
  PRIMARY KEY (sale_id, copy_number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER kuitansi_no_update BEFORE UPDATE ON kuitansi BEGIN SELECT RAISE(ABORT, 'append-only: kuitansi'); END;
CREATE TRIGGER kuitansi_no_delete BEFORE DELETE ON kuitansi BEGIN SELECT RAISE(ABORT, 'append-only: kuitansi'); END;
`;
