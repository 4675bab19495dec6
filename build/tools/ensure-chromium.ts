import { existsSync } from 'node:fs';
import { aptInstall } from './apt-install.ts';
import { findBrowser } from './browser.ts';
import { say } from './say.ts';

/** Makes sure that there is a browser for the end-to-end tests. @returns false after saying what to do */
export function ensureChromium(): boolean {
  const find = (): string | null => findBrowser(process.platform, process.env, existsSync);
  if (find() !== null) return true;
  aptInstall(() => say('Memasang Chromium untuk pengujian … / Installing Chromium for the tests …'), 'chromium', 'fonts-dejavu-core');
  if (find() !== null) return true;
  say('Pengujian memerlukan Chromium, Chrome atau Edge: pasang (Debian: sudo apt-get install chromium) atau isi ETALASE_BROWSER dengan letaknya. / The tests need Chromium, Chrome or Edge: install one or set ETALASE_BROWSER.');
  return false;
}
