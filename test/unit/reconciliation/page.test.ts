import { describe, expect, it } from 'vitest';
import { leftChoice } from '../../../renderer/features/reconciliation/left-choice.ts';
import { withRole } from '../../../renderer/features/reconciliation/with-role.ts';
import type { BankLine, BankPayment } from '../../../shared/contract/reconciliation.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

const pay = (amount: number): BankPayment => ({ saleId: 'x' as never, paymentNumber: 1, receiptNumber: 'K1-0001', at: 0, day: '2026-11-05', tender: 'qris', kind: 'qris', label: 'QRIS', amount: rupiah(amount), reference: null });
const line = (amount: number): BankLine => ({ statementId: 'x', row: 2, account: 'BNI', day: '2026-11-05', minute: null, amount: rupiah(amount), gross: null, description: '', reference: '' });

describe('what is chosen of the leftovers', () => {
  it.each([
    [null, [], { kind: null, needsReason: false }],
    [null, [50_000], { kind: null, gross: 50_000 }],
    [null, [50_000, -50_000], { kind: 'offset', gross: 0, needsReason: true }],
    [1_234, [], { kind: 'unrelated', net: 1_234, needsReason: true }],
    [49_650, [50_000], { kind: 'single', fee: 350, needsReason: false }],
    [149_000, [50_000, 100_000], { kind: 'settlement', gross: 150_000, net: 149_000, fee: 1_000 }],
  ])('line %j with %j makes %j', (arrived, payments, made) => expect(leftChoice(arrived === null ? null : line(arrived), payments.map(pay))).toMatchObject(made));
});

describe('the role of a column', () => {
  it('is there once where only one column can hold it, and the other is let go', () => {
    expect(withRole(['day', 'in', 'ignore'], 2, 'in')).toEqual(['day', 'ignore', 'in']);
    expect(withRole(['day', 'in', 'ignore'], 1, 'day')).toEqual(['ignore', 'day', 'ignore']);
  });
  it('may be there many times for texts', () => {
    expect(withRole(['day', 'description', 'ignore'], 2, 'description')).toEqual(['day', 'description', 'description']);
    expect(withRole(['day', 'ignore', 'in'], 2, 'ignore')).toEqual(['day', 'ignore', 'ignore']);
  });
});
