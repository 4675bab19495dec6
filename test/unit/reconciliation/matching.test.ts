import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptMatch } from '../../../shared/domain/reconciliation/accept-match.ts';
import { compareAmounts } from '../../../shared/domain/reconciliation/compare-amounts.ts';
import { compareReferences, lineFigures, typedFigures } from '../../../shared/domain/reconciliation/compare-references.ts';
import { DEFAULT_MATCHING_TERMS as TERMS } from '../../../shared/domain/reconciliation/matching-terms.ts';
import { matchStatement, type MatchOutcome } from '../../../shared/domain/reconciliation/match-statement.ts';
import type { OpenLine, OpenPayment } from '../../../shared/domain/reconciliation/open-item.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { plainMatching } from './plain-matching.ts';

const DAY = '2026-11-05';
let last = 0;
const pay = (amount: number, more: Partial<OpenPayment> = {}): OpenPayment => ({ key: `p${(last += 1)}`, day: DAY, minute: 600, tender: 'qris', kind: 'qris', amount: amount as Rupiah, reference: null, ...more });
const line = (amount: number, more: Partial<OpenLine> = {}): OpenLine => ({ key: `l${(last += 1)}`, day: DAY, minute: null, amount: amount as Rupiah, gross: null, description: '', reference: '', ...more });
const match = (lines: readonly OpenLine[], payments: readonly OpenPayment[]): MatchOutcome => matchStatement(lines, payments, TERMS);
const keys = (proposals: MatchOutcome['certain']): string[][] => proposals.map((one) => [one.line.key, ...one.payments.map((payment) => payment.key)]);

/** Every item in exactly one place, one payment to a line that is no settlement. */
function expectWhole(outcome: MatchOutcome, lines: readonly OpenLine[], payments: readonly OpenPayment[]): void {
  const proposals = [...outcome.certain, ...outcome.suggested];
  expect([...proposals.map((one) => one.line.key), ...outcome.leftLines.map((one) => one.key)].toSorted()).toEqual(lines.map((one) => one.key).toSorted());
  expect([...proposals.flatMap((one) => one.payments.map((payment) => payment.key)), ...outcome.leftPayments.map((one) => one.key)].toSorted()).toEqual(payments.map((one) => one.key).toSorted());
  for (const one of outcome.certain) expect(one.payments).toHaveLength(1);
  for (const one of proposals) {
    expect(one.gross).toBe(one.payments.reduce((sum, payment) => sum + payment.amount, 0));
    expect(one.gross - one.net).toBe(one.fee);
    expect(one.fee).toBeGreaterThanOrEqual(0);
    expect(acceptMatch(one.line, one.payments.map((payment) => payment.amount), TERMS).ok).toBe(true);
  }
}

describe('amounts', () => {
  it.each([
    [50_000, 50_000, null, 'exact'],
    [50_000, 49_650, null, 'rate'],
    [50_000, 49_850, null, 'rate'],
    [50_000, 49_800, null, 'rate'],
    [50_000, 49_700, null, 'plausible'],
    [50_000, 49_500, null, 'plausible'],
    [50_000, 49_499, null, 'plausible'],
    [50_000, 49_498, null, null],
    [50_000, 50_001, null, null],
    [50_000, 49_650, 50_000, 'exact'],
    [50_000, 49_650, 49_900, null],
    [50_000, -50_000, null, null],
    [-50_000, -50_000, null, 'exact'],
    [-50_000, -49_900, null, null],
    [0, 0, null, null],
  ])('%d paid and %d arrived (gross said %j) is %j', (paid, net, gross, fit) => expect(compareAmounts(paid as Rupiah, { amount: net as Rupiah, gross: gross as Rupiah | null }, TERMS)).toBe(fit));
});

