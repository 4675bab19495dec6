import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { openReader } from '../../../electron/db/open-reader.ts';
import { productReport } from '../../../electron/db/reports/product-report.ts';
import { salesReport } from '../../../electron/db/reports/sales-report.ts';
import { setPriceList } from '../../../electron/services/prices/set-price-list.ts';
import { setPriceRule } from '../../../electron/services/prices/set-price-rule.ts';
import { cancelCart } from '../../../electron/services/cart/cancel-cart.ts';
import { completeSale } from '../../../electron/services/sale/complete-sale.ts';
import { receiptOfSale } from '../../../electron/services/sale/receipt-of-sale.ts';
import { findReturnable } from '../../../electron/services/sale/find-returnable.ts';
import { voidSale } from '../../../electron/services/sale/void-sale.ts';
import { closeShift } from '../../../electron/services/shift/close-shift.ts';
import { currentSettings } from '../../../electron/services/settings/current-settings.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';
import { cashRoundingOf, roundCash } from '../../../shared/domain/cash/cash-rounding.ts';
import { GENERAL_LIST } from '../../../shared/domain/pricing/price-list.ts';
import { cartTotal } from '../../../shared/domain/sale/cart.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { PriceListId, ProductId, SaleId } from '../../../shared/kernel/ids.ts';
import { units, type Quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { PRODUCTS, testGallery, type TestGallery } from '../../support/test-gallery.ts';
import { verified } from '../../support/verified.ts';

let gallery: TestGallery;
afterEach(() => gallery.close());

const ROUNDINGS = [
  { step: 100, mode: 'down' },
  { step: 500, mode: 'nearest' },
  { step: 1_000, mode: 'up' },
  { step: 0, mode: 'down' },
] as const;
const LEDGER_START = 500_000;
const FROM = '2020-01-01' as BusinessDay;
const TO = '2030-12-31' as BusinessDay;

const step = fc.record({
  act: fc.constantFrom('add', 'add', 'add', 'add', 'list', 'discount', 'cart-discount', 'rounding', 'cash', 'cash', 'qris', 'split', 'three', 'back', 'back', 'void'),
  product: fc.constantFrom(0, 1, 2, 4),
  count: fc.integer({ min: 1, max: 9 }),
  share: fc.integer({ min: 1, max: 4_000 }),
  over: fc.constantFrom(0, 1_700, 50_000),
  pick: fc.nat(12),
  choice: fc.nat(3),
  tender: fc.constantFrom('cash', 'qris', 'transfer'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Reseller: 3 pieces and more of anything are 8% cheaper, shallots cost Rp 24.950. */
function reseller(): PriceListId {
  const { context, administrator, newId } = gallery;
  const { listId } = setPriceList(context, administrator, { commandId: newId(), listId: null, name: 'Reseller', active: true });
  const rule = (product: number, from: Quantity, effect: Parameters<typeof setPriceRule>[2]['rule']['effect']) =>
    setPriceRule(context, administrator, { commandId: newId(), ruleId: null, rule: { listId, target: { kind: 'product', productId: PRODUCTS[product]?.id as ProductId }, from, since: null, until: null, effect } });
  rule(0, units(1), { kind: 'price', price: rupiah(24_950) });
  for (const product of [1, 2, 4]) rule(product, units(3), { kind: 'percent', share: basisPoints(800) });
  return listId;
}

/** What the open cart comes to when `cash` is among the payments, as the settings of the moment round it. */
function due(hasCash: boolean, part = 0): number {
  const total = cartTotal(gallery.cart());
  const rule = cashRoundingOf(currentSettings(gallery.store, gallery.time.now)['cash.rounding']);
  return hasCash ? part + roundCash((total - part) as Rupiah, rule).payable : total;
}

function pay(expectedTotal: number, payments: readonly (readonly [string, number])[]): void {
  const { saleId } = gallery.cart();
  const act = { type: 'refund', saleId, tender: expectedTotal < 0 ? (payments[0]?.[0] ?? null) : null } as const;
  const approvalId = gallery.context.approvals.grant(act, gallery.cashier.userId, 'Bambang Hermanto', 'tidak ada jalan lain');
  completeSale(gallery.context, gallery.cashier, {
    commandId: gallery.newId(),
    saleId,
    expectedTotal: expectedTotal as Rupiah,
    // As the till does it: where nothing is due there is no payment; what cash rounds to nothing is paid with Rp 0 in cash, which bears the rounding.
    payments: (cartTotal(gallery.cart()) === 0 ? [] : payments).map(([tender, received]) => ({ tender, received: rupiah(received), reference: tender === 'cash' ? null : '4815' })),
    approvalId,
  });
}

function act({ act: what, product, count, share, over, pick, choice, tender }: Step, lists: readonly PriceListId[]): void {
  const cart = gallery.cart();
  const [line] = cart.lines;
  const total = cartTotal(cart);
  const hasReturn = cart.lines.some((one) => one.returnOf !== null);
  const old = gallery.store.sales.recent(40, null)[pick];
  if (what === 'add') return gallery.add(product, (product === 4 ? count * 137 : count * 1000) as Quantity);
  if (what === 'list') return void gallery.apply({ type: 'set-list', listId: lists[choice % 2] ?? GENERAL_LIST.listId });
  if (what === 'rounding') {
    gallery.time.now += 2_000;
    const { step: size, mode } = ROUNDINGS[choice] ?? ROUNDINGS[0];
    return gallery.setting('cash.rounding', { step: rupiah(size), mode });
  }
  if (what === 'void') {
    if (old === undefined || hasReturn || !findReturnable(gallery.context, { text: old.receipt_number }).canVoid) return;
    return void voidSale(gallery.context, gallery.administrator, { commandId: gallery.newId(), saleId: old.id as SaleId, reason: 'uji', approvalId: null });
  }
  if (what === 'back') {
    if (old === undefined) return;
    const found = findReturnable(gallery.context, { text: old.receipt_number });
    const open = found.kind === 'void' ? undefined : found.lines.find((one) => one.quantity > one.returned && !cart.lines.some((mine) => mine.returnOf?.saleId === found.saleId && mine.returnOf.lineNumber === one.lineNumber));
    if (open === undefined) return;
    const left = open.quantity - open.returned;
    const quantity = (open.fractional ? Math.max(1, Math.floor(left / 3)) : Math.min(left, count * 1000)) as Quantity;
    return void gallery.apply({ type: 'add-return', lineId: gallery.newId<'line'>(), saleId: found.saleId, lineNumber: open.lineNumber, quantity, place: open.isService ? 'shelf' : (['shelf', 'waste', 'producer'] as const)[choice % 3] ?? 'shelf' });
  }
  if (line === undefined) return;
  const value = choice % 2 === 0 ? ({ kind: 'percent', share: basisPoints(share) } as const) : ({ kind: 'amount', amount: rupiah(share) } as const);
  if (what === 'discount') return line.returnOf === null ? void gallery.apply({ type: 'set-discount', lineId: line.lineId, value, reason: 'uji', approvalId: null }) : undefined;
  if (what === 'cart-discount') return void gallery.apply({ type: 'set-discount', lineId: null, value, reason: 'uji', approvalId: null });
  if (total <= 0) {
    // Money back by one way.
    const back = due(tender === 'cash');
    return pay(back, [[tender, back]]);
  }
  if (what === 'cash') return pay(due(true), [['cash', due(true) + over]]);
  if (what === 'qris') return pay(total, [[tender === 'cash' ? 'qris' : tender, total]]);
  if (total < 30_000) return;
  if (what === 'split') return pay(due(true, 10_000), [['transfer', 10_000], ['cash', due(true, 10_000) - 10_000 + over]]);
  return pay(due(true, 20_000), [['qris', 5_000], ['card', 15_000], ['cash', due(true, 20_000) - 20_000 + over]]);
}

test('random carts, price lists, discounts, roundings, split payments, returns, exchanges and voids agree to the rupiah everywhere', () => {
  gallery = testGallery();
  // Who may give how much is tried elsewhere; here a share that grew with its cart must not stop the day.
  gallery.setting('discount.limit', { share: basisPoints(10_000), amount: rupiah(999_999_999) });
  gallery.time.now += 2_000;
  const lists = [reseller(), GENERAL_LIST.listId];
  const onHand = (product: number) => gallery.store.catalog.offerById(PRODUCTS[product]?.id ?? '')?.onHand ?? 0;
  const opening = new Map([0, 1, 4].map((product) => [product, onHand(product)]));
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      for (const one of steps) act(one, lists);
    }),
    { numRuns: 15 },
  );

  const sold = gallery.store.sales.recent(100_000, null).map(({ id }) => gallery.store.sales.find(id)!);
  const kinds = new Set(sold.map(({ sale }) => sale.kind));
  expect([...kinds].sort()).toEqual(['exchange', 'refund', 'sale', 'void']);
  expect(sold.some(({ lines }) => lines.some((line) => line.price_list === 'Reseller'))).toBe(true);
  expect(new Set(sold.map(({ payments }) => payments.length)).size).toBeGreaterThan(2);
  const sum = <T>(rows: readonly T[], amount: (row: T) => number): number => rows.reduce((all, row) => all + amount(row), 0);

  for (const { sale, lines, payments } of sold) {
    expect([sale.receipt_number, sum(lines, (line) => line.total), sale.subtotal + sale.rounding]).toEqual([sale.receipt_number, sale.subtotal, sale.total]);
    expect([sale.receipt_number, sum(payments, (one) => one.amount)]).toEqual([sale.receipt_number, sale.total]);
    for (const one of payments) expect([one.change, one.kind === 'cash' || one.change === 0]).toEqual([one.received - one.amount, true]);
    // Only cash is rounded, and by less than a step.
    expect(sale.rounding === 0 || payments.some(({ kind }) => kind === 'cash') || (sale.kind !== 'sale' && sale.total === 0)).toBe(true);
    expect(Math.abs(sale.rounding)).toBeLessThan(1_000);
  }

  // What stands on the paper adds up for whoever holds it: goods, discounts, rounding, money laid down and given back.
  for (const stored of sold) {
    const paper = receiptOfSale(gallery.context, stored, { copyNumber: 0, printNumber: 1 });
    const goods = sum(paper.lines, (line) => line.total + (line.discount?.amount ?? 0)) + (paper.cartDiscount?.amount ?? 0);
    expect([paper.receiptNumber, goods, paper.subtotal + paper.rounding, sum(paper.payments, ({ amount }) => amount) - paper.change]).toEqual([paper.receiptNumber, paper.subtotal, paper.total, paper.total]);
  }

  const payments = sold.flatMap((one) => one.payments);
  const { ledger } = gallery.store;
  expect(ledger.balance('drawer')).toBe(LEDGER_START + sum(payments.filter(({ kind }) => kind === 'cash'), ({ amount }) => amount));
  expect(ledger.balance('clearing')).toBe(sum(payments.filter(({ kind }) => kind !== 'cash'), ({ amount }) => amount));
  const lines = sold.flatMap((one) => one.lines);
  for (const [product, start] of opening) {
    const moved = lines.filter((line) => line.product_id === PRODUCTS[product]?.id && (line.return_place === null || line.return_place === 'shelf'));
    expect(onHand(product)).toBe(start - sum(moved, ({ quantity }) => quantity));
  }

  // Nothing came back oftener than it was sold, nor for more than was paid.
  const soldLines = new Map<string, (typeof lines)[number]>(sold.flatMap((one) => one.lines.map((line) => [`${one.sale.id}/${line.line_number}`, line])));
  const backBy = Map.groupBy(lines.filter((line) => line.return_of_sale !== null), (line) => `${line.return_of_sale}/${line.return_of_line}`);
  expect(backBy.size).toBeGreaterThan(3);
  for (const [of, back] of backBy) {
    const was = soldLines.get(of);
    expect(-sum(back, ({ quantity }) => quantity)).toBeLessThanOrEqual(was?.quantity ?? 0);
    expect(-sum(back, ({ total }) => total)).toBeLessThanOrEqual(was?.total ?? 0);
  }

  const totals = sum(sold, ({ sale }) => sale.total);
  expect(verified(gallery.file)).toMatchObject({ difference: null, sound: true, sales: sold.length, salesTotal: totals });
  const reader = openReader(gallery.file);
  const report = salesReport(reader, { from: FROM, to: TO }, null);
  const products = productReport(reader, { from: FROM, to: TO }, 'best', 1_000);
  reader.close();
  const of = (...wanted: string[]) => {
    const some = sold.filter(({ sale }) => wanted.includes(sale.kind));
    return { count: some.length, amount: sum(some, ({ sale }) => sale.total) };
  };
  const off = (line: (typeof lines)[number]) => line.discount_amount + line.cart_discount_amount;
  const soldOnly = lines.filter(({ quantity }) => quantity > 0);
  expect(report).toMatchObject({ gross: sum(soldOnly, (line) => line.total + off(line)), discounts: sum(soldOnly, off), back: sum(lines.filter(({ quantity }) => quantity < 0), ({ total }) => total) });
  expect(report.gross - report.discounts + report.back + report.rounding).toBe(report.total);
  for (const groups of [report.byCategory, report.byProducer, report.byWorkshop]) expect(sum(groups, ({ amount }) => amount)).toBe(report.total - report.rounding);
  for (const groups of [report.byDay, report.byHour, report.byWeekday]) expect(sum(groups, ({ amount }) => amount)).toBe(report.total);
  expect(new Map(products.rows.map((row) => [row.productId, [row.quantity, row.net]]))).toEqual(new Map([...Map.groupBy(lines, ({ product_id }) => product_id)].map(([id, of]) => [id, [sum(of.filter(({ quantity }) => quantity > 0), ({ quantity }) => quantity), sum(of, ({ total }) => total)]])));

  // The close of the shift says the same as receipts and report, also of each way to pay.
  const { saleId } = gallery.cart();
  cancelCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId });
  const { content } = closeShift(gallery.context, gallery.cashier, { commandId: gallery.newId(), count: countOfSum(ledger.balance('drawer')), reason: null });
  expect(content.totals).toEqual({ gross: report.gross, discounts: report.discounts, returns: report.back, rounding: report.rounding, net: totals });
  expect(new Map(content.tenders.map(({ key, count, amount }) => [key, [count, amount]]))).toEqual(new Map([...Map.groupBy(payments, ({ tender }) => tender)].map(([tender, some]) => [tender, [some.length, sum(some, ({ amount }) => amount)]])));
  expect([content.cash.difference, content.cash.expected, content.disagreements, content.range.lastReceipt]).toEqual([0, LEDGER_START + sum(payments.filter(({ kind }) => kind === 'cash'), ({ amount }) => amount), [], sold[0]?.sale.receipt_number]);
  expect(report).toMatchObject({ sales: of('sale', 'exchange'), refunds: of('refund'), voids: of('void'), total: totals, rounding: sum(sold, ({ sale }) => sale.rounding) });
});
