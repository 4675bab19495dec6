/**
 * Lists of what was printed and what was priced otherwise: who asked for a run of labels and how many sheets a file of them has are kept with
 * the run, and both lists are found by their days without reading every paper and every entry.
 */
export const name = '0190-report-lists';

export const sql = `
-- Null: asked for before this was kept.
ALTER TABLE label_run ADD COLUMN user_id TEXT;
-- Sheets of the file that was given; null: it went to a printer, its papers are in print_job.
ALTER TABLE label_run ADD COLUMN pages INTEGER CHECK (pages > 0);
CREATE INDEX label_run_files ON label_run (created_at) WHERE pages IS NOT NULL;
CREATE INDEX print_job_labels ON print_job (created_at) WHERE kind = 'label';
CREATE INDEX journal_price_rules ON journal (seq) WHERE type = 'price-rule.set';
`;
