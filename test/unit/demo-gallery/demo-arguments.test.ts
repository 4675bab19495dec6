import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../electron/host/config.ts';
import { demoArguments } from '../../../electron/host/demo/demo-arguments.ts';

const never = (): string => {
  throw new Error('a folder was named');
};

describe('the arguments of npm run demo', () => {
  it('have usual values, and a new folder where none is named', () => {
    expect(demoArguments(['--out', 'x'], never)).toEqual({ out: 'x', seed: 1, days: 2, buyers: 200 });
    expect(demoArguments(['--out', 'x', '--seed', '42', '--days', '3', '--buyers', '50'], never)).toEqual({ out: 'x', seed: 42, days: 3, buyers: 50 });
    expect(demoArguments([], () => 'baru').out).toBe('baru');
  });

  it.each([['--days', '0'], ['--days', '61'], ['--buyers', '9'], ['--buyers', '1e2'], ['--seed', '-1'], ['--seed', 'x'], ['--sales', '5']])('refuse %s %s', (name, value) => {
    expect(() => demoArguments(['--out', 'x', `${name}=${value}`], never)).toThrow(UsageError);
  });
});
