import { afterEach, describe, expect, test } from 'vitest';
import { KilledTill } from './killed-till.ts';
import { expectWhole } from './expect-whole.ts';

let till: KilledTill;
afterEach(() => till.end());

describe('kill -9 of the service', () => {
  // Times: the fourth pass lies in the middle of selling, after set-up, shift and carts have passed the same points.
  test.each([
    ['before-journal', 2],
    ['after-journal', 2],
    ['before-commit', 9],
    ['after-commit', 9],
  ])('at the step %s loses no acknowledged sale, leaves none half, and a retry with the same key makes none double', async (step, times) => {
    till = new KilledTill();
    for (let round = 0; round < 2; round += 1) {
      await till.run(step, times);
      expectWhole(till);
    }
    // The last unanswered sale is asked for again on the next start: it must be there exactly once.
    const open = till.unanswered;
    // Until the signal arrives the till goes on selling: only what it says before it is ready answers the old question.
    let ready = false;
    let answered = false;
    await till.run('', 0, (kill, line) => {
      if (!ready && line.startsWith('ack ')) answered = true;
      if (line !== 'ready') return;
      ready = true;
      kill();
    });
    expectWhole(till);
    expect(answered).toBe(open !== '');
  });

  test('at random moments of selling', async () => {
    till = new KilledTill();
    for (let round = 0; round < 5; round += 1) {
      let passed = 0;
      await till.run('', 0, (kill) => {
        passed += 1;
        if (passed === 3 + round * 7) kill();
      });
      expectWhole(till);
    }
    expect(till.acknowledged.size).toBeGreaterThan(5);
  });
});
