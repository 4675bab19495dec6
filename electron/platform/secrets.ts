import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from './paths.ts';

const PEPPER_BYTES = 32;
const PEPPER_FILE = 'pepper';

/** The key mixed into every PIN before it is hashed. Not in the database, not in a backup: a stolen copy of either is not enough to guess PINs. */
export interface Pepper {
  readonly bytes: Uint8Array;
  /** First 16 hex of its SHA-256: the database keeps it beside the PINs, so that a missing or foreign pepper is noticed by name. */
  readonly fingerprint: string;
  readonly created: boolean;
}

export type SecretsErrorCode = 'secrets-inside-data' | 'pepper-missing' | 'pepper-damaged';

export class SecretsError extends Error {
  readonly code: SecretsErrorCode;
  readonly path: string;
  constructor(code: SecretsErrorCode, path: string) {
    super(`${code}: ${path}`);
    this.name = 'SecretsError';
    this.code = code;
    this.path = path;
  }
}

/**
 * Reads the pepper of this installation from `secretsDir`/pepper (0600 in a 0700 folder), making it at the first start.
 * One pepper serves every data folder of this user of the PC, so a data folder can be moved or restored here without losing the PINs.
 * `mustExist`: the database already holds PINs made with one; a new pepper would make them all wrong.
 * Throws SecretsError: secrets-inside-data (a backup would take it along), pepper-missing, pepper-damaged. Never overwrites.
 */
export function openPepper(options: { readonly secretsDir: string; readonly dataDir: string; readonly mustExist: boolean }): Pepper {
  const { secretsDir, dataDir, mustExist } = options;
  const file = join(secretsDir, PEPPER_FILE);
  if (isInside(secretsDir, dataDir)) throw new SecretsError('secrets-inside-data', secretsDir);
  const exists = statSync(file, { throwIfNoEntry: false }) !== undefined;
  if (!exists && mustExist) throw new SecretsError('pepper-missing', file);
  mkdirSync(secretsDir, { recursive: true, mode: 0o700 });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (isInside(realpathSync(secretsDir), realpathSync(dataDir))) throw new SecretsError('secrets-inside-data', secretsDir);
  const created = !exists && createPepper(secretsDir, file);
  if (process.platform !== 'win32') chmodSync(file, 0o600);
  const bytes = readFileSync(file);
  if (bytes.byteLength !== PEPPER_BYTES) throw new SecretsError('pepper-damaged', file);
  return { bytes, fingerprint: createHash('sha256').update(bytes).digest('hex').slice(0, 16), created };
}

/** False when another process was faster; its pepper is the one. The file appears complete or not at all. */
function createPepper(dir: string, file: string): boolean {
  const draft = join(dir, `${PEPPER_FILE}.${process.pid}.new`);
  rmSync(draft, { force: true });
  const handle = openSync(draft, 'wx', 0o600);
  writeSync(handle, randomBytes(PEPPER_BYTES));
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(draft, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') return false;
    // A file system without hard links (FAT): rename, which would replace a faster one, is the best there is.
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dir);
  return true;
}

/** Makes the new name itself survive a power cut; Windows cannot open folders for that. */
function syncFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dir, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
