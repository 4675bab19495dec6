import { expect, test, vi } from 'vitest';
import { createCounter, type Counter } from '../../../renderer/features/counter/state/counter.ts';
import type { Outcome } from '../../../renderer/features/counter/state/outcome.ts';
import { DEFAULT_TENDERS } from '../../../shared/domain/payment/tender.ts';
import type { CashRoundingSetting } from '../../../shared/domain/setting/settings.ts';
import type { CommandId, LineId } from '../../../shared/kernel/ids.ts';
import { ONE } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { readDiscount } from '../../../renderer/features/counter/state/read-discount.ts';
import { countingIds, createFakeService, offerNumber } from './fake-service.ts';

const offers = [offerNumber(1, { price: rupiah(12_550) }), offerNumber(2)];
const OFF: CashRoundingSetting = { step: rupiah(0), mode: 'down' };

async function counterWithOneLine(options: { readonly rounding?: CashRoundingSetting; readonly answer?: <T>(outcome: Outcome<T>) => Outcome<T>; readonly held?: () => boolean } = {}) {
  const service = createFakeService(offers);
  const heard: string[] = [];
  const counter = createCounter({
    service: { ...service.reached(async (work) => work()), complete: async (input) => (options.answer ?? ((outcome) => outcome))(options.held?.() === true ? { type: 'fault' } : service.rules.complete(input)) },
    newId: countingIds('id'),
    rounding: () => options.rounding ?? OFF,
    tenders: () => DEFAULT_TENDERS,
    sounds: { added: () => heard.push('added'), unknown: () => heard.push('unknown'), paid: () => heard.push('paid'), refused: () => heard.push('refused') },
    now: () => 0,
  });
  service.onEvent(counter.cart.hear);
  await counter.cart.reload();
  await counter.add(offers[0]!);
  return { service, counter, heard };
}

const paidSales = (service: ReturnType<typeof createFakeService>): number => service.sold().length;

function noticeOf(counter: Counter): string | undefined {
  return counter.payment.get().notice?.type;
}

test('one press pays, tells the change and empties the counter', async () => {
  const { service, counter, heard } = await counterWithOneLine();
  counter.payment.open();
  await counter.payment.pay(rupiah(20_000));
  expect(paidSales(service)).toBe(1);
  expect(counter.screen.get()).toMatchObject({ banner: true, last: { receipt: { change: 7450 } } });
  expect(counter.payment.get().phase).toBe('closed');
  expect(heard.at(-1)).toBe('paid');
});

test('what is pressed while the answer is awaited does nothing: paid once', async () => {
  const { service, counter, heard } = await counterWithOneLine();
  counter.payment.open();
  const first = counter.payment.pay(rupiah(20_000));
  const second = counter.payment.pay(rupiah(50_000));
  counter.payment.close();
  await Promise.all([first, second]);
  expect(paidSales(service)).toBe(1);
  expect(counter.screen.get().last?.receipt.received).toBe(20_000);
  expect(heard.slice(-2)).toEqual(['refused', 'paid']);
});

test('an empty counter cannot be paid, and too little money is told with what is missing', async () => {
  const { service, counter } = await counterWithOneLine();
  counter.payment.open();
  await counter.payment.pay(rupiah(12_000));
  expect(counter.payment.get().notice).toEqual({ type: 'too-little', missing: 550 });
  counter.payment.close();
  await counter.remove(counter.selectedLine()!.lineId);
  counter.payment.open();
  expect(counter.payment.get().phase).toBe('closed');
  expect(paidSales(service)).toBe(0);
});

test('cash is rounded by the setting, and the rounded total is what the service is asked to confirm', async () => {
  const { counter } = await counterWithOneLine({ rounding: { step: rupiah(100), mode: 'down' } });
  counter.payment.open();
  await counter.payment.pay(rupiah(12_500));
  // The fake service does not round: it answers with its own total, and the window says so instead of paying.
  expect(counter.payment.get().notice).toEqual({ type: 'total-changed', total: 12_550 });
  expect(counter.payment.get().phase).toBe('open');
});

