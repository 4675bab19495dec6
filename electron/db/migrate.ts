import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { MIGRATIONS } from './migrations/list.ts';

export interface MigrationReport {
  readonly applied: readonly string[];
}

export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  /** newer: made by a newer program; changed: an applied migration is not the one this program knows; failed: it could not be carried out. */
  readonly kind: 'newer' | 'changed' | 'failed' | 'foreign';
  constructor(kind: MigrationError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** Checksum of a migration's text; frozen in migrations/checksums.json. */
export function migrationChecksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

/**
 * Forward only: applies what is missing, each in its own transaction. What is applied must be the beginning of what
 * the program knows, byte for byte; otherwise nothing is touched.
 */
export function migrate(database: Database.Database, beforeFirst?: (database: Database.Database) => void): MigrationReport {
  const known = database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'migration'").pluck().get() as number;
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  if (known === 0 && tables > 0) throw new MigrationError('foreign', 'this file is a database of another program');
  const applied =
    known === 0 ? [] : (database.prepare('SELECT name, checksum FROM migration ORDER BY position').all() as { name: string; checksum: string }[]);
  if (applied.length > MIGRATIONS.length) throw new MigrationError('newer', `the data was written by a newer Etalase (${applied.at(-1)?.name}); install that version`);
  applied.forEach((row, position) => {
    const migration = MIGRATIONS[position];
    if (migration === undefined || migration.name !== row.name || migrationChecksum(migration.sql) !== row.checksum) {
      throw new MigrationError('changed', `the data was made with another form of migration ${row.name}`);
    }
  });
  const missing = MIGRATIONS.slice(applied.length);
  if (missing.length > 0 && applied.length > 0) beforeFirst?.(database);
  missing.forEach((migration, index) => {
    try {
      database.transaction(() => {
        database.exec('CREATE TABLE IF NOT EXISTS migration (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, checksum TEXT NOT NULL) STRICT');
        database.exec(migration.sql);
        database.prepare('INSERT INTO migration (position, name, checksum) VALUES (?, ?, ?)').run(applied.length + index + 1, migration.name, migrationChecksum(migration.sql));
      }).immediate();
    } catch (cause) {
      throw new MigrationError('failed', `migration ${migration.name} could not be carried out; the data is as it was`, { cause });
    }
  });
  return { applied: missing.map((migration) => migration.name) };
}
