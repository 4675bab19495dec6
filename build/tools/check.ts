import { check, runTool } from './step.ts';

/** The quick proof before a commit: types, lint, dead code, layers. @returns the exit code */
export function runChecks(): number {
  const steps = [
    check('types (tsc -b)', () => runTool('tsc', ['-b']) === 0),
    check('lint (oxlint)', () => runTool('oxlint', ['--deny-warnings']) === 0),
    check('dead code (knip)', () => runTool('knip', []) === 0),
    check('layers', () => runTool('vitest', ['run', '--project', 'architecture']) === 0),
  ];
  return steps.every(Boolean) ? 0 : 1;
}