test('a payment that fails inside the service stays unknown until the same command is asked again', async () => {
  let fail = true;
  const { service, counter } = await counterWithOneLine({ answer: (outcome) => (fail ? { type: 'fault' } : outcome) });
  await counter.payment.payExact();
  expect(counter.payment.get().phase).toBe('unknown');
  await counter.payment.pay(rupiah(50_000));
  counter.payment.close();
  expect(counter.payment.get().phase).toBe('unknown');
  fail = false;
  await counter.payment.again();
  expect(paidSales(service)).toBe(1);
  expect(counter.screen.get().last?.receipt.received).toBe(12_550);
});

test('typed amounts: notes laid down add up, unreadable ones are refused with their reason', async () => {
  const { counter } = await counterWithOneLine();
  counter.payment.open();
  counter.payment.lay(rupiah(10_000));
  counter.payment.lay(rupiah(5_000));
  expect(counter.payment.get().typed).toBe('15.000');
  counter.payment.type('1.00');
  await counter.payment.acceptTyped();
  expect(counter.payment.get().notice).toEqual({ type: 'amount', code: 'amount.ambiguous' });
  counter.payment.type('15rb');
  await counter.payment.acceptTyped();
  expect(counter.screen.get().last?.receipt.received).toBe(15_000);
});

test('a scan while money is counted is told and stays out of the cart', async () => {
  const { counter, heard } = await counterWithOneLine();
  counter.payment.open();
  counter.scan('code-2', 0);
  expect(noticeOf(counter)).toBe('scanned');
  expect(heard.at(-1)).toBe('refused');
  expect(counter.scans.get().waiting).toEqual([]);
  expect(counter.cart.get().cart?.lines.length).toBe(1);
});

test('Enter pressed while goods are on their way opens the payment once they are in, with the whole total', async () => {
  const { counter, heard } = await counterWithOneLine();
  counter.scan('code-2', 0);
  counter.scan('code-2', 1);
  counter.payment.open();
  expect(counter.payment.get()).toMatchObject({ phase: 'closed', opening: true });
  await vi.waitUntil(() => counter.payment.get().phase === 'open');
  expect(counter.payment.get().opening).toBe(false);
  expect(counter.cart.get().cart?.lines.map(({ quantity }) => quantity)).toEqual([1000, 2000]);
  expect(heard).not.toContain('refused');
});

test('a payment that waits for goods is given up by Esc, by an unknown code, and never pays by itself', async () => {
  const { service, counter } = await counterWithOneLine();
  counter.scan('code-2', 0);
  counter.payment.open();
  counter.payment.close();
  await vi.waitUntil(() => counter.settled());
  expect(counter.payment.get()).toMatchObject({ phase: 'closed', opening: false });
  counter.scan('nobody knows this', 1);
  counter.payment.open();
  await vi.waitUntil(() => counter.scans.get().stopped !== null);
  expect(counter.payment.get()).toMatchObject({ phase: 'closed', opening: false });
  counter.scans.answer();
  expect(counter.payment.get().phase).toBe('closed');
  counter.scan('code-2', 2);
  await counter.payment.payExact();
  await vi.waitUntil(() => counter.payment.get().phase === 'open');
  expect(paidSales(service)).toBe(0);
});

test('a cart is given up with the goods that were on their way into it', async () => {
  const { service, counter } = await counterWithOneLine();
  counter.scan('code-2', 0);
  expect(await counter.cancel(service.open().saleId)).toBe(true);
  expect(counter.cart.get().cart?.lines).toEqual([]);
  expect(service.open().lines).toEqual([]);
});

test('while an unknown code waits for an answer nothing is paid, parked or given up', async () => {
  const { service, counter } = await counterWithOneLine();
  counter.scan('nobody knows this', 0);
  await counter.cart.reload();
  expect(counter.scans.get().stopped).not.toBeNull();
  counter.payment.open();
  expect(counter.payment.get().phase).toBe('closed');
  expect(await counter.park(null)).toBe(false);
  expect(await counter.cancel(service.open().saleId)).toBe(false);
  expect(counter.screen.get().notice).toEqual({ type: 'unsettled' });
  counter.scans.answer();
  counter.payment.open();
  expect(counter.payment.get().phase).toBe('open');
});

