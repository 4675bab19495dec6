import Database from 'better-sqlite3';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyName, noteName, UNFINISHED } from '../../../shared/domain/backup/copy-name.ts';
import type { CopyNote } from '../../../shared/domain/backup/copy-note.ts';
import { copiesToDrop } from '../../../shared/domain/backup/thin-copies.ts';
import type { Instant, TimeZone } from '../../../shared/kernel/instant.ts';
import { head8 } from '../journal/hash.ts';
import { openReader } from '../open-reader.ts';
import { verifyStore } from '../verify/verify-store.ts';
import { CopyFailure } from './copy-failure.ts';
import { copiesIn, removeCopy, sweepCopies } from './copy-folder.ts';
import { sha256OfFile, syncFile, syncFolder } from './sync-file.ts';

/** Room that must be left beside the copy, in bytes: the rollback journal of the copy itself, and the folder's own needs. */
const SPARE_BYTES = 16 << 20;
/** Pages copied in one step; between two the copy may be given up. */
const PAGES_A_STEP = 512;

export interface DatabaseCopyOrder {
  /** The database in use. */
  readonly database: string;
  readonly folder: string;
  readonly makeFolder: boolean;
  readonly register: { readonly id: string; readonly code: string };
  readonly gallery: string;
  readonly zone: TimeZone;
  readonly at: Instant;
}

export interface DatabaseCopy {
  readonly file: string;
  readonly note: CopyNote;
  /** The copy lies on the disk of the database itself. */
  readonly sameDisk: boolean;
  /** A copy in the folder that these books cannot have led to: it holds an entry that they lack or have otherwise. */
  readonly contradicted: { readonly file: string; readonly seq: number } | null;
}

/**
 * Copies the database as it is at one moment, beside the writer: a snapshot of a connection that cannot write, SQLite's backup API, under
 * an unfinished name. The copy is synced, made one file, read through (pages, journal chain, every table) and compared with the snapshot;
 * then it gets its note and its name, and old copies go. `reached` names points a crash test can stop at. Rejects with CopyFailure.
 */
