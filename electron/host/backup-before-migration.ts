import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The part of the engine's connection that is used. */
interface Connection {
  prepare(sql: string): { run(...values: string[]): unknown; pluck(): { get(...values: string[]): unknown } };
}

/**
 * Copies the database into `folder` before its first migration and reads the copy through; the migration only begins when the copy
 * is whole. `at` (ms UTC) names the file. @throws Error when the copy cannot be made or read
 */
export function backupBeforeMigration(database: Connection, folder: string, at: number): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `before-migration-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}.db`);
  database.prepare('VACUUM INTO ?').run(file);
  database.prepare('ATTACH ? AS copy').run(file);
  try {
    const damage = database.prepare('PRAGMA copy.integrity_check(1)').pluck().get();
    if (damage !== 'ok') throw new Error(`the backup ${file} is damaged: ${String(damage)}`);
  } finally {
    database.prepare('DETACH copy').run();
  }
  return file;
}
