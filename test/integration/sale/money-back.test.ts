import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { completeSale } from '../../../electron/services/sale/complete-sale.ts';
import { findMoneyBack } from '../../../electron/services/sale/money-back-of-cart.ts';
import { voidSale } from '../../../electron/services/sale/void-sale.ts';
import type { Actor } from '../../../electron/services/actor.ts';
import { readReceipt } from '../../../electron/services/sale/read-receipt.ts';
import { layoutDocument } from '../../../shared/domain/receipt/layout-document.ts';
import { layoutText } from '../../../shared/domain/receipt/layout-text.ts';
import { amountDue } from '../../../shared/domain/payment/amount-due.ts';
import { SETTING_DEFAULTS } from '../../../shared/domain/setting/settings.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { refundAct } from '../../support/refund-act.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { testGallery, type TestGallery } from '../../support/test-gallery.ts';
import { verified } from '../../support/verified.ts';

let gallery: TestGallery;
beforeEach(() => {
  gallery = testGallery();
});
afterEach(() => gallery.close());

const limit = (amount: number) => gallery.setting('refund.limit', { amount: rupiah(amount) });
const bringBack = (saleId: SaleId, lineNumber = 1, count = 1) =>
  gallery.apply({ type: 'add-return', lineId: gallery.newId<'line'>(), saleId, lineNumber, quantity: units(count), place: 'shelf' });
/** Settles the open cart by one way to the rupiah; cash is what the rounding makes of it. */
const settleBy = (tender: string, approvalId: string | null = null, actor: Actor = gallery.cashier) => {
  const cart = gallery.cart();
  const due = amountDue(cart, SETTING_DEFAULTS['cash.rounding']);
  const total = tender === 'cash' ? due.total : due.subtotal;
  const payments = total === 0 ? [] : [{ tender, received: total, reference: tender === 'cash' ? null : '4821' }];
  return completeSale(gallery.context, actor, { commandId: gallery.newId(), saleId: cart.saleId, expectedTotal: total, payments, approvalId });
};
const sold = (product: number, tender: string, count = 1) => {
  gallery.add(product, units(count));
  return settleBy(tender).saleId;
};
const allowed = (tender = 'cash', reason: string | null = 'kartu pembeli hilang') => gallery.context.approvals.grant(refundAct(gallery.cart(), tender), gallery.cashier.userId, 'Bambang Hermanto', reason);
const ways = () => findMoneyBack(gallery.context, { saleId: gallery.cart().saleId }).map(({ receiptNumber, value, ways: paid }) => [receiptNumber, value, ...paid.map(({ label, left }) => [label, left])]);

