import { describe, expect, it } from 'vitest';
import { addSteps, countTests } from '../../../build/tools/test-totals.ts';

const good = { success: true, numPassedTests: 7, numFailedTests: 0, testResults: [{ status: 'passed', assertionResults: [1, 2] }] };

describe('the last line of npm test', () => {
  it('counts the tests that passed', () => {
    expect(countTests(good, 0)).toEqual({ passed: 7, failed: 0 });
  });

  it('counts the tests that failed', () => {
    expect(countTests({ ...good, success: false, numFailedTests: 2 }, 1)).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const testResults = [...good.testResults, { status: 'failed', assertionResults: [] }];
    expect(countTests({ ...good, success: false, testResults }, 1)).toEqual({ passed: 7, failed: 1 });
  });

  it('never says that all is well when the run failed without a failed test', () => {
    expect(countTests(good, 1)).toEqual({ passed: 7, failed: 1 });
    expect(countTests(null, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countTests({ ...good, numPassedTests: 0, testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('adds each check step as one', () => {
    expect(addSteps({ passed: 7, failed: 0 }, [true, true, false])).toEqual({ passed: 9, failed: 1 });
  });
});
