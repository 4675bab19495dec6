import { expect, test } from 'vitest';
import { expectWhole } from './expect-whole.ts';
import { KilledTill } from './killed-till.ts';

const KILLS = Number(process.env['ETALASE_KILLS'] ?? 2_000);
const STEPS = ['before-journal', 'after-journal', 'before-commit', 'after-commit', 'print-sending', 'print-delivered'];

test(`${KILLS} kills at named steps and random moments lose nothing`, async () => {
  let till = new KilledTill();
  let seed = Number(process.env['ETALASE_SEED'] ?? 20_261_121);
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const step = random(3) === 0 ? '' : (STEPS[random(STEPS.length)] ?? '');
    let lines = 2 + random(40);
    await till.run(step, random(12), (end) => {
      lines -= 1;
      if (lines === 0 || (step !== '' && lines < -400)) end();
    });
    expectWhole(till);
    // A file of its own every now and then, so that the kill in set-up and migration is met too.
    if (kill % 200 === 0) {
      till.end();
      till = new KilledTill();
    }
  }
  till.end();
  expect(KILLS).toBeGreaterThan(0);
});
