export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/**
 * Tests counted from vitest's report. A file that could not even be loaded has no tests and counts as one failure; so does a
 * run that failed without a failed test (an unhandled rejection, no test found, no report at all).
 */
export function countTests(report: VitestReport | null, exitCode: number): Totals {
  if (report === null) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = report.numFailedTests + unloaded;
  const silent = failed === 0 && (exitCode !== 0 || report.numPassedTests === 0);
  return { passed: report.numPassedTests, failed: silent ? 1 : failed };
}

/** Tests and check steps together. */
export function addSteps(tests: Totals, steps: readonly boolean[]): Totals {
  const good = steps.filter(Boolean).length;
  return { passed: tests.passed + good, failed: tests.failed + steps.length - good };
}