test('when another window sells the cart the payment here ends without paying, and says with which receipt and how much it was paid', async () => {
  const { service, counter, heard } = await counterWithOneLine();
  counter.payment.open();
  service.rules.complete({ commandId: 'other' as CommandId, saleId: service.open().saleId, expectedTotal: rupiah(12_550), payments: [], approvalId: null });
  await vi.waitUntil(() => counter.screen.get().notice !== null);
  expect(counter.payment.get().phase).toBe('closed');
  expect(counter.screen.get().notice).toMatchObject({ type: 'gone', sold: { receiptNumber: 'K1-0001', total: 12_550 }, taken: 0 });
  expect(heard.at(-1)).toBe('refused');
});

test('a payment that is refused because the cart was sold a moment before says so too', async () => {
  const { service, counter } = await counterWithOneLine();
  counter.payment.open();
  service.onEvent(() => undefined);
  service.rules.complete({ commandId: 'other' as CommandId, saleId: service.open().saleId, expectedTotal: rupiah(12_550), payments: [], approvalId: null });
  await counter.payment.pay(rupiah(20_000));
  await vi.waitUntil(() => counter.screen.get().notice !== null);
  expect(counter.screen.get().notice).toMatchObject({ type: 'gone', sold: { receiptNumber: 'K1-0001' } });
  expect(paidSales(service)).toBe(1);
});

test('parts that stood here when another window put the cart aside are told as money to give back', async () => {
  const { service, counter } = await counterWithOneLine();
  counter.payment.open();
  counter.payment.payInParts(true);
  counter.payment.choose('card');
  counter.payment.typePart('5000');
  counter.payment.typeReference('77');
  await counter.payment.addPart();
  service.rules.park({ commandId: 'other' as CommandId, saleId: service.open().saleId, label: null });
  await vi.waitUntil(() => counter.screen.get().notice !== null);
  expect(counter.screen.get().notice).toEqual({ type: 'gone', sold: null, taken: 5_000 });
});

test('the quantity before the star goes to the next scan, and the field is empty again', async () => {
  const { counter } = await counterWithOneLine();
  counter.show({ typed: '3*' });
  counter.scan('code-2', 0);
  await counter.cart.reload();
  expect(counter.cart.get().cart?.lines.map((line) => line.quantity)).toEqual([1000, 3000]);
  expect(counter.screen.get().typed).toBe('');
  counter.show({ typed: '7*' });
  await counter.applyTypedQuantity();
  expect(counter.selectedLine()?.quantity).toBe(7000);
  await counter.step(-1);
  expect(counter.selectedLine()?.quantity).toBe(6000);
});

test('one is the least a line can be counted down to', async () => {
  const { counter, heard } = await counterWithOneLine();
  await counter.step(-1);
  expect(counter.screen.get().notice).toEqual({ type: 'last-one' });
  expect(heard.at(-1)).toBe('refused');
  expect(counter.selectedLine()?.quantity).toBe(1000);
});

test('another way to pay takes the amount to the rupiah, and only with the payer\'s reference', async () => {
  const { service, counter } = await counterWithOneLine({ rounding: { step: rupiah(100), mode: 'down' } });
  counter.payment.open('qris');
  await counter.payment.payBy('qris');
  expect(counter.payment.get().notice).toEqual({ type: 'refused', refusal: { code: 'payment.reference-required', name: 'QRIS' } });
  expect(paidSales(service)).toBe(0);
  counter.payment.typeReference(' 0815 ');
  await counter.payment.payBy('qris');
  expect(service.paidWith()).toEqual([[{ tender: 'qris', received: 12_550, reference: '0815' }]]);
});