describe('references', () => {
  it.each([
    ['4821', '000512004821', 'same'],
    ['EDC 004821', 'TRACE 004821', 'same'],
    ['…4821', 'QRIS/0005-1200-4821/PALU', 'same'],
    ['4821', '482199', 'differs'],
    ['4821', '', 'unknown'],
    ['482', '000512000482', 'unknown'],
    [null, '000512004821', 'unknown'],
    ['', '000512004821', 'unknown'],
  ] as const)('%j on a line that says %j is %s', (typed, said, fit) => expect(compareReferences(typedFigures(typed), lineFigures({ reference: said, description: '' }))).toBe(fit));

  it('are found in the description too, where another number says nothing', () => {
    expect(compareReferences('4821', lineFigures({ reference: '', description: 'QRIS RRN 000512004821 PALU' }))).toBe('same');
    expect(compareReferences('4821', lineFigures({ reference: '', description: 'QRIS RRN 000512009999 PALU' }))).toBe('unknown');
  });
});

describe('what is certain', () => {
  it('is a payment and a line that carry the same number, gross or net, even among equal amounts', () => {
    const payments = [pay(50_000, { reference: '4821' }), pay(50_000, { reference: '7733' }), pay(50_000)];
    const lines = [line(49_650, { reference: '000000007733' }), line(49_650, { reference: '000000004821' })];
    expect(keys(match(lines, payments).certain).toSorted()).toEqual([[lines[1]?.key, payments[0]?.key], [lines[0]?.key, payments[1]?.key]].toSorted());
  });

  it('is an amount that is alone on both sides within its days', () => {
    const [payment, arrived] = [pay(50_000), line(50_000, { day: '2026-11-07' })];
    expect(keys(match([arrived], [payment, pay(60_000)]).certain)).toEqual([[arrived.key, payment.key]]);
  });

  it('is one of two equal amounts where the clock tells them apart', () => {
    const payments = [pay(50_000, { minute: 605 }), pay(50_000, { minute: 840 })];
    const lines = [line(50_000, { minute: 841 }), line(50_000, { minute: 606 })];
    expect(keys(match(lines, payments).certain).toSorted()).toEqual([[lines[1]?.key, payments[0]?.key], [lines[0]?.key, payments[1]?.key]].toSorted());
  });

  it('is never one of two that could be meant', () => {
    expect(match([line(50_000)], [pay(50_000), pay(50_000)])).toMatchObject({ certain: [], suggested: [{}], leftPayments: [{}] });
    expect(match([line(50_000), line(50_000)], [pay(50_000)])).toMatchObject({ certain: [], suggested: [{}], leftLines: [{}] });
    const twice = [line(50_000, { reference: '00004821' }), line(50_000, { reference: '00004821' })];
    expect(match(twice, [pay(50_000, { reference: '4821' })]).certain).toEqual([]);
  });

  it('is nothing whose number differs, whose fee is no known rate, or that came before it was paid', () => {
    expect(match([line(50_000, { reference: '00009999' })], [pay(50_000, { reference: '4821' })])).toMatchObject({ certain: [], suggested: [{ reason: { reference: 'differs' } }] });
    expect(match([line(49_700)], [pay(50_000)])).toMatchObject({ certain: [], suggested: [{ reason: { amount: 'plausible' } }] });
    expect(match([line(50_000, { day: '2026-11-04' })], [pay(50_000)])).toMatchObject({ certain: [], suggested: [{ reason: { daysLater: -1 } }] });
    expect(match([line(50_000, { minute: 300 })], [pay(50_000, { minute: 900 })])).toMatchObject({ certain: [], suggested: [{}] });
  });

  it('is nothing that a person has undone', () => {
    const [payment, arrived] = [pay(50_000), line(50_000)];
    expect(matchStatement([arrived], [payment], TERMS, () => true)).toMatchObject({ certain: [], suggested: [{ line: arrived, payments: [payment] }] });
  });
});

