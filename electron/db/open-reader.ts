import Database from 'better-sqlite3';
import { syncDb, type Reader } from './sync-db.ts';

/** Opens a connection that cannot write, for reports and verification beside the writer. */
export function openReader(file: string): Reader {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  database.pragma('query_only = ON');
  database.pragma('mmap_size = 2147483648');
  // Names are looked for as the names in memory are (ADR 0009): É is the capital of é.
  database.function('small_letters', { deterministic: true }, (text: unknown) => String(text).toLowerCase());
  return syncDb(database);
}
