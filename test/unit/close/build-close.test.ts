import { describe, expect, it } from 'vitest';
import { buildClose, type CloseFacts } from '../../../shared/domain/close/build-close.ts';
import { closeFaults } from '../../../shared/domain/close/close-faults.ts';
import { DEFAULT_REVENUE_ACCOUNTS } from '../../../shared/domain/close/revenue-account.ts';
import { sealCode } from '../../../shared/domain/close/seal.ts';
import { totalDisagreements, type ShiftTotals, type TotalDimension } from '../../../shared/domain/close/shift-totals.ts';
import { DEFAULT_TENDERS } from '../../../shared/domain/payment/tender.ts';
import { rupiah, RUPIAH_MAX } from '../../../shared/kernel/rupiah.ts';
import { sampleClose } from '../../support/sample-close.ts';

const total = (dimension: TotalDimension, key: string, count: number, amount: number) => ({ dimension, key, count, amount: rupiah(amount) });
const TOTALS: ShiftTotals = [
  total('day', '2026-11-20', 3, 99_900),
  total('document', 'sale', 2, 124_900),
  total('document', 'refund', 1, -25_000),
  total('tender', 'qris', 1, 45_000),
  total('tender', 'cash', 2, 54_900),
  total('cashier', 'u1', 3, 99_900),
  total('hour', '09', 3, 99_900),
  total('category', 'c1', 2, 60_000),
  total('category', 'c2', 2, 40_000),
  total('producer', 'p1', 4, 100_000),
  total('workshop', 'w1', 4, 100_000),
  total('gross', '', 3, 130_000),
  total('discount', '', 1, 5_000),
  total('return', '', 1, -25_000),
  total('rounding', '', 1, -100),
  total('cash', 'sale', 1, 79_900),
  total('cash', 'refund', 1, -25_000),
  total('cash', 'drop', 1, -50_000),
];
const { unit, register, shift, closedAt, closedBy, timeZone, range, previousSeal } = sampleClose();
const FACTS: CloseFacts = {
  zNumber: 8,
  unit,
  register,
  shift,
  closedAt,
  closedBy,
  timeZone,
  range,
  previousSeal,
  parked: [],
  unprinted: [],
  disagreements: [],
  cash: { openingFloat: rupiah(500_000), count: [{ value: rupiah(100_000), kind: 'note', pieces: 5 }], reason: 'uji', approvedBy: null, recounts: 0, floatLeft: rupiah(400_000) },
  confirmed: new Map([['qris', rupiah(45_000)], ['cash', rupiah(1)]]),
  perpetualBefore: { documents: 10, net: rupiah(1_000_000) },
  tenders: DEFAULT_TENDERS,
  accounts: { ...DEFAULT_REVENUE_ACCOUNTS, byCategory: { c1: '425112' } },
  label: (_dimension, key) => `<${key}>`,
};

describe('a close built from totals', () => {
  const close = buildClose(FACTS, TOTALS);

  it('adds to what was ever taken, also beyond the largest amount that may be typed', () => {
    const old = buildClose({ ...FACTS, perpetualBefore: { documents: 900_000, net: rupiah(RUPIAH_MAX - 1) } }, TOTALS);
    expect(old.perpetual).toEqual({ documents: 900_003, net: RUPIAH_MAX + 99_899 });
    expect(closeFaults(old)).toEqual([]);
  });

  it('agrees with itself and derives what nobody may type', () => {
    expect(closeFaults(close)).toEqual([]);
    expect(close.cash).toMatchObject({ sales: 79_900, refunds: -25_000, voids: 0, drops: -50_000, expected: 504_900, counted: 500_000, difference: -4_900, handover: 100_000 });
    expect(close.totals).toEqual({ gross: 130_000, discounts: 5_000, returns: -25_000, rounding: -100, net: 99_900 });
    expect(close.perpetual).toEqual({ documents: 13, net: 1_099_900 });
  });

  it('puts cash first, confirms the others only, and names keys as they are called', () => {
    expect(close.tenders.map(({ key, label, confirmed }) => [key, label, confirmed])).toEqual([['cash', 'Tunai', null], ['qris', 'QRIS', 45_000]]);
    expect(close.groups.category.map(({ label }) => label)).toEqual(['<c1>', '<c2>']);
  });

  it('spreads what is due over the accounts of the categories, the rounding with the largest', () => {
    expect(close.groups.account.map(({ key, amount }) => [key, amount])).toEqual([['425112', 59_900], ['425119', 40_000]]);
  });
});

describe('two ways to the totals', () => {
  it('agree, or are named with both figures', () => {
    expect(totalDisagreements(TOTALS, [...TOTALS].reverse())).toEqual([]);
    const other = TOTALS.map((one) => (one.dimension === 'hour' ? { ...one, amount: rupiah(1) } : one.dimension === 'gross' ? { ...one, count: 9 } : one)).filter((one) => one.dimension !== 'workshop');
    expect(totalDisagreements(other, TOTALS)).toEqual([
      { group: 'gross.count', key: '', kept: 9, recounted: 3 },
      { group: 'hour', key: '09', kept: 1, recounted: 99_900 },
      { group: 'workshop', key: 'w1', kept: 0, recounted: 100_000 },
    ]);
  });
});

it('a seal is copied by hand in twelve characters that are not taken for each other', () => {
  expect(sealCode('0'.repeat(64))).toBe('0000-0000-0000');
  expect(sealCode(`fffff00001${'0'.repeat(54)}`)).toBe('ZZZZ-0001-0000');
  expect(sealCode('4f1c9a02'.repeat(8))).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
});
