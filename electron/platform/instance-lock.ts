import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';

const NOTE_FILE = 'etalase.lock';

export interface InstanceLock {
  release(): Promise<void>;
}

/** Another process works with this data folder. `pid` and `since` (ms UTC) as it noted them, when it could. */
export class DataDirInUseError extends Error {
  readonly code = 'data-dir-in-use';
  readonly dir: string;
  readonly pid: number | undefined;
  readonly since: number | undefined;
  constructor(dir: string, note: LockNote | undefined) {
    super(`data folder in use${note === undefined ? '' : ` by process ${note.pid}`}: ${dir}`);
    this.name = 'DataDirInUseError';
    this.dir = dir;
    this.pid = note?.pid;
    this.since = note?.since;
  }
}

interface LockNote {
  readonly pid: number;
  readonly since: number;
}

/**
 * Takes a data folder for this process alone. The lock is a listening local socket whose name stands for the folder (an abstract
 * socket on Linux, a named pipe on Windows): only one process can hold it, and the kernel drops it with the process, however that
 * dies, so there is never a stale lock to judge. `etalase.lock` in the folder only says who holds it, for the message.
 * Makes the folder when it is missing. Rejects with DataDirInUseError.
 */
export async function acquireInstanceLock(dataDir: string, now: () => number): Promise<InstanceLock> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const dir = realpathSync(dataDir);
  const note = join(dir, NOTE_FILE);
  const server = createServer((socket) => socket.destroy());
  try {
    await listen(server, lockName(dir));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE' || code === 'EACCES') throw new DataDirInUseError(dir, readNote(note));
    throw error;
  }
  server.unref();
  writeFileSync(note, `${JSON.stringify({ pid: process.pid, since: now() } satisfies LockNote)}\n`, { mode: 0o600 });
  return {
    release: () =>
      new Promise((resolve) => {
        rmSync(note, { force: true });
        server.close(() => resolve());
      }),
  };
}

/** The local socket that stands for a folder, named by what it is (device and inode), not by how it is written: links, mounts and letter case do not matter. */
export function lockName(dir: string): string {
  const { dev, ino } = statSync(dir, { bigint: true });
  const name = `etalase-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`;
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function readNote(file: string): LockNote | undefined {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<LockNote>;
    return typeof value.pid === 'number' && typeof value.since === 'number' ? { pid: value.pid, since: value.since } : undefined;
  } catch {
    return undefined;
  }
}
