import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../build/tools/paths.ts';
import { ALLOWED, PLANTED } from './planted.ts';
import { withPlantedTree } from './planted-tree.ts';

interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly filename: string;
}

const RULES = JSON.parse(readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8')) as { jsPlugins: string[] };
const CONFIG = JSON.stringify({ ...RULES, jsPlugins: RULES.jsPlugins.map((file) => join(ROOT, file)) });

function lint(root: string): Diagnostic[] {
  const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const done = spawnSync(process.execPath, [oxlint, '-f', 'json'], { cwd: root, encoding: 'utf8' });
  return (JSON.parse(done.stdout) as { diagnostics: Diagnostic[] }).diagnostics;
}

function lintPlanted(files: Readonly<Record<string, string>>): Promise<Diagnostic[]> {
  return withPlantedTree({ ...files, '.oxlintrc.json': CONFIG }, lint);
}

describe('linter', () => {
  it('its plugin catches every planted violation', async () => {
    const files = Object.fromEntries(PLANTED.map(({ file, source }, at) => [file.replace(/a\.ts$/, `planted-${at}.ts`), source]));
    const found = await lintPlanted({ ...ALLOWED, ...files });
    for (const [at, { kind, complaint }] of PLANTED.entries()) {
      const here = found.filter((problem) => problem.filename.includes(`planted-${at}.ts`) && problem.code.startsWith('etalase('));
      expect(here.map((problem) => problem.message).join('\n'), kind).toMatch(complaint);
    }
  });

  it('it leaves alone what is allowed', async () => {
    expect(await lintPlanted(ALLOWED)).toEqual([]);
  });

  it.each([
    ['any', 'electron/services/a.ts', 'export const a = (x: any): number => x;\n', 'typescript(no-explicit-any)'],
    ['console', 'electron/services/a.ts', "console.log('a');\n", 'eslint(no-console)'],
    ['a default export', 'electron/services/a.ts', 'export default 1;\n', 'import(no-default-export)'],
    ['a silenced compiler', 'electron/services/a.ts', '// @ts-ignore\nexport const a = 1;\n', 'typescript(ban-ts-comment)'],
    ['a promise to do it later', 'electron/services/a.ts', '// TODO later\nexport const a = 1;\n', 'eslint(no-warning-comments)'],
    ['a screen that Suspense holds up', 'renderer/a.tsx', "import { lazy } from 'react';\nexport const a = lazy;\n", 'eslint(no-restricted-imports)'],
    ['a circle of imports', 'electron/services/a.ts', "import { b } from './b.ts';\nexport const a = (): number => b();\n", 'import(no-cycle)'],
  ])('it catches %s', async (_kind, file, source, code) => {
    const other = "import { a } from './a.ts';\nexport const b = (): number => a();\n";
    const found = await lintPlanted({ [file]: source, 'electron/services/b.ts': other });
    expect(found.map((problem) => problem.code)).toContain(code);
  });
});
