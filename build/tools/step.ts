import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './paths.ts';
import { say } from './say.ts';

/** JavaScript files behind the commands of the development packages, started with this very Node. */
const PROGRAMS = {
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
} as const;

/** Runs one development tool in the project folder, its output shown as it comes. @returns its exit code */
export function runTool(tool: keyof typeof PROGRAMS, args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  const done = spawnSync(process.execPath, [join(ROOT, 'node_modules', PROGRAMS[tool]), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return done.status ?? 1;
}

/** A named check: its name is said before, its result after. */
export function check(name: string, run: () => boolean): boolean {
  say(`▸ ${name}`);
  const good = run();
  if (!good) say(`✗ ${name}`);
  return good;
}
