import { hash } from 'node:crypto';
import type { Verification } from '../../../shared/contract/journal.ts';
import { canonicalJson, journalText } from '../../../shared/domain/journal/canonical.ts';
import { storedPictureHash } from '../../../shared/domain/catalog/picture.ts';
import type { JournalDifference } from '../../../shared/domain/journal/difference.ts';
import { GENESIS_HASH, type JournalContent } from '../../../shared/domain/journal/entry.ts';
import { head8, sha256 } from '../journal/hash.ts';
import { project } from '../journal/project.ts';
import type { ProjectedRow } from '../journal/rows.ts';
import { journalRepo } from '../repos/journal-repo.ts';
import type { JournalTable } from '../schema.ts';
import type { Reader } from '../sync-db.ts';
import { closeChecker } from './close-checker.ts';
import { rowComparer } from './row-comparer.ts';
import { sumChecker } from './sum-checker.ts';

/** A number and code from paper: what nobody can restore from a backup. */
export interface Anchor {
  readonly seq: number;
  readonly head8: string;
}

/**
 * Computes everything that money and stock say again from the journal, on one snapshot, and names the first place where
 * the stored data disagrees: a broken chain, a row changed, missing or added, a sum that does not add up, a cut tail
 * (against `anchor`). Does not find an old copy of everything without an anchor newer than the copy.
 */
export function verifyStore(reader: Reader, anchor: Anchor | null, monotonic: () => number): Verification {
  const started = monotonic();
  return reader.snapshot(() => {
    const outcome = walk(reader, anchor);
    return { ...outcome, sound: outcome.difference === null, tookMs: Math.ceil(monotonic() - started) };
  });
}

function walk(reader: Reader, anchor: Anchor | null): Omit<Verification, 'sound' | 'tookMs'> {
  const journal = journalRepo(reader);
  const sums = sumChecker(reader);
  const closes = closeChecker();
  const comparer = rowComparer(reader, () => projectedRows(journal.from(1)));
  let head: { seq: number; hash: string } | null = null;
  const outcome = (difference: JournalDifference | null) => {
    const { count, total } = sums.sales();
    return { entries: head?.seq ?? 0, head, sales: count, salesTotal: total, difference };
  };

  const damage = reader.damage();
  if (damage !== null) return outcome({ kind: 'file', detail: damage });
  for (const row of journal.from(1)) {
    const chained = checkChain(row, head);
    if (chained !== null) return outcome(chained);
    if (anchor?.seq === row.seq && head8(row.hash) !== anchor.head8) {
      return outcome({ kind: 'anchor', seq: row.seq, paper: anchor.head8, journal: head8(row.hash) });
    }
    const entry = entryOf(row);
    if (entry === null) return outcome({ kind: 'unreadable', seq: row.seq });
    for (const projected of project(entry)) {
      const difference = comparer.compare(row.seq, projected);
      if (difference !== null) return outcome(difference);
    }
    const sum = sums.add(entry) ?? closes.add(entry, head);
    if (sum !== null) return outcome(sum);
    head = { seq: row.seq, hash: row.hash };
  }
  if (anchor !== null && anchor.seq > (head?.seq ?? 0)) return outcome({ kind: 'anchor', seq: anchor.seq, paper: anchor.head8, journal: null });
  const orphan = reader.orphan();
  return outcome(comparer.extra() ?? sums.finish() ?? changedAttachment(reader) ?? changedPicture(reader) ?? (orphan === null ? null : { kind: 'file', detail: orphan }));
}

/** The first scan or photo whose bytes are not those of its SHA-256; the journal's own is compared with the row that names it. */
function changedAttachment(reader: Reader): JournalDifference | null {
  const all = reader.query<Record<never, never>, { id: string; sha256: string; bytes: Uint8Array }>((db) => db.selectFrom('attachment').select(['id', 'sha256', 'bytes']));
  for (const { id, sha256: stored, bytes } of all.iterate({})) if (hash('sha256', bytes, 'hex') !== stored) return { kind: 'attachment', id };
  const named = reader.query<Record<never, never>, { attachment_id: string | null }>((db) =>
    db
      .selectFrom('cash_move')
      .leftJoin('attachment', 'attachment.id', 'cash_move.attachment_id')
      .select('cash_move.attachment_id')
      .where('cash_move.attachment_id', 'is not', null)
      .where((eb) => eb.or([eb('attachment.id', 'is', null), eb('attachment.sha256', '<>', eb.ref('cash_move.attachment_sha256'))]))
      .limit(1),
  );
  const missing = named.get({});
  if (missing !== undefined) return { kind: 'attachment', id: missing.attachment_id ?? '' };
  const slips = reader.query<Record<never, never>, { slip_id: string | null }>((db) =>
    db
      .selectFrom('deposit')
      .leftJoin('attachment', 'attachment.id', 'deposit.slip_id')
      .select('deposit.slip_id')
      .where('deposit.slip_id', 'is not', null)
      .where((eb) => eb.or([eb('attachment.id', 'is', null), eb('attachment.sha256', '<>', eb.ref('deposit.slip_sha256'))]))
      .limit(1),
  );
  const slip = slips.get({});
  return slip === undefined ? null : { kind: 'attachment', id: slip.slip_id ?? '' };
}

/** The first picture of goods whose bytes are not those of its hash, or that a product shows and nobody has. */
function changedPicture(reader: Reader): JournalDifference | null {
  const all = reader.query<Record<never, never>, { sha256: string; bytes: Uint8Array }>((db) => db.selectFrom('picture').select(['sha256', 'bytes']));
  for (const { sha256: stored, bytes } of all.iterate({})) if (hash('sha256', bytes, 'hex') !== stored) return { kind: 'picture', hash: stored };
  const shown = reader.query<Record<never, never>, { picture: string | null }>((db) =>
    db
      .selectFrom('product')
      .select('picture')
      .where('picture', 'like', 'sha256:%')
      .where((eb) => eb.not(eb.exists(eb.selectFrom('picture').select('sha256').where('sha256', '=', eb.fn<string>('substr', ['product.picture', eb.val(8)])))))
      .limit(1),
  );
  const missing = storedPictureHash(shown.get({})?.picture ?? null);
  return missing === null ? null : { kind: 'picture', hash: missing };
}

function checkChain(row: JournalTable, before: { readonly seq: number; readonly hash: string } | null): JournalDifference | null {
  const seq = (before?.seq ?? 0) + 1;
  if (row.seq !== seq) return { kind: 'gap', seq };
  if (row.previous_hash !== (before?.hash ?? GENESIS_HASH)) return { kind: 'previous-hash', seq };
  const head = { seq: row.seq, version: 1 as const, at: row.at, registerId: row.register_id, userId: row.user_id, type: row.type };
  return sha256(journalText(head, row.body, row.previous_hash)) === row.hash ? null : { kind: 'hash', seq };
}

/** The entry behind a stored row, or null when its body is not the canonical text of what it says. */
function entryOf(row: JournalTable): JournalContent | null {
  try {
    const body: unknown = JSON.parse(row.body);
    if (canonicalJson(body) !== row.body) return null;
    return { seq: row.seq, version: 1, at: row.at, registerId: row.register_id, userId: row.user_id, type: row.type, body } as JournalContent;
  } catch {
    return null;
  }
}

function* projectedRows(rows: Iterable<JournalTable>): Iterable<ProjectedRow> {
  for (const row of rows) {
    const entry = entryOf(row);
    if (entry !== null) yield* project(entry);
  }
}
