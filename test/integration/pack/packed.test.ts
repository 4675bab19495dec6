import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packWithStub, type Packed } from '../../../build/pack/pack-with-stub.ts';
import { listAsar, type AsarFile } from '../../../build/pack/read-asar.ts';
import { readFuses } from '../../../build/pack/stub-electron.ts';
import { buildIfNeeded } from '../../../build/tools/build.ts';
import { SERVICE_ENTRIES } from '../../../build/tools/entries.ts';
import { DIST, ROOT } from '../../../build/tools/paths.ts';

/** Packages that the built files still ask for by name. */
function packagesAskedFor(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => /\.[mc]js$/.test(name));
  const asked = files.flatMap((name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    const { module } = parseSync(name, source);
    const required = [...source.matchAll(/\brequire\("([^"]+)"\)/g)].map((found) => found[1] ?? '');
    return [...module.staticImports.map((found) => found.moduleRequest.value), ...required];
  });
  return [...new Set(asked.filter((name) => !name.startsWith('.') && !isBuiltin(name) && name !== 'electron'))];
}

describe.each([
  { system: 'windows' as const, native: 'win32-x64', serial: 'win32-x64/@serialport+bindings-cpp.node' },
  { system: 'linux' as const, native: 'linux-x64', serial: 'linux-x64/@serialport+bindings-cpp.glibc.node' },
])('packed for $system', ({ system, native, serial }) => {
  const binaries = [`node_modules/@serialport/bindings-cpp/prebuilds/${serial}`, `node_modules/better-sqlite3/prebuilds/${native}.node`];
  const work = mkdtempSync(join(tmpdir(), 'etalase-pack-'));
  let packed: Packed;
  let files: readonly AsarFile[];

  beforeAll(async () => {
    await buildIfNeeded();
    packed = await packWithStub(system, work);
    files = listAsar(packed.archive);
  }, 120_000);
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  const paths = (): string[] => files.map((file) => file.path);

  it('holds the entry that package.json names, and it is not empty', () => {
    expect(files.find((file) => file.path === 'dist/shell/main.cjs')?.size).toBeGreaterThan(0);
    expect(paths()).toContain('package.json');
  });

  it('holds the preload, the page and every program of the service', () => {
    const service = Object.keys(SERVICE_ENTRIES).map((name) => `dist/service/${name}.mjs`);
    expect(paths()).toEqual(expect.arrayContaining(['dist/shell/preload.cjs', 'dist/renderer/index.html', 'dist/page-files.json', ...service]));
  });

  it('names in its list exactly the files of the page', () => {
    const list = JSON.parse(readFileSync(join(DIST, 'page-files.json'), 'utf8')) as string[];
    const page = paths().filter((path) => path.startsWith('dist/renderer/'));
    expect(list.map((path) => `dist/renderer/${path}`).toSorted()).toEqual(page.toSorted());
  });

  it('holds the database engine and the serial port for this system and no other compiled file', () => {
    const compiled = files.filter((file) => file.path.endsWith('.node'));
    expect(compiled.map((file) => file.path).toSorted()).toEqual(binaries);
  });

  it('has outside the archive the compiled files and nothing else', () => {
    const outside = readdirSync(`${packed.archive}.unpacked`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(`${packed.archive}.unpacked`, join(entry.parentPath, entry.name)).split(sep).join('/'));
    expect(outside.toSorted()).toEqual(binaries);
  });

  it('holds every package that the built files still ask for', () => {
    const asked = [...packagesAskedFor(join(DIST, 'service')), ...packagesAskedFor(join(DIST, 'shell'))];
    expect(asked).toContain('better-sqlite3');
    const there = new Set(paths().filter((path) => path.startsWith('node_modules/')).map((path) => path.split('/')[1]));
    expect(asked.filter((name) => !there.has(name))).toEqual([]);
  });

  it('holds everything that the serial port is made of: each package names only packages that are there', () => {
    const held = paths().filter((path) => /^node_modules\/(serialport|@serialport|debug|ms|node-gyp-build)\/.*\.js$/.test(path));
    const named = held.flatMap((path) => [...readFileSync(join(ROOT, path), 'utf8').matchAll(/\brequire\(['"]([^.'"][^'"]*)['"]\)/g)].map((found) => found[1] ?? ''));
    // Asked for by the engine that is left out, or only where it is there.
    const wanted = [...new Set(named)].filter((name) => !isBuiltin(name) && !name.startsWith('node:') && name !== 'supports-color');
    expect(wanted).toContain('@serialport/bindings-cpp');
    expect(wanted.filter((name) => !paths().includes(`node_modules/${name}/package.json`))).toEqual([]);
  });

  it('holds no sources, no notes, no maps of the machine that built it', () => {
    expect(paths().filter((path) => !/^(dist\/(shell|service|renderer)\/|dist\/page-files\.json$|node_modules\/(better-sqlite3|serialport|@serialport|debug|ms|node-gyp-build)\/|package\.json$)/.test(path))).toEqual([]);
    expect(paths().filter((path) => /\.(ts|tsx|map|md)$/.test(path) && !path.endsWith('/license.md'))).toEqual([]);
  });

  it('has its fuses set: Node off, inspector off, archive only and checked', () => {
    // Order of the wire: runAsNode, cookies, NODE_OPTIONS, inspect, integrity, only asar, snapshot, file privileges; the ninth is left as delivered.
    expect(readFuses(readFileSync(packed.program))).toBe('010011001');
  });

  it('keeps the languages of its users', () => {
    expect(readdirSync(join(packed.folder, 'locales')).toSorted()).toEqual(['en-US.pak', 'id.pak']);
  });
});
