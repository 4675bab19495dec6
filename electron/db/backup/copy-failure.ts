import { existsSync } from 'node:fs';
import type { CopyCause } from '../../../shared/domain/backup/copy-cause.ts';

/** No good copy came of it; nothing half is left under a copy's name. */
export class CopyFailure extends Error {
  override readonly name = 'CopyFailure';
  readonly kind: CopyCause;
  constructor(kind: CopyCause, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.kind = kind;
  }

  /** Names what the disk or the engine said, with `folder` as the place that was written to. */
  static of(error: unknown, folder: string): CopyFailure {
    if (error instanceof CopyFailure) return error;
    const { code = '', message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) };
    const cause = code === 'ENOENT' || !isThere(folder) ? 'gone' : causeOf(code);
    return new CopyFailure(cause, code === '' ? message : `${code}: ${message}`, { cause: error });
  }
}

function isThere(folder: string): boolean {
  try {
    return existsSync(folder);
  } catch {
    return false;
  }
}

function causeOf(code: string): CopyCause {
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return 'no-space';
  if (code === 'EROFS' || code.startsWith('SQLITE_READONLY')) return 'read-only';
  if (code === 'EACCES' || code === 'EPERM' || code.startsWith('SQLITE_CANTOPEN')) return 'not-allowed';
  if (code === 'ENODEV' || code === 'ENXIO' || code === 'ENOTCONN' || code === 'ESTALE') return 'gone';
  if (code === 'EIO' || code.startsWith('SQLITE_IOERR')) return 'io';
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return 'damaged';
  return 'unknown';
}