test('paid in parts: the rest is what is left, more than that is refused, and the last part pays', async () => {
  const { service, counter } = await counterWithOneLine();
  const { payment } = counter;
  payment.open();
  payment.payInParts(true);
  payment.choose('card');
  payment.typePart('13000');
  payment.typeReference('77');
  await payment.addPart();
  expect(payment.get().notice).toEqual({ type: 'refused', refusal: { code: 'sale.over-payment', over: 450 } });
  payment.typePart('5000');
  await payment.addPart();
  expect(payment.get()).toMatchObject({ entries: [{ tender: 'card', received: 5000 }], chosen: null, part: '' });
  await payment.pay(rupiah(2000));
  await payment.pay(rupiah(1000));
  expect(payment.get().entries.map(({ tender, received }) => [tender, received])).toEqual([['card', 5000], ['cash', 3000]]);
  payment.removePart(1);
  expect(paidSales(service)).toBe(0);
  // What the buyer has paid by card is not let go of by going back.
  payment.payInParts(false);
  payment.close();
  expect(payment.get()).toMatchObject({ phase: 'open', split: true, entries: [{ tender: 'card', received: 5000 }], notice: { type: 'parts-stand' } });
  await payment.pay(rupiah(10_000));
  expect(service.paidWith()).toEqual([[{ tender: 'card', received: 5000, reference: '77' }, { tender: 'cash', received: 10_000, reference: null }]]);
});

test('counting cash leaves the way that was chosen before, so that Enter never pays by it', async () => {
  const { counter } = await counterWithOneLine();
  counter.payment.open('transfer');
  counter.payment.typeReference('1234');
  counter.payment.lay(rupiah(10_000));
  expect(counter.payment.get()).toMatchObject({ chosen: null, reference: '', typed: '10.000' });
});

test('what comes back waits for the second person, and nobody allowing it leaves everything as it was', async () => {
  const needs: Outcome<never> = { type: 'refused', refusal: { code: 'approval.required', act: 'refund' } };
  let allow = false;
  const { service, counter } = await counterWithOneLine({ answer: (outcome) => (allow ? outcome : needs), held: () => !allow });
  counter.payment.open();
  await counter.payment.pay(rupiah(20_000));
  expect(counter.payment.get()).toMatchObject({ phase: 'open', asking: [{ tender: 'cash', received: 20_000 }] });
  counter.payment.notAllowed();
  expect(counter.payment.get()).toMatchObject({ phase: 'open', asking: null });
  await counter.payment.pay(rupiah(20_000));
  allow = true;
  await counter.payment.allowed('approval-1');
  expect(paidSales(service)).toBe(1);
  expect(service.approvals()).toEqual(['approval-1']);
});

test('a discount is read in percent to the hundredth and in rupiah in any usual way', () => {
  expect(readDiscount('percent', '10')).toEqual({ ok: true, value: { kind: 'percent', share: 1000 } });
  expect(readDiscount('percent', '2,5%')).toEqual({ ok: true, value: { kind: 'percent', share: 250 } });
  expect(readDiscount('amount', '5.000')).toEqual({ ok: true, value: { kind: 'amount', amount: 5000 } });
  for (const typed of ['', '0', '101', '1,2345', 'x', '-3']) expect(readDiscount('percent', typed).ok, typed).toBe(false);
  for (const typed of ['', '0', 'x']) expect(readDiscount('amount', typed).ok, typed).toBe(false);
});

test('what was paid of a cart that another window sold or put aside is not paid of the next one', async () => {
  const { service, counter } = await counterWithOneLine();
  const { payment } = counter;
  payment.open();
  payment.payInParts(true);
  payment.choose('card');
  payment.typePart('5000');
  payment.typeReference('77');
  await payment.addPart();
  // Nothing of it is heard here before the next cart has goods in it.
  service.onEvent(() => undefined);
  const id = countingIds('other');
  service.rules.park({ commandId: id() as CommandId, saleId: service.open().saleId, label: null });
  service.rules.apply({ commandId: id() as CommandId, saleId: service.open().saleId, command: { type: 'add-product', lineId: id() as LineId, productId: offers[1]!.productId, quantity: ONE } });
  await counter.cart.reload();
  expect([counter.cart.get().cart?.lines.length, payment.get().phase, payment.get().entries]).toEqual([1, 'closed', []]);
});
