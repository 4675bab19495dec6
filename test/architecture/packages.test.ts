import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../build/tools/paths.ts';

interface Manifest {
  readonly main: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
const lockText = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
const lock = JSON.parse(lockText) as Lock;
const pins = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

describe('packages', () => {
  it('every version is exact', () => {
    expect(Object.entries(pins).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('every @orpc package is the working set 1.16.1, also the ones that others bring', () => {
    const declared = Object.entries(pins).filter(([name]) => name.startsWith('@orpc/'));
    const locked = Object.entries(lock.packages).filter(([path]) => path.includes('node_modules/@orpc/'));
    expect(declared.length).toBeGreaterThanOrEqual(3);
    expect(new Set([...declared.map(([, version]) => version), ...locked.map(([, entry]) => entry.version)])).toEqual(new Set(['1.16.1']));
  });

  it('the lock file names no host, so that it installs from any registry', () => {
    expect(lockText).not.toMatch(/"resolved":|registry\.|https?:\/\/[^"]*\.tgz/);
  });

  it('every locked package carries its checksum', () => {
    const open = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && entry.integrity === undefined);
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it('the lock file knows the parts for every platform, else npm ci refuses it', () => {
    const known = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const named = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('there is one SQLite in the tree', () => {
    const engines = Object.keys(lock.packages).filter((path) => /node_modules\/(better-sqlite3|sqlite3|sql\.js|libsql|@libsql\/.*|node-sqlite3-wasm|@sqlite\.org\/.*)$/.test(path));
    expect(engines).toEqual(['node_modules/better-sqlite3']);
  });

  it('the pinned Node is the same for every platform, and 24', () => {
    const nodes = Object.entries(manifest.optionalDependencies).filter(([name]) => name.startsWith('node-'));
    expect(nodes.length).toBeGreaterThan(1);
    expect(new Set(nodes.map(([, version]) => version)).size).toBe(1);
    expect(nodes[0]?.[1]).toMatch(/^24\./);
  });

  it('every npm script goes through the bootstrap', () => {
    const expected = Object.keys(manifest.scripts).map((name) => [name, `node build/bootstrap.cjs ${name}`]);
    expect(Object.entries(manifest.scripts)).toEqual(expected);
  });

  it('the entry of the desktop program is what the build writes', () => {
    expect(manifest.main).toBe('dist/shell/main.cjs');
  });
});
