import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataPaths, homePaths, isInside } from '../../../electron/platform/paths.ts';
import { openPepper, SecretsError } from '../../../electron/platform/secrets.ts';

let root: string;
let secretsDir: string;
let dataDir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'etalase-secrets-'));
  secretsDir = join(root, 'secrets');
  dataDir = join(root, 'data');
});
afterEach(() => rmSync(root, { recursive: true }));

const refusal = (options: Parameters<typeof openPepper>[0]): string => {
  try {
    openPepper(options);
  } catch (error) {
    if (error instanceof SecretsError) return error.code;
    throw error;
  }
  return 'opened';
};

describe('the pepper', () => {
  test('is made once, private, 32 random bytes, and read again', () => {
    const made = openPepper({ secretsDir, dataDir, mustExist: false });
    const read = openPepper({ secretsDir, dataDir, mustExist: true });
    expect([made.created, read.created]).toEqual([true, false]);
    expect(made.bytes.byteLength).toBe(32);
    expect(Buffer.from(read.bytes).equals(Buffer.from(made.bytes))).toBe(true);
    expect([read.fingerprint, /^[0-9a-f]{16}$/.test(read.fingerprint)]).toEqual([made.fingerprint, true]);
    expect(readdirSync(secretsDir)).toEqual(['pepper']);
    if (process.platform === 'win32') return;
    expect(statSync(join(secretsDir, 'pepper')).mode & 0o777).toBe(0o600);
    expect(statSync(secretsDir).mode & 0o777).toBe(0o700);
  });

  test('serves every data folder of this user, so that a folder can be moved', () => {
    const first = openPepper({ secretsDir, dataDir, mustExist: false });
    expect(openPepper({ secretsDir, dataDir: join(root, 'moved'), mustExist: true }).fingerprint).toBe(first.fingerprint);
  });

  test('is never made anew for a database that already has PINs', () => {
    expect(refusal({ secretsDir, dataDir, mustExist: true })).toBe('pepper-missing');
    expect(refusal({ secretsDir, dataDir, mustExist: true })).toBe('pepper-missing');
  });

  test('is not replaced when it is damaged', () => {
    mkdirSync(secretsDir);
    writeFileSync(join(secretsDir, 'pepper'), 'short');
    expect(refusal({ secretsDir, dataDir, mustExist: false })).toBe('pepper-damaged');
    expect(readFileSync(join(secretsDir, 'pepper'), 'utf8')).toBe('short');
  });

  test('never lies in the data folder, where a backup would take it along', () => {
    mkdirSync(dataDir);
    for (const dir of [dataDir, join(dataDir, 'secrets'), join(dataDir, '..', 'data', 'x')]) expect(refusal({ secretsDir: dir, dataDir, mustExist: false })).toBe('secrets-inside-data');
    symlinkSync(dataDir, secretsDir, 'junction');
    expect(refusal({ secretsDir, dataDir, mustExist: false })).toBe('secrets-inside-data');
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('a half-written one of a start that was cut off does not matter', () => {
    mkdirSync(secretsDir);
    writeFileSync(join(secretsDir, `pepper.${process.pid}.new`), 'half');
    expect(openPepper({ secretsDir, dataDir, mustExist: false }).bytes.byteLength).toBe(32);
    expect(readdirSync(secretsDir)).toEqual(['pepper']);
  });

  test('found readable by others it is made private again', () => {
    if (process.platform === 'win32') return;
    openPepper({ secretsDir, dataDir, mustExist: false });
    chmodSync(join(secretsDir, 'pepper'), 0o644);
    openPepper({ secretsDir, dataDir, mustExist: true });
    expect(statSync(join(secretsDir, 'pepper')).mode & 0o777).toBe(0o600);
  });
});

describe('places', () => {
  test('data and secrets lie side by side in the home of each system', () => {
    expect(homePaths('linux', {}, '/home/sari')).toEqual({ data: '/home/sari/.config/Etalase/data', secrets: '/home/sari/.config/Etalase/secrets' });
    expect(homePaths('linux', { XDG_CONFIG_HOME: '/cfg' }, '/home/sari').data).toBe('/cfg/Etalase/data');
    expect(homePaths('linux', { XDG_CONFIG_HOME: 'relative' }, '/home/sari').data).toBe('/home/sari/.config/Etalase/data');
    expect(homePaths('darwin', {}, '/Users/sari').secrets).toBe('/Users/sari/Library/Application Support/Etalase/secrets');
    expect(homePaths('win32', { LOCALAPPDATA: '/L' }, '/U').data).toBe('/L/Etalase/data');
  });

  test('a data folder has a fixed layout', () => {
    expect(dataPaths('/srv/galeri')).toEqual({ dir: '/srv/galeri', database: '/srv/galeri/etalase.db', backups: '/srv/galeri/backups', exports: '/srv/galeri/ekspor', logs: '/srv/galeri/logs' });
  });

  test('inside means inside', () => {
    expect([isInside('/a/b', '/a'), isInside('/a', '/a'), isInside('/a/../a/b', '/a')]).toEqual([true, true, true]);
    expect([isInside('/ab', '/a'), isInside('/', '/a'), isInside('/a/../b', '/a')]).toEqual([false, false, false]);
  });
});
