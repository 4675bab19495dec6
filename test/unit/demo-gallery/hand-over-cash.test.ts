import { describe, expect, it } from 'vitest';
import { demoRandom } from '../../../electron/host/demo/demo-random.ts';
import { handOverCash } from '../../../electron/host/demo/hand-over-cash.ts';
import { CHANGE_MAX } from '../../../shared/domain/payment/settle.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

describe('what buyers put on the counter', () => {
  it('always covers the sale, in hundreds, and never asks for more change than the till gives', () => {
    const random = demoRandom('cash');
    for (let round = 0; round < 5_000; round += 1) {
      const due = rupiah(random.whole(4, 150_000) * 100);
      const received = handOverCash(random, due);
      expect(received).toBeGreaterThanOrEqual(due);
      expect(received - due).toBeLessThanOrEqual(CHANGE_MAX);
      expect(received % 100).toBe(0);
    }
  });

  it('is sometimes exact, mostly a note, and sometimes odd so that the change is round', () => {
    const random = demoRandom('habits');
    const handed = Array.from({ length: 2_000 }, () => handOverCash(random, rupiah(28_500)));
    const share = (amount: number): number => handed.filter((one) => one === amount).length / handed.length;
    expect(share(28_500)).toBeGreaterThan(0.1);
    expect(share(50_000) + share(100_000)).toBeGreaterThan(0.6);
    expect(share(53_500)).toBeGreaterThan(0.03);
  });
});
