import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.ts';
import { say } from './say.ts';

/** Whether this machine may be given Chromium without asking: Debian's packages, and the right to install them. */
export function canInstallChromium(platform: string, isRoot: boolean, hasApt: boolean): boolean {
  return platform === 'linux' && isRoot && hasApt;
}

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** Makes sure that there is a browser for the end-to-end tests. @returns false after saying what to do */
export function ensureChromium(): boolean {
  const find = (): string | null => findBrowser(process.platform, process.env, existsSync);
  if (find() !== null) return true;
  if (canInstallChromium(process.platform, process.getuid?.() === 0, existsSync('/usr/bin/apt-get'))) {
    say('Memasang Chromium untuk pengujian … / Installing Chromium for the tests …');
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
    if (find() !== null) return true;
  }
  say('Pengujian memerlukan Chromium, Chrome atau Edge: pasang (Debian: sudo apt-get install chromium) atau isi ETALASE_BROWSER dengan letaknya. / The tests need Chromium, Chrome or Edge: install one or set ETALASE_BROWSER.');
  return false;
}
