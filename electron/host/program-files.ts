import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Both electron/host (sources) and dist/service (build) lie two folders below the program. */
const PROGRAM = fileURLToPath(new URL('../../', import.meta.url));

/** The version in package.json. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PROGRAM, 'package.json'), 'utf8')) as { readonly version: string };
  return version;
}

/** The page that lies beside every export, or null while it is not built. */
export function verifyPage(): Uint8Array | null {
  const built = join(PROGRAM, 'dist', 'service', 'periksa.html');
  return existsSync(built) ? readFileSync(built) : null;
}

/** The built page, or an empty folder while there is none: calls work without it. */
export function pageFolder(): string {
  const built = join(PROGRAM, 'dist', 'renderer');
  return existsSync(built) ? built : mkdtempSync(join(tmpdir(), 'etalase-no-page-'));
}
