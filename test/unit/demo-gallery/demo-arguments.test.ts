import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../electron/host/config.ts';
import { demoArguments } from '../../../electron/host/demo/demo-arguments.ts';

describe('the arguments of npm run demo', () => {
  it('need a folder and have usual values for the rest', () => {
    expect(demoArguments(['--out', 'x'])).toEqual({ out: 'x', seed: 1, days: 2, buyers: 200 });
    expect(demoArguments(['--out', 'x', '--seed', '42', '--days', '3', '--buyers', '50'])).toEqual({ out: 'x', seed: 42, days: 3, buyers: 50 });
    expect(() => demoArguments([])).toThrow(UsageError);
  });

  it.each([['--days', '0'], ['--days', '61'], ['--buyers', '9'], ['--buyers', '1e2'], ['--seed', '-1'], ['--seed', 'x'], ['--sales', '5']])('refuse %s %s', (name, value) => {
    expect(() => demoArguments(['--out', 'x', `${name}=${value}`])).toThrow(UsageError);
  });
});
