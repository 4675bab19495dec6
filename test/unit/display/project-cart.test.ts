import { describe, expect, test } from 'vitest';
import { DISPLAY_LINES_MAX } from '../../../shared/domain/display/display-state.ts';
import { projectCart } from '../../../shared/domain/display/project-cart.ts';
import { projectPaid } from '../../../shared/domain/display/project-paid.ts';
import { cartTotal, type CartLine } from '../../../shared/domain/sale/cart.ts';
import type { BasisPoints } from '../../../shared/kernel/basis-points.ts';
import type { LineId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

const SECRET = 'RAHASIA';

/** Every text of a line that buyers have no business with carries the word that must not come out. */
function line(n: number, change: Partial<CartLine> = {}): CartLine {
  return {
    lineId: `line-${n}` as LineId,
    productId: SECRET as never,
    name: `Barang ${n}`,
    kind: 'goods',
    categoryId: SECRET as never,
    producerId: SECRET as never,
    workshopId: SECRET as never,
    producer: SECRET,
    workshop: SECRET,
    unit: 'buah',
    fractional: false,
    unitPrice: rupiah(10_000),
    basePrice: rupiah(10_000),
    tiers: [],
    listPrice: null,
    priceFloor: null,
    quantity: 2000 as Quantity,
    note: SECRET,
    code: SECRET,
    batchId: SECRET as never,
    expiresOn: SECRET as never,
    label: null,
    discount: null,
    returnOf: null,
    ...change,
  };
}

const ROUNDING = { step: rupiah(100), mode: 'down' } as const;
const shown = { changed: null, code: undefined, rounding: ROUNDING };

describe('what the buyer sees of a cart', () => {
  test('is name, quantity, price and sums, and none of its notes, reasons, codes and people', () => {
    const discount = { value: { kind: 'percent', share: 1000 as BasisPoints }, reason: SECRET, approvedBy: SECRET, allowedUpTo: null } as const;
    const cart = { lines: [line(1, { discount }), line(2)], discount: { value: { kind: 'amount', amount: rupiah(5_050) }, reason: SECRET, approvedBy: SECRET, allowedUpTo: null } } as const;
    const seen = projectCart(cart, { ...shown, changed: 'line-2' as LineId });
    expect(seen).toEqual({
      type: 'cart',
      lines: [
        { lineId: 'line-1', name: 'Barang 1', quantity: 2000, unit: 'buah', unitPrice: 10_000, discount: 2_000, total: 18_000 },
        { lineId: 'line-2', name: 'Barang 2', quantity: 2000, unit: 'buah', unitPrice: 10_000, discount: 0, total: 20_000 },
      ],
      before: 0,
      changed: 'line-2',
      cartDiscount: 5_050,
      saved: 7_050,
      total: 32_950,
      paying: null,
    });
    expect(seen.total).toBe(cartTotal(cart));
    expect(JSON.stringify(seen)).not.toContain(SECRET);
  });

  test('of a long cart is the newest lines and how many stand before them; the sums are those of all', () => {
    const cart = { lines: Array.from({ length: 500 }, (_, index) => line(index + 1)), discount: null };
    const seen = projectCart(cart, { ...shown, changed: 'line-1' as LineId });
    expect([seen.lines.length, seen.before, seen.lines.at(-1)?.name, seen.changed]).toEqual([DISPLAY_LINES_MAX, 500 - DISPLAY_LINES_MAX, 'Barang 500', null]);
    expect(seen.total).toBe(10_000_000);
  });

  test('what comes back counts against the total, and its old discount is no saving of today', () => {
    const back = line(1, {
      quantity: -1000 as Quantity,
      discount: { value: { kind: 'amount', amount: rupiah(1_000) }, reason: SECRET, approvedBy: null, allowedUpTo: null },
      returnOf: { saleId: SECRET as never, lineNumber: 1, receiptNumber: SECRET, place: 'waste' },
    });
    const seen = projectCart({ lines: [back], discount: null }, shown);
    expect([seen.total, seen.saved, seen.lines[0]?.total]).toEqual([-9_000, 0, -9_000]);
    expect(JSON.stringify(seen)).not.toContain(SECRET);
  });

  test('while money is taken the amount in cash stands beside the total, with the code or without', () => {
    const cart = { lines: [line(1, { unitPrice: rupiah(10_025) })], discount: null };
    const code = { rows: ['1'], amount: rupiah(20_050), merchantName: 'GALERI' };
    expect(projectCart(cart, { ...shown, code }).paying).toEqual({ inCash: 20_000, code });
    expect(projectCart(cart, { ...shown, code: null }).paying).toEqual({ inCash: 20_000, code: null });
  });
});

describe('what the buyer sees of a paid sale', () => {
  test('is what was handed over and what comes back, never the reference of the payer', () => {
    const payments = [
      { tender: 'qris', kind: 'qris', label: 'QRIS', amount: rupiah(10_000), received: rupiah(10_000), change: rupiah(0), reference: SECRET },
      { tender: 'cash', kind: 'cash', label: 'Tunai', amount: rupiah(15_000), received: rupiah(20_000), change: rupiah(5_000), reference: null },
    ] as const;
    const seen = projectPaid({ total: rupiah(25_000), payments }, ['Terima kasih.'], 30_000);
    expect(seen).toEqual({ type: 'paid', total: 25_000, payments: [{ label: 'QRIS', amount: 10_000 }, { label: 'Tunai', amount: 20_000 }], change: 5_000, thanks: ['Terima kasih.'], stayMs: 30_000 });
  });
});
