import Database from 'better-sqlite3';
import { knowSmallLetters } from './small-letters.ts';
import { syncDb, type Reader } from './sync-db.ts';

/** Opens a connection that cannot write, for reports and verification beside the writer. */
export function openReader(file: string): Reader {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  database.pragma('query_only = ON');
  database.pragma('mmap_size = 2147483648');
  knowSmallLetters(database);
  return syncDb(database);
}
