import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt-install.ts';
import { say } from './say.ts';

/** Programs that read papers back in the tests, each with Debian's package for it. */
const READERS = [
  ['pdftoppm', 'poppler-utils'],
  ['zbarimg', 'zbar-tools'],
] as const;

/** Brings what is missing of them where that is possible; elsewhere each test that needs one says that it was left out. */
export function ensureReaders(): void {
  const missing = READERS.filter(([program]) => spawnSync(program, ['-h'], { stdio: 'ignore' }).error !== undefined).map(([, name]) => name);
  if (missing.length > 0) aptInstall(() => say(`Memasang pembaca kertas untuk pengujian (${missing.join(', ')}) … / Installing readers of papers for the tests …`), ...missing);
}
