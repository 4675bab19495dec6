import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT } from './paths.ts';
import { say } from './say.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const DOWNLOAD_LIMIT_MS = 20_000;
const PACKAGE = join(ROOT, 'node_modules', 'electron');
const FAILURE = join(CACHE, 'electron-unreachable');

/** Where npm's electron package keeps the program, by platform. */
export function electronProgram(packageDir: string, platform: string): string {
  const files: Readonly<Record<string, string>> = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  return join(packageDir, 'dist', files[platform] ?? 'electron');
}

/** A failed download is not tried again for a day, so that every other start is quick. */
export function mayTryDownload(lastFailure: number | null, now: number): boolean {
  return lastFailure === null || now < lastFailure || now - lastFailure >= DAY_MS;
}

function lastFailure(): number | null {
  if (!existsSync(FAILURE)) return null;
  const noted = Number(readFileSync(FAILURE, 'utf8'));
  return Number.isFinite(noted) ? noted : null;
}

/** Electron's program when it is installed or can be fetched within twenty seconds, else null. */
export function ensureElectron(now: number): string | null {
  const program = electronProgram(PACKAGE, process.platform);
  if (existsSync(program)) return program;
  if (!mayTryDownload(lastFailure(), now)) return null;
  say('Mengambil Electron (paling lama 20 detik) … / Fetching Electron (at most 20 seconds) …');
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { cwd: ROOT, stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS, killSignal: 'SIGKILL' });
  if (existsSync(program) && existsSync(join(PACKAGE, 'path.txt'))) return program;
  // A download cut short may leave half an archive unpacked, which would look installed the next time.
  rmSync(join(PACKAGE, 'dist'), { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(FAILURE, String(now));
  say('Electron tidak terjangkau; Etalase dibuka di jendela peramban. / Electron is out of reach; Etalase opens in a browser window.');
  return null;
}