describe('the limit of money back', () => {
  test('lets a cashier alone up to it and not above; without one every return takes two', () => {
    const sale = sold(0, 'cash', 3);
    bringBack(sale);
    expect(refusalOf(() => settleBy('cash'))).toBe('approval.required');
    limit(27_999);
    expect(refusalOf(() => settleBy('cash'))).toBe('approval.required');
    limit(28_000);
    expect(gallery.store.sales.find(settleBy('cash').saleId)?.sale).toMatchObject({ kind: 'refund', total: -28_000, approved_by: null });
    limit(0);
    bringBack(sale);
    expect(refusalOf(() => settleBy('cash'))).toBe('approval.required');
    expect(settleBy('cash', null, gallery.administrator)).toMatchObject({ total: -28_000 });
    bringBack(sale);
    expect(gallery.store.sales.find(settleBy('cash', allowed()).saleId)?.sale).toMatchObject({ approved_by: 'Bambang Hermanto' });
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('counts what comes back, also where an exchange gives back less of it or nothing; it says nothing about voids', () => {
    limit(44_999);
    const sale = sold(1, 'cash');
    bringBack(sale);
    gallery.add(0);
    expect(refusalOf(() => settleBy('cash'))).toBe('approval.required');
    limit(45_000);
    expect(settleBy('cash')).toMatchObject({ kind: 'exchange', total: -17_000 });
    const other = sold(1, 'cash');
    bringBack(other);
    gallery.add(2, units(3));
    limit(44_999);
    expect(refusalOf(() => settleBy('cash'))).toBe('approval.required');
    expect(gallery.store.sales.find(settleBy('cash', allowed()).saleId)?.sale).toMatchObject({ kind: 'exchange', total: 0, approved_by: 'Bambang Hermanto' });
    limit(10_000_000);
    const third = sold(2, 'cash');
    expect(refusalOf(() => voidSale(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: third, reason: 'salah', approvalId: null }))).toBe('approval.required');
  });
});

describe('the way money goes back', () => {
  test('is the one it came by; another takes a second person, whatever the limit', () => {
    limit(10_000_000);
    const sale = sold(0, 'qris', 2);
    bringBack(sale);
    expect(ways()).toEqual([['K1-0001', 28_000, ['QRIS', 56_000]]]);
    expect(refusalOf(() => settleBy('cash'))).toBe('approval.required');
    expect(refusalOf(() => settleBy('transfer'))).toBe('approval.required');
    settleBy('qris');
    bringBack(sale);
    expect(ways()).toEqual([['K1-0001', 28_000, ['QRIS', 28_000]]]);
    expect(gallery.store.sales.find(settleBy('cash', allowed()).saleId)?.sale).toMatchObject({ approved_by: 'Bambang Hermanto' });
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('of two receipts paid differently in one cart is no single one without a second person', () => {
    limit(10_000_000);
    const cash = sold(0, 'cash', 4);
    const qris = sold(1, 'qris');
    bringBack(cash);
    bringBack(qris);
    expect(ways()).toEqual([
      ['K1-0001', 28_000, ['Tunai', 112_000]],
      ['K1-0002', 45_000, ['QRIS', 45_000]],
    ]);
    expect(refusalOf(() => settleBy('cash'))).toBe('approval.required');
    expect(refusalOf(() => settleBy('qris'))).toBe('approval.required');
    // New goods for the part that was paid by QRIS: what is left is covered by the cash.
    gallery.add(1);
    expect(settleBy('cash')).toMatchObject({ kind: 'exchange', total: -28_000 });
    bringBack(cash);
    expect(ways()).toEqual([['K1-0001', 28_000, ['Tunai', 84_000]]]);
    gallery.add(0);
    const swapped = settleBy('cash').saleId;
    // What was taken in exchange was paid by no way at all.
    bringBack(swapped, 2);
    expect(ways()).toEqual([['K1-0004', 28_000]]);
    expect(refusalOf(() => settleBy('cash'))).toBe('approval.required');
  });

  test('is what was allowed: an approval of one way opens no other', () => {
    limit(1_000);
    const sale = sold(0, 'qris', 2);
    bringBack(sale);
    const byQris = allowed('qris');
    expect(refusalOf(() => settleBy('cash', byQris))).toBe('approval.required');
    expect(settleBy('qris', byQris)).toMatchObject({ kind: 'refund', total: -28_000 });
    bringBack(sale);
    expect(refusalOf(() => settleBy('qris', allowed('cash')))).toBe('approval.required');
  });

  test('that is another one stands on the document and on its paper with the reason; without a reason nothing is recorded', async () => {
    const sale = sold(0, 'qris', 3);
    bringBack(sale);
    expect(refusalOf(() => settleBy('cash', allowed('cash', null)))).toBe('return.reason-required');
    const refund = settleBy('cash', allowed('cash', 'QR pembeli tidak aktif lagi')).saleId;
    const reason = 'dibayar QRIS, kembali Tunai: QR pembeli tidak aktif lagi';
    expect(gallery.store.sales.find(refund)?.sale).toMatchObject({ back_reason: reason, approved_by: 'Bambang Hermanto' });
    const paper = layoutText(layoutDocument((await readReceipt(gallery.context, { saleId: refund })).document, 48));
    expect(paper.replace(/\s+/g, ' ')).toContain(`Alasan: ${reason} Disetujui: Bambang Hermanto`);
    // Whoever may allow it gives it back without being asked; the ways stand there all the same.
    bringBack(sale);
    expect(gallery.store.sales.find(settleBy('cash', null, gallery.administrator).saleId)?.sale).toMatchObject({ back_reason: 'dibayar QRIS, kembali Tunai', approved_by: null });
    bringBack(sale);
    expect(gallery.store.sales.find(settleBy('qris', allowed('qris')).saleId)?.sale).toMatchObject({ back_reason: null });
    expect(verified(gallery.file).difference).toBeNull();
  });
});
