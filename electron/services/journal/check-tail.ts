import { journalText } from '../../../shared/domain/journal/canonical.ts';
import { GENESIS_HASH } from '../../../shared/domain/journal/entry.ts';
import { sha256 } from '../../db/journal/hash.ts';
import type { JournalRepo } from '../../db/repos/journal-repo.ts';
import type { JournalTable } from '../../db/schema.ts';

/** How many of the newest entries are looked at. */
const TAIL = 500;

/** True when the newest entries follow on one another and each has the hash of its content: quick enough for every start. */
export function checkTail(journal: JournalRepo): boolean {
  const rows = journal.list(null, TAIL);
  return rows.every((row, index) => {
    const before = rows[index + 1];
    const previous = before?.hash ?? (row.seq === 1 ? GENESIS_HASH : row.previous_hash);
    const follows = before === undefined ? row.seq === 1 || rows.length === TAIL : before.seq === row.seq - 1;
    return follows && row.previous_hash === previous && row.hash === hashOf(row);
  });
}

function hashOf(row: JournalTable): string {
  const content = { seq: row.seq, version: 1, at: row.at, registerId: row.register_id, userId: row.user_id, type: row.type } as const;
  return sha256(journalText(content, row.body, row.previous_hash));
}
