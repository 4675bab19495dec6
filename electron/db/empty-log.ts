import Database from 'better-sqlite3';

/** Looks before the rest is left to the next time: a writer that never rests adds to the log while it is emptied. */
const LOOKS_MAX = 4;

/**
 * Copies what the write-ahead log of `file` holds into the file, beside the writer, who never waits for it. The log is on disk before the
 * first page is copied, the file before the log may be begun anew; nothing else is written.
 * @throws SqliteError when the disk fails; the log then still holds what it held
 */
export function emptyLog(file: string, reached: (step: string) => void = () => {}): void {
  const database = openForEmptying(file);
  try {
    for (let look = 0; look < LOOKS_MAX; look += 1) {
      reached('checkpoint');
      const [outcome] = database.pragma('wal_checkpoint(PASSIVE)') as [{ busy: number }];
      if (outcome.busy !== 0 || leftInLog(database) === 0) return;
    }
  } finally {
    database.close();
  }
}

function leftInLog(database: Database.Database): number {
  const [{ log, checkpointed }] = database.pragma('wal_checkpoint(NOOP)') as [{ log: number; checkpointed: number }];
  return log - checkpointed;
}

/** As durable as the writer's own connection: the log is flushed before a page of it is copied. */
export function openForEmptying(file: string): Database.Database {
  const database = new Database(file, { fileMustExist: true, timeout: 0 });
  database.pragma('synchronous = FULL');
  database.pragma('wal_autocheckpoint = 0');
  return database;
}
