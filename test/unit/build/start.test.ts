import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appWindowArguments, quietBrowserArguments } from '../../../build/tools/browser-arguments.ts';
import { findBrowser } from '../../../build/tools/browser.ts';
import { missingEntries } from '../../../build/tools/build.ts';
import { dataArgument, windowProfile } from '../../../build/tools/data-dir.ts';
import { electronProgram, mayTryDownload } from '../../../build/tools/electron-binary.ts';
import { canInstall } from '../../../build/tools/apt-install.ts';
import { fingerprint } from '../../../build/tools/fingerprint.ts';
import { chooseHost, wantsElectron } from '../../../build/tools/host-choice.ts';
import { pageAddress, parseHostLine } from '../../../build/tools/host-line.ts';

const having = (...paths: string[]) => (path: string): boolean => paths.includes(path);

describe('the browser of the machine', () => {
  it.each([
    ['Debian', 'linux', {}, '/usr/bin/chromium'],
    ['Ubuntu', 'linux', {}, '/snap/bin/chromium'],
    ['a Linux with Chrome in PATH', 'linux', { PATH: '/opt/bin:/usr/bin' }, '/opt/bin/google-chrome'],
    ['Windows with Chrome', 'win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['Windows as delivered', 'win32', { 'PROGRAMFILES(X86)': 'C:\\P86' }, 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['macOS', 'darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ])('is found on %s', (_name, platform, env, path) => {
    expect(findBrowser(platform, env, having(path))).toBe(path);
  });

  it('is Chrome before Edge, as Edge is on every Windows', () => {
    const env = { PROGRAMFILES: 'C:\\P' };
    expect(findBrowser('win32', env, () => true)).toMatch(/chrome\.exe$/);
  });

  it('is null when there is none', () => {
    expect(findBrowser('linux', { PATH: '/usr/bin' }, () => false)).toBeNull();
  });

  it('is the named one or nothing', () => {
    expect(findBrowser('linux', { ETALASE_BROWSER: '/x/b' }, having('/x/b', '/usr/bin/chromium'))).toBe('/x/b');
    expect(findBrowser('linux', { ETALASE_BROWSER: '/gone' }, having('/usr/bin/chromium'))).toBeNull();
  });

  it('loses its sandbox only where Chromium itself cannot keep it', () => {
    expect(quietBrowserArguments('linux', true)).toContain('--no-sandbox');
    expect(quietBrowserArguments('linux', false)).not.toContain('--no-sandbox');
    expect(quietBrowserArguments('win32', true)).not.toContain('--no-sandbox');
  });

  it('shows the address in a window and a profile of its own', () => {
    const args = appWindowArguments('http://127.0.0.1:1/#t', '/data/window', 'linux', false);
    expect(args).toContain('--app=http://127.0.0.1:1/#t');
    expect(args).toContain('--user-data-dir=/data/window');
  });
});

describe('the host', () => {
  const machine = { platform: 'linux', env: { DISPLAY: ':0' }, electronReady: true, browser: '/usr/bin/chromium' };

  it('is Electron when its program is there', () => {
    expect(chooseHost(machine)).toBe('electron');
  });

  it('is the browser window when it is not, or not wanted', () => {
    expect(chooseHost({ ...machine, electronReady: false })).toBe('window');
    expect(chooseHost({ ...machine, env: { DISPLAY: ':0', ETALASE_NO_ELECTRON: '1' } })).toBe('window');
  });

  it('is an address without a display or without a browser', () => {
    expect(chooseHost({ ...machine, env: {} })).toBe('address');
    expect(chooseHost({ ...machine, env: { DISPLAY: '' } })).toBe('address');
    expect(chooseHost({ ...machine, electronReady: false, browser: null })).toBe('address');
  });

  it('counts Wayland as a display, and Windows as always having one', () => {
    expect(chooseHost({ ...machine, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe('electron');
    expect(chooseHost({ ...machine, platform: 'win32', env: {} })).toBe('electron');
  });

  it('never asks for Electron where it could not open a window', () => {
    expect(wantsElectron('linux', {})).toBe(false);
    expect(wantsElectron('linux', { DISPLAY: ':0' })).toBe(true);
    expect(wantsElectron('linux', { DISPLAY: ':0', ETALASE_NO_ELECTRON: '1' })).toBe(false);
  });

  it('has its Electron where npm puts it', () => {
    expect(electronProgram('/e', 'linux')).toBe(join('/e', 'dist', 'electron'));
    expect(electronProgram('/e', 'win32')).toBe(join('/e', 'dist', 'electron.exe'));
  });

  it('asks for the download again after a day, or when the clock was set back', () => {
    const hour = 3_600_000;
    expect(mayTryDownload(null, 50 * hour)).toBe(true);
    expect(mayTryDownload(50 * hour, 51 * hour)).toBe(false);
    expect(mayTryDownload(50 * hour, 75 * hour)).toBe(true);
    expect(mayTryDownload(50 * hour, 49 * hour)).toBe(true);
  });
});

describe('the first line of the Node host', () => {
  it('gives the address with the ticket in the fragment', () => {
    const line = parseHostLine('{"url":"http://127.0.0.1:4000","token":"T","ticket":"K"}');
    expect(line === null ? null : pageAddress(line)).toBe('http://127.0.0.1:4000/#K');
  });

  it.each(['', 'listening', '{"url":1}', 'null', '[]', '{"url":"http://x"}'])('is not taken from %j', (text) => {
    expect(parseHostLine(text)).toBeNull();
  });
});

describe('the data folder', () => {
  it('holds the window’s profile too, unless the browser could not read it there', () => {
    expect(windowProfile('/usr/bin/chromium', '/d', '/home/ani')).toBe(join('/d', 'window'));
    expect(windowProfile('/snap/bin/chromium', '/home/ani/.local/share/Etalase', '/home/ani')).toBe('/home/ani/snap/chromium/common/etalase-window');
  });

  it('can be named in both ways', () => {
    expect(dataArgument(['--port', '0', '--data', '/d'])).toBe('/d');
    expect(dataArgument(['--data=/d'])).toBe('/d');
    expect(dataArgument(['--port', '0'])).toBeUndefined();
  });
});

describe('the build', () => {
  it('has a fingerprint of contents and names, not of dates', () => {
    const root = mkdtempSync(join(tmpdir(), 'etalase-fingerprint-'));
    try {
      mkdirSync(join(root, 'a'));
      writeFileSync(join(root, 'a', 'one.ts'), '1');
      const first = fingerprint(root, ['a', 'not-there']);
      writeFileSync(join(root, 'a', 'one.ts'), '1');
      expect(fingerprint(root, ['a', 'not-there'])).toBe(first);
      writeFileSync(join(root, 'a', 'one.ts'), '2');
      const changed = fingerprint(root, ['a', 'not-there']);
      expect(changed).not.toBe(first);
      writeFileSync(join(root, 'a', 'two.ts'), '');
      expect(fingerprint(root, ['a', 'not-there'])).not.toBe(changed);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('names the entries that are missing', () => {
    expect(missingEntries(join(tmpdir(), 'nothing-here'))).toContain('electron/host/node.ts');
  });
});

describe('Chromium for the tests', () => {
  it('is installed only by root on Debian', () => {
    expect(canInstall('linux', true, true)).toBe(true);
    expect(canInstall('linux', false, true)).toBe(false);
    expect(canInstall('linux', true, false)).toBe(false);
    expect(canInstall('win32', true, true)).toBe(false);
  });
});