describe('what is suggested', () => {
  it('comes best first, and takes each side once', () => {
    const payments = [pay(50_000, { minute: 600 }), pay(50_000, { minute: 700 }), pay(80_000, { day: '2026-11-04' }), pay(80_000)];
    const lines = [line(50_000, { minute: 702 }), line(50_000, { minute: 603 }), line(50_000, { minute: 703 }), line(80_000), line(79_999)];
    const outcome = match(lines, payments);
    expectWhole(outcome, lines, payments);
    expect(outcome.suggested[0]?.reason.minutesApart).toBeLessThanOrEqual(outcome.suggested.at(-1)?.reason.minutesApart ?? Infinity);
  });

  it('is a late line only where the number is the same', () => {
    const late = { day: '2026-11-25' };
    expect(match([line(50_000, { ...late, reference: '00004821' })], [pay(50_000, { reference: '4821' })])).toMatchObject({ certain: [], suggested: [{ reason: { daysLater: 20 } }] });
    expect(match([line(50_000, late)], [pay(50_000)])).toMatchObject({ suggested: [], leftLines: [{}], leftPayments: [{}] });
  });

  it('is a settlement: one line that pays a day of a way to pay, net of the fee', () => {
    const payments = [pay(50_000), pay(75_500), pay(120_000), pay(99_000, { tender: 'card', kind: 'card' }), pay(10_000, { day: '2026-11-07' })];
    const paidOut = line(245_500 - 1_719, { day: '2026-11-06' });
    expect(match([paidOut], payments)).toMatchObject({ suggested: [{ gross: 245_500, net: 243_781, fee: 1_719, payments: [{}, {}, {}], reason: { amount: 'rate', daysLater: 1 } }], leftPayments: [{}, {}] });
  });

  it('is a settlement over a weekend, and less what was given back', () => {
    const days = ['2026-11-06', '2026-11-07', '2026-11-08'];
    const weekend = days.map((day, index) => pay(100_000 + index * 25_000, { day }));
    expect(match([line(375_000, { day: '2026-11-09' })], weekend)).toMatchObject({ suggested: [{ gross: 375_000, payments: [{}, {}, {}] }] });
    const withRefund = [pay(100_000), pay(50_000), pay(-30_000)];
    expect(match([line(120_000)], withRefund)).toMatchObject({ suggested: [{ gross: 120_000, payments: [{}, {}, {}] }] });
  });

  it('matches money given back with what left the account, to the rupiah', () => {
    expect(match([line(-50_000)], [pay(-50_000)])).toMatchObject({ certain: [{ gross: -50_000, net: -50_000, fee: 0 }] });
    expect(match([line(-49_900)], [pay(-50_000)])).toMatchObject({ certain: [], suggested: [] });
  });
});

describe('a match that a person makes', () => {
  const accept = (arrived: number | null, payments: readonly number[]): unknown => {
    const accepted = acceptMatch(arrived === null ? null : { amount: arrived as Rupiah, gross: null }, payments as readonly Rupiah[], TERMS);
    return accepted.ok ? [accepted.value.kind, accepted.value.gross, accepted.value.net, accepted.value.fee] : accepted.error.code;
  };
  it.each([
    [49_650, [50_000], ['single', 50_000, 49_650, 350]],
    [149_000, [50_000, 100_000], ['settlement', 150_000, 149_000, 1_000]],
    [null, [50_000, -50_000], ['offset', 0, 0, 0]],
    [12_345, [], ['unrelated', 0, 0, 0]],
    [49_000, [50_000], 'match.amount-differs'],
    [50_001, [50_000], 'match.amount-differs'],
    [null, [50_000, -40_000], 'match.offset-not-zero'],
    [null, [50_000], 'match.nothing'],
    [null, [], 'match.nothing'],
  ])('%j for %j is %j', (arrived, payments, outcome) => expect(accept(arrived, payments)).toEqual(outcome));
});