export async function copyDatabase(order: DatabaseCopyOrder, reached: (step: string) => void = () => {}): Promise<DatabaseCopy> {
  const { folder } = order;
  if (!existsSync(folder)) {
    if (!order.makeFolder) throw new CopyFailure('folder-missing', folder);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  sweepCopies(folder, order.register.code);
  const source = new Database(order.database, { readonly: true, fileMustExist: true, timeout: 5_000 });
  let unfinished: string | null = null;
  try {
    // The snapshot is held until the last page is copied: what the till writes meanwhile neither waits nor gets in.
    source.exec('BEGIN');
    const facts = factsOf(source);
    const name = freeName(folder, copyName(order.register.code, order.at, order.zone, facts.head.seq));
    unfinished = join(folder, `${name}${UNFINISHED}`);
    requireRoom(folder, source);
    // The system names what is wrong with a place; the engine would only say that it cannot open the file.
    closeSync(openSync(unfinished, 'wx', 0o600));
    reached('copy-begun');
    await source.backup(unfinished, {
      progress: () => {
        reached('copy-pages');
        return PAGES_A_STEP;
      },
    });
    const contradicted = contradiction(source, order);
    source.exec('COMMIT');
    const note = settle(unfinished, order, facts);
    reached('copy-verified');
    // Its note first: a copy under its own name always has one.
    const noteFile = join(folder, noteName(name));
    writeFileSync(`${noteFile}${UNFINISHED}`, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
    syncFile(`${noteFile}${UNFINISHED}`);
    renameSync(`${noteFile}${UNFINISHED}`, noteFile);
    reached('copy-noted');
    renameSync(unfinished, join(folder, name));
    syncFolder(folder);
    thin(source, order);
    return { file: name, note, sameDisk: statSync(folder).dev === statSync(order.database).dev, contradicted };
  } catch (error) {
    if (unfinished !== null) removeQuietly(unfinished);
    throw CopyFailure.of(error, folder);
  } finally {
    source.close();
  }
}

/** A copy never replaces another, not even one of the same second. */
function freeName(folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : name.replace(/\.db$/, `-${number}.db`);
    if (!existsSync(join(folder, free))) return free;
  }
}

interface Facts {
  readonly head: { readonly seq: number; readonly hash: string };
  readonly counts: Readonly<Record<string, number>>;
}

/** Newest entry and rows of every table, in the snapshot of the connection. */
function factsOf(database: Database.Database): Facts {
  const head = database.prepare('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1').get() as Facts['head'] | undefined;
  if (head === undefined) throw new CopyFailure('unknown', 'the journal is empty');
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[];
  const counts = Object.fromEntries(tables.map((table) => [table, database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number]));
  return { head, counts };
}

function requireRoom(folder: string, source: Database.Database): void {
  const bytes = (source.pragma('page_count', { simple: true }) as number) * (source.pragma('page_size', { simple: true }) as number);
  const disk = statfsSync(folder);
  const free = disk.bavail * disk.bsize;
  if (free < bytes + SPARE_BYTES) throw new CopyFailure('no-space', `${Math.ceil((bytes + SPARE_BYTES - free) / 1_000_000)} MB`);
}

/** Makes the copy one file without a write-ahead log, waits for the disk, reads it through and compares it. @throws CopyFailure */
function settle(copy: string, order: DatabaseCopyOrder, facts: Facts): CopyNote {
  const writable = new Database(copy, { fileMustExist: true });
  try {
    writable.pragma('journal_mode = DELETE');
    const copied = factsOf(writable);
    if (JSON.stringify(copied) !== JSON.stringify(facts)) throw new CopyFailure('damaged', 'the copy holds other rows than the books');
  } finally {
    writable.close();
  }
  syncFile(copy);
  const reader = openReader(copy);
  try {
    const { difference, sales, salesTotal, head } = verifyStore(reader, null, () => performance.now());
    if (difference?.kind === 'file') throw new CopyFailure('damaged', difference.detail);
    if (difference === null && head?.hash !== facts.head.hash) throw new CopyFailure('damaged', 'the copy ends at another entry');
    return {
      format: 'etalase-cadangan',
      version: 1,
      registerId: order.register.id,
      registerCode: order.register.code,
      gallery: order.gallery,
      at: order.at,
      seq: facts.head.seq,
      head: facts.head.hash,
      head8: head8(facts.head.hash),
      sales,
      salesTotal,
      counts: facts.counts,
      bytes: statSync(copy).size,
      sha256: sha256OfFile(copy),
      sound: difference === null,
    };
  } finally {
    reader.close();
  }
}

/**
 * A copy made earlier is an anchor of its own: when it knows an entry that these books lack, older books were put in their place.
 * What was there when a copy was restored by command is known already.
 */
function contradiction(source: Database.Database, order: DatabaseCopyOrder): DatabaseCopy['contradicted'] {
  const strangers = copiesIn(order.folder, order.register.id).filter((copy) => copy.whole && !leadsHere(source, copy));
  if (strangers.length === 0) return null;
  const restored = source.prepare("SELECT max(at) FROM journal WHERE type = 'store.restored'").pluck().get() as number | null;
  const found = strangers.filter(({ at }) => at > (restored ?? 0)).toSorted((a, b) => b.seq - a.seq)[0];
  return found === undefined ? null : { file: found.file, seq: found.seq };
}

/** The books went on from where the copy ends. */
function leadsHere(source: Database.Database, copy: CopyNote): boolean {
  return source.prepare('SELECT hash FROM journal WHERE seq = ?').pluck().get(copy.seq) === copy.head;
}

/** Old copies go, only of this register, and none that these books cannot have led to. */
function thin(source: Database.Database, order: DatabaseCopyOrder): void {
  const own = copiesIn(order.folder, order.register.id).filter((copy) => leadsHere(source, copy));
  for (const copy of copiesToDrop(own, order.zone)) removeCopy(order.folder, copy.file);
}

/** What is left behind where nothing can be removed any more is swept by the next copy. */
function removeQuietly(file: string): void {
  for (const name of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) {
    try {
      rmSync(name, { force: true });
    } catch {
      return;
    }
  }
}
