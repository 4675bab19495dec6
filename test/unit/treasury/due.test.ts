import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueOfClose, type DueAmount } from '../../../shared/domain/treasury/due.ts';
import { handoverOfClose } from '../../../shared/domain/treasury/handover-of-close.ts';
import { bankMovements, depositMovements, handoverMovements, madeGoodMovements } from '../../../shared/domain/treasury/movements-of-treasury.ts';
import { linesOfParts, splitBilling, sumOf } from '../../../shared/domain/treasury/split-billing.ts';
import { targetPace } from '../../../shared/domain/treasury/target-pace.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { sampleClose } from '../../support/sample-close.ts';

const due = (sourceId: string, account: string, amount: number): DueAmount => ({ sourceId, account, amount: rupiah(amount) });

describe('a close', () => {
  test('makes its takings due by account, from the day of its first sale', () => {
    const close = sampleClose();
    expect(dueOfClose(close)).toEqual({ sourceId: close.shift.id, kind: 'close', number: 7, receivedAt: close.closedAt, lines: [{ account: '425119', amount: 800_000 }] });
    const forgotten = dueOfClose({ ...close, closedAt: close.closedAt + 24 * 3_600_000 });
    expect(businessDayOf(forgotten.receivedAt, close.timeZone)).toBe('2026-11-20');
    expect(forgotten.receivedAt).toBeGreaterThan(close.closedAt);
  });

  test('leaves in the safe what was taken out and what was dropped before', () => {
    expect(handoverOfClose(sampleClose())).toMatchObject({ zNumber: 7, amount: 608_500 });
  });
});

describe('a billing', () => {
  const free = [due('a', '425119', 700), due('a', '425112', 300), due('b', '425119', -200), due('c', '425119', 500)];

  test('takes everything that is due of what was chosen', () => {
    const parts = splitBilling(free, null);
    expect(parts).toMatchObject({ ok: true });
    expect(parts.ok && linesOfParts(parts.value)).toEqual([
      { account: '425112', amount: 300 },
      { account: '425119', amount: 1_000 },
    ]);
  });

  test('takes less of an account from the oldest first, after what came back', () => {
    expect(splitBilling(free, [{ account: '425119', amount: rupiah(600) }])).toEqual({ ok: true, value: [due('b', '425119', -200), due('a', '425119', 700), due('c', '425119', 100)] });
  });

  test('never takes more than is due, nor nothing', () => {
    expect(splitBilling(free, [{ account: '425112', amount: rupiah(301) }])).toEqual({ ok: false, error: { code: 'billing.more-than-due', account: '425112', asked: 301, due: 300 } });
    expect(splitBilling(free, [{ account: '425699', amount: rupiah(1) }])).toMatchObject({ ok: false, error: { due: 0 } });
    expect(splitBilling([due('b', '425119', -200)], null)).toEqual({ ok: false, error: { code: 'billing.nothing-due' } });
    expect(splitBilling(free, [{ account: '425112', amount: rupiah(0) }])).toMatchObject({ ok: false });
  });

  test('parts add up to what was asked and no part is larger than its due', () => {
    const amounts = fc.array(fc.record({ sourceId: fc.constantFrom('a', 'b', 'c', 'd'), account: fc.constantFrom('425112', '425119'), amount: fc.integer({ min: -500, max: 900 }).map(rupiah) }), { maxLength: 8 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 2000 }), (list, wanted) => {
        const whole = [...new Map(list.map((one) => [`${one.sourceId}/${one.account}`, one])).values()];
        const of = whole.filter(({ account }) => account === '425119');
        const outcome = splitBilling(whole, [{ account: '425119', amount: rupiah(wanted) }]);
        expect(outcome.ok).toBe(wanted <= sumOf(of));
        if (!outcome.ok) return;
        expect(sumOf(outcome.value)).toBe(wanted);
        for (const part of outcome.value) {
          const open = of.find(({ sourceId }) => sourceId === part.sourceId)?.amount ?? 0;
          expect(open < 0 ? part.amount === open : part.amount > 0 && part.amount <= open).toBe(true);
        }
      }),
    );
  });
});

describe('the steps of the ledger', () => {
  test('a handover empties what was expected out of the safe, however much was counted', () => {
    expect(handoverMovements({ expected: rupiah(1_000), counted: rupiah(900) })).toEqual([
      { kind: 'difference', from: 'safe', to: 'difference', amount: 100 },
      { kind: 'handover', from: 'safe', to: 'treasurer', amount: 900 },
    ]);
    expect(handoverMovements({ expected: rupiah(1_000), counted: rupiah(1_050) })[0]).toEqual({ kind: 'difference', from: 'difference', to: 'safe', amount: 50 });
    expect(handoverMovements({ expected: rupiah(0), counted: rupiah(0) })).toEqual([]);
  });

  test('bank, money made good and deposits go one way each', () => {
    expect(bankMovements({ direction: 'in', amount: rupiah(5) })).toEqual([{ kind: 'bank-in', from: 'treasurer', to: 'bank', amount: 5 }]);
    expect(bankMovements({ direction: 'out', amount: rupiah(5) })).toEqual([{ kind: 'bank-out', from: 'bank', to: 'treasurer', amount: 5 }]);
    expect(madeGoodMovements({ amount: rupiah(5) })).toEqual([{ kind: 'made-good', from: 'other', to: 'treasurer', amount: 5 }]);
    expect(depositMovements({ from: 'bank', total: rupiah(5) })).toEqual([{ kind: 'deposit', from: 'bank', to: 'state', amount: 5 }]);
  });
});

test('a year is measured against an even pace, with a day more in a leap year', () => {
  const months = [100, 0, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0].map(rupiah);
  expect(targetPace(2026, rupiah(365), months, '2026-03-31')).toEqual({ target: 365, deposited: 150, months: [100, 100, 150], ahead: 60 });
  expect(targetPace(2028, rupiah(366), months, '2028-02-29').ahead).toBe(100 - 60);
  expect(targetPace(2027, rupiah(365), months, '2026-12-31')).toMatchObject({ deposited: 0, months: [], ahead: 0 });
  expect(targetPace(2025, rupiah(365), months, '2026-01-01')).toMatchObject({ deposited: 150, ahead: -215 });
});
