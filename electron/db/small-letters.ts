import type Database from 'better-sqlite3';

/** Lets queries look for names as the names in memory are looked for (ADR 0009): SQLite's own lower() knows A to Z alone, and É is the capital of é. */
export function knowSmallLetters(database: Database.Database): void {
  database.function('small_letters', { deterministic: true }, (text: unknown) => String(text).toLowerCase());
}
