import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from './build.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { ensureReaders } from './ensure-readers.ts';
import { CACHE } from './paths.ts';
import { say } from './say.ts';
import { check, runTool } from './step.ts';
import { addSteps, countTests, type Totals, type VitestReport } from './test-totals.ts';

const REPORT = join(CACHE, 'vitest.json');

function runVitest(filters: readonly string[], env: Readonly<Record<string, string>>): Totals {
  rmSync(REPORT, { force: true });
  const code = runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...filters], env);
  const report = existsSync(REPORT) ? (JSON.parse(readFileSync(REPORT, 'utf8')) as VitestReport) : null;
  return countTests(report, code);
}

async function built(): Promise<boolean> {
  try {
    return (await buildIfNeeded()).length === 0;
  } catch (error) {
    say(String(error));
    return false;
  }
}

/**
 * The whole proof: build, types, lint, then every test; with filters only the tests that match them.
 * Ends with the line `N passed, N failed`. @returns the exit code
 */
export async function runTests(filters: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  if (!ensureChromium()) return 1;
  ensureReaders();
  const buildStep = await built();
  const steps = [check('build', () => buildStep)];
  if (filters.length === 0) {
    steps.push(check('types (tsc -b)', () => runTool('tsc', ['-b']) === 0));
    steps.push(check('lint (oxlint)', () => runTool('oxlint', ['--deny-warnings']) === 0));
  }
  const totals = addSteps(runVitest(filters, env), steps);
  process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`);
  return totals.failed === 0 ? 0 : 1;
}
