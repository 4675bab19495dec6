import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LogSink } from './log.ts';

const FILE = 'etalase.log';
const OLDER_FILE = 'etalase.1.log';

/** A sink that appends to `dir`/etalase.log; at `limit` bytes (4 MiB) the file becomes etalase.1.log, replacing the older one. */
export function createLogFile(dir: string, limit = 4 << 20): LogSink {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = join(dir, FILE);
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return (line) => {
    const bytes = Buffer.byteLength(line);
    if (size > 0 && size + bytes > limit) {
      renameSync(file, join(dir, OLDER_FILE));
      size = 0;
    }
    appendFileSync(file, line, { mode: 0o600 });
    size += bytes;
  };
}
