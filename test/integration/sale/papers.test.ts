import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { layoutDocument } from '../../../shared/domain/receipt/layout-document.ts';
import { layoutText } from '../../../shared/domain/receipt/layout-text.ts';
import { cartTotal } from '../../../shared/domain/sale/cart.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import type { LineId, SaleId } from '../../../shared/kernel/ids.ts';
import { units, type Quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { paperOfJob } from '../../../electron/services/prints/paper-of-job.ts';
import { completeSale } from '../../../electron/services/sale/complete-sale.ts';
import { voidSale } from '../../../electron/services/sale/void-sale.ts';
import { closeShift } from '../../../electron/services/shift/close-shift.ts';
import { refundAct } from '../../support/refund-act.ts';
import { testGallery, type TestGallery } from '../../support/test-gallery.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';

let gallery: TestGallery;
beforeEach(() => {
  gallery = testGallery();
});
afterEach(() => gallery.close());

/** The newest paper, line by line, blanks at its ends taken away. */
function newestPaper(columns = 32): string[] {
  const [job] = gallery.store.prints.recent(1);
  if (job === undefined) throw new Error('no paper');
  return layoutText(layoutDocument(paperOfJob(gallery.context, job, columns), columns)).split('\n').map((line) => line.trim());
}
function pay(...payments: [string, number, string | null][]) {
  const cart = gallery.cart();
  const total = payments.some(([tender]) => tender === 'cash') ? Math.trunc(cartTotal(cart) / 100) * 100 : cartTotal(cart);
  const approvalId = gallery.context.approvals.grant(refundAct(cart, payments[0]?.[0]), gallery.cashier.userId, 'Bambang Hermanto', 'kartu pembeli hilang');
  return completeSale(gallery.context, gallery.cashier, {
    commandId: gallery.newId(),
    saleId: cart.saleId,
    expectedTotal: total as Rupiah,
    payments: payments.map(([tender, received, reference]) => ({ tender, received: rupiah(received), reference })),
    approvalId,
  });
}
const bringBack = (saleId: SaleId, lineNumber: number, quantity: Quantity) =>
  gallery.apply({ type: 'add-return', lineId: gallery.newId<'line'>(), saleId, lineNumber, quantity, place: 'shelf' });
const takeOff = (lineId: LineId | null, share: number, reason: string) =>
  gallery.apply({ type: 'set-discount', lineId, value: { kind: 'percent', share: basisPoints(share) }, reason, approvalId: null });

describe('the paper of what was stored', () => {
  test('names each way to pay with its reference, and each discount with its reason', () => {
    gallery.add(0, units(2));
    gallery.add(4, 1_235 as Quantity);
    takeOff(gallery.cart().lines[0]?.lineId ?? null, 1_000, 'penyok');
    takeOff(null, 500, 'pameran');
    pay(['qris', 40_000, '482193'], ['cash', 50_000, null]);
    const lines = newestPaper();
    for (const wanted of ['Potongan: penyok        -5.600', 'Potongan: pameran         -4.271', 'QRIS                      40.000', 'Ref. 482193', 'Tunai                     50.000']) expect(lines).toContain(wanted);
  });

  test('of a return names the old receipt and who allowed it, and gives back what was paid', () => {
    gallery.add(0, units(2));
    takeOff(gallery.cart().lines[0]?.lineId ?? null, 1_000, 'pameran');
    const sold = pay(['cash', 60_000, null]);
    bringBack(sold.saleId, 1, units(1));
    pay(['cash', -25_200, null]);
    const lines = newestPaper();
    for (const wanted of ['PENGEMBALIAN', 'Untuk struk K1-0001', 'Disetujui: Bambang Hermanto', '-1 x 28.000            -28.000', 'Potongan saat dibeli     2.800', 'UANG KEMBALI          -Rp 25.200', 'Tunai                    -25.200']) expect(lines).toContain(wanted);
    expect(lines.join('\n')).not.toMatch(/Alasan|Terima kasih/);
  });

  test('of an exchange says what is paid on top; a discount of the new goods is no reason of the document', () => {
    gallery.add(0);
    const sold = pay(['cash', 28_000, null]);
    bringBack(sold.saleId, 1, units(1));
    gallery.add(1);
    takeOff(null, 1_000, 'langganan');
    pay(['qris', 12_500, '7781']);
    const lines = newestPaper();
    for (const wanted of ['PENUKARAN', '-28.000', 'Potongan: langganan       -4.500', 'TOTAL                  Rp 12.500', 'Ref. 7781']) expect(lines.some((line) => line.endsWith(wanted)), wanted).toBe(true);
    expect(lines.join('\n')).not.toContain('Alasan');
  });

  test('of an undone sale says why and gives every payment back the way it came', () => {
    gallery.add(1);
    const sold = pay(['transfer', 20_000, 'BNI 0047'], ['cash', 25_000, null]);
    voidSale(gallery.context, gallery.administrator, { commandId: gallery.newId(), saleId: sold.saleId, reason: 'salah barang', approvalId: null });
    const lines = newestPaper();
    for (const wanted of ['PEMBATALAN', 'Untuk struk K1-0001', 'Alasan: salah barang', 'Transfer                 -20.000', 'Ref. BNI 0047', 'Tunai                    -25.000']) expect(lines).toContain(wanted);
  });

  test('of a shift tells every way to pay, and the drawer apart from them', () => {
    gallery.add(0);
    const first = pay(['cash', 30_000, null]);
    gallery.add(1);
    pay(['qris', 45_000, '1']);
    gallery.add(1);
    const undone = pay(['card', 20_000, '2'], ['cash', 25_000, null]);
    bringBack(first.saleId, 1, units(1));
    pay(['cash', -28_000, null]);
    voidSale(gallery.context, gallery.administrator, { commandId: gallery.newId(), saleId: undone.saleId, reason: 'batal', approvalId: null });
    closeShift(gallery.context, gallery.cashier, { commandId: gallery.newId(), count: countOfSum(rupiah(500_000)), reason: null });
    const lines = newestPaper();
    for (const wanted of [
      'SLIP Z No. 000001',
      'Struk K1-0001 - K1-0005        5',
      'Tunai (4)                      0',
      'Kartu (2)                      0',
      'QRIS (1)                  45.000',
      'PENERIMAAN                45.000',
      'Modal awal               500.000',
      'Penjualan tunai           53.000',
      'Retur tunai              -28.000',
      'Batal tunai              -25.000',
      'Seharusnya               500.000',
      'SELISIH                        0',
      'Modal ditinggal          500.000',
      'DISERAHKAN                     0',
    ])
      expect(lines).toContain(wanted);
  });
});
