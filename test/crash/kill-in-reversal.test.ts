import { afterEach, describe, expect, test } from 'vitest';
import { expectWhole } from './expect-whole.ts';
import { KilledTill } from './killed-till.ts';

const STEPS = ['before-journal', 'after-journal', 'before-commit', 'after-commit'];

let till: KilledTill;
afterEach(() => till.end());

describe('kill -9 of the service', () => {
  // An exchange passes the same points as a refund.
  test.each<[string, string[]]>([
    ['refund', STEPS],
    ['exchange', ['after-journal', 'after-commit']],
    ['void', STEPS],
  ])('in the document of a %s leaves it whole or not at all, and the retry brings nothing back twice', async (kind, steps) => {
    till = new KilledTill();
    for (const step of steps) {
      await till.run(`${kind}:${step}`, 0);
      expectWhole(till);
      const command = till.unanswered;
      expect((JSON.parse(command) as { kind: string }).kind).toBe(kind);
      const said: string[] = [];
      await till.run('ready', 0, (_kill, line) => {
        if (line !== 'ready') said.push(line.split(' ', 1)[0] ?? '');
      });
      expectWhole(till);
      // What was on disk gives its stored answer; what was not needs the second person once more.
      expect({ step, said }).toEqual({ step, said: step === 'after-commit' ? ['try', 'ack'] : ['try', 'asked-again', 'try', 'ack'] });
      expect(till.unanswered).toBe('');
    }
    expect(till.kinds()).toContain(kind);
  });
});
