import { afterEach, expect, test } from 'vitest';
import { expectWhole } from './expect-whole.ts';
import { KilledTill } from './killed-till.ts';

/** `npm run test:long` kills as often as this. */
const KILLS = process.env['ETALASE_LONG'] === '1' ? Math.min(100, Number(process.env['ETALASE_KILLS'] ?? 100)) : 5;

let till: KilledTill;
afterEach(() => till.end());

test('kill -9 while the log is being emptied beside a till that sells loses no acknowledged sale, leaves none half and the books whole', async () => {
  till = new KilledTill();
  till.emptying = true;
  let seed = Number(process.env['ETALASE_SEED'] ?? 20_261_122);
  let within = 0;
  for (let round = 0; round < KILLS; round += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const after = 3 + (seed % 12);
    let passed = 0;
    let emptying = false;
    await till.run('', 0, (kill, line) => {
      if (line === 'emptying' || line === 'emptied') emptying = line === 'emptying';
      if (!line.startsWith('ack ')) return;
      passed += 1;
      if (passed !== after) return;
      if (emptying) within += 1;
      kill();
    });
    expectWhole(till);
  }
  expect(within).toBeGreaterThan(0);
  expect(till.acknowledged.size).toBeGreaterThan(KILLS * 3);
});
