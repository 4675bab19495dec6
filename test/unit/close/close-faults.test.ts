import { expect, test } from 'vitest';
import { closeFaults } from '../../../shared/domain/close/close-faults.ts';
import { accountOf, DEFAULT_REVENUE_ACCOUNTS } from '../../../shared/domain/close/revenue-account.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { sampleClose } from '../../support/sample-close.ts';

test('a close that adds up has no faults', () => {
  expect(closeFaults(sampleClose())).toEqual([]);
});

test('each sum that was changed by one rupiah is named', () => {
  const close = sampleClose();
  const off = (part: Partial<typeof close>) => closeFaults({ ...close, ...part }).map(({ sum }) => sum);
  expect(off({ cash: { ...close.cash, handover: rupiah(508_501) } })).toEqual(['cash.handover']);
  expect(off({ cash: { ...close.cash, sales: rupiah(650_001) } })).toEqual(['cash.expected']);
  expect(off({ totals: { ...close.totals, gross: rupiah(835_001) } })).toEqual(['totals.net']);
  for (const name of ['day', 'category', 'producer', 'workshop', 'cashier', 'hour', 'account'] as const) {
    const [first, ...rest] = close.groups[name];
    if (first === undefined) throw new Error(name);
    expect(off({ groups: { ...close.groups, [name]: [{ ...first, amount: rupiah(first.amount + 1) }, ...rest] } })).toEqual([`groups.${name}`]);
  }
});

test('a category without an account of its own is deposited under the fallback', () => {
  const accounts = { ...DEFAULT_REVENUE_ACCOUNTS, byCategory: { farm: '425112' } };
  expect([accountOf(accounts, 'farm'), accountOf(accounts, 'wood')]).toEqual(['425112', '425119']);
});