describe('every statement', () => {
  const days = fc.integer({ min: 1, max: 20 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
  const amounts = fc.oneof(fc.constantFrom(10_000, 15_000, 28_000, 50_000, 100_000, -28_000), fc.integer({ min: 1, max: 400_000 }));
  const payments = fc.array(fc.record({ amount: amounts, day: days, minute: fc.integer({ min: 480, max: 1_000 }), tender: fc.constantFrom('qris', 'card'), digits: fc.option(fc.integer({ min: 1_000, max: 1_020 })) }), { maxLength: 40 });
  const fates = fc.array(fc.constantFrom('missing', 'gross', 'net', 'late', 'twice', 'with-number', 'other'), { minLength: 40, maxLength: 40 });

  it('ends with each line and each payment certain, suggested or left over, never two sales on one line', () => {
    fc.assert(
      fc.property(payments, fates, days, (made, fate, day) => {
        const paid = made.map((one) => pay(one.amount, { day: one.day, minute: one.minute, tender: one.tender, reference: one.digits === null ? null : String(one.digits) }));
        const lines = paid.flatMap((payment, index) => {
          const net = payment.amount > 0 ? payment.amount - Math.round(payment.amount * 0.007) : payment.amount;
          const said = { day: payment.day, minute: payment.minute + 1 };
          if (net === 0) return [];
          switch (fate[index]) {
            case 'missing':
              return [];
            case 'gross':
              return [line(payment.amount, said)];
            case 'net':
              return [line(net, { day: payment.day })];
            case 'late':
              return [line(net, { day: '2026-11-28' })];
            case 'twice':
              return [line(payment.amount, said), line(payment.amount, said)];
            case 'with-number':
              return [line(net, { ...said, reference: `00000000${payment.reference ?? ''}` })];
            default:
              return [line(payment.amount + 7, { day })];
          }
        });
        expectWhole(match(lines, paid), lines, paid);
      }),
      { numRuns: 300 },
    );
  });

  it('is matched as by the plain rule, which holds everything against everything', () => {
    const terms = fc.constantFrom(TERMS, { ...TERMS, daysAfter: 0 }, { ...TERMS, daysAfter: 33, feeMax: 0 as typeof TERMS.feeMax });
    const fewDays = fc.oneof(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 1, max: 40 })).map((day) => new Date(Date.UTC(2026, 9, day)).toISOString().slice(0, 10));
    const digits = fc.option(fc.integer({ min: 1_000, max: 1_006 }).map(String));
    const paidOnes = fc.array(
      fc.record({ amount: fc.constantFrom(10_000, 20_000, 20_100, 50_000, 50_200, 100_000, 0, -20_000), day: fewDays, minute: fc.constantFrom(500, 505, 600, 900), tender: fc.constantFrom('qris', 'card'), reference: digits }),
      { maxLength: 14 },
    );
    const bankOnes = fc.array(
      fc.record({
        amount: fc.constantFrom(10_000, 19_860, 20_000, 20_100, 29_900, 30_000, 40_000, 49_650, 49_800, 50_000, 69_510, 70_000, 99_300, 100_000, 150_000, -20_000),
        gross: fc.option(fc.constantFrom(20_000, 50_000, 100_000), { freq: 5 }),
        day: fewDays,
        minute: fc.option(fc.constantFrom(501, 610, 901)),
        reference: digits,
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(paidOnes, bankOnes, terms, fc.func(fc.boolean()), (paid, arrived, rules, undone) => {
        const allPayments = paid.map(({ amount, ...one }) => pay(amount, one));
        const allLines = arrived.map(({ amount, gross, reference, ...one }) => line(amount, { ...one, gross: gross as Rupiah | null, reference: reference === null ? '' : `0000${reference}` }));
        const refused = (bank: OpenLine, payment: OpenPayment): boolean => undone(bank.day, payment.day);
        expect(matchStatement(allLines, allPayments, rules, refused)).toEqual(plainMatching(allLines, allPayments, rules, refused));
      }),
      { numRuns: 2_000 },
    );
  });

  it('may be long: five thousand lines are matched before a person wonders', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => pay(1_000 * (1 + (index % 400)), { day: `2026-11-${String(1 + (index % 28)).padStart(2, '0')}`, minute: 480 + (index % 500), reference: String(100_000 + index) }));
    const lines = many.map((payment) => line(payment.amount, { day: payment.day, reference: `0000${payment.reference ?? ''}` }));
    const outcome = match(lines, many);
    expect(outcome.certain).toHaveLength(5_000);
    expectWhole(outcome, lines, many);
  });
});
