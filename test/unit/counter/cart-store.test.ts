import { expect, test } from 'vitest';
import { createCartStore } from '../../../renderer/features/counter/state/cart-store.ts';
import type { Outcome } from '../../../renderer/features/counter/state/outcome.ts';
import { cartTotal } from '../../../shared/domain/sale/cart.ts';
import type { CommandId, LineId, ProductId, SaleId } from '../../../shared/kernel/ids.ts';
import { ONE, units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { countingIds, createFakeService, offerNumber } from './fake-service.ts';

const offers = [offerNumber(1), offerNumber(2), offerNumber(3, { kind: 'unique', onHand: ONE })];
const [first, second, unique] = offers as [(typeof offers)[0], (typeof offers)[0], (typeof offers)[0]];
const line = (name: string): LineId => name as LineId;

function openCounter(deliver: <T>(work: () => Outcome<T>) => Promise<Outcome<T>> = async (work) => work()) {
  const service = createFakeService(offers);
  const store = createCartStore(service.reached(deliver), countingIds('command'));
  service.onEvent(store.hear);
  return { service, store };
}

test('a product of the shelf stands in the cart before the service has answered', async () => {
  const { store } = openCounter();
  await store.reload();
  const answer = store.submit({ type: 'add-product', lineId: line('a'), productId: first.productId, quantity: units(2) }, first);
  expect(store.get().cart?.lines.map((one) => [one.name, one.quantity])).toEqual([['Barang 1', 2000]]);
  expect(store.get().confirmed?.lines).toEqual([]);
  await answer;
  expect(store.get().confirmed?.lines.length).toBe(1);
  expect(store.get().pending).toEqual([]);
});

test('quantity, note and removal are seen at once and confirmed in order', async () => {
  const { store, service } = openCounter();
  await store.reload();
  void store.submit({ type: 'add-product', lineId: line('a'), productId: first.productId, quantity: ONE }, first);
  void store.submit({ type: 'set-quantity', lineId: line('a'), quantity: units(5) });
  void store.submit({ type: 'add-product', lineId: line('b'), productId: second.productId, quantity: ONE }, second);
  void store.submit({ type: 'set-note', lineId: line('b'), note: 'biru' });
  const last = store.submit({ type: 'remove-line', lineId: line('a') });
  expect(store.get().cart?.lines.map((one) => [one.name, one.note])).toEqual([['Barang 2', 'biru']]);
  await last;
  await store.reload();
  expect(store.get().cart).toEqual(service.open());
});

test('what the service refuses leaves the screen again, with the reason', async () => {
  const { store } = openCounter();
  await store.reload();
  await store.submit({ type: 'add-product', lineId: line('a'), productId: unique.productId, quantity: ONE }, unique);
  const refused = await store.submit({ type: 'add-product', lineId: line('b'), productId: unique.productId, quantity: ONE }, unique);
  expect(refused).toEqual({ type: 'refused', refusal: { code: 'product.one-of-a-kind', name: 'Barang 3' } });
  const gone = await store.submit({ type: 'add-product', lineId: line('c'), productId: 'nothing' as ProductId, quantity: ONE }, offerNumber(9));
  expect(gone.type).toBe('refused');
  expect(store.get().cart?.lines.length).toBe(1);
});

test('a lost answer is asked again with the same id, and the line is not doubled', async () => {
  let lose = 0;
  const { store, service } = openCounter(async (work) => {
    const outcome = work();
    if (lose === 0) return outcome;
    lose -= 1;
    return { type: 'lost' };
  });
  await store.reload();
  lose = 3;
  const states: string[] = [];
  store.subscribe(() => states.push(store.get().line));
  await store.submit({ type: 'add-code', lineId: line('a'), text: 'code-1', quantity: ONE });
  expect(states).toContain('lost');
  expect(store.get().line).toBe('up');
  expect(service.open().lines.map((one) => one.quantity)).toEqual([1000]);
  expect(store.get().cart).toEqual(service.open());
});

test('the echo of an own change, heard before its answer, is not counted twice on screen', async () => {
  const { store } = openCounter();
  await store.reload();
  const seen = new Set<number>();
  store.subscribe(() => seen.add(store.get().cart?.lines[0]?.quantity ?? 0));
  await store.submit({ type: 'add-product', lineId: line('a'), productId: first.productId, quantity: ONE }, first);
  await store.submit({ type: 'add-product', lineId: line('b'), productId: first.productId, quantity: ONE }, first);
  expect([...seen].sort()).toEqual([1000, 2000]);
});

test('a change of another window is shown, and a missed one makes the window ask for the whole cart', async () => {
  const { store, service } = openCounter();
  await store.reload();
  let asked = 0;
  const saleId = service.open().saleId;
  const other = (id: string, text: string) => service.rules.apply({ commandId: id as CommandId, saleId, command: { type: 'add-code', lineId: line(id), text, quantity: ONE } });
  other('x', 'code-1');
  await Promise.resolve();
  await store.reload();
  expect(store.get().cart).toEqual(service.open());
  service.onEvent(() => {
    asked += 1;
  });
  other('missed', 'code-2');
  service.onEvent(store.hear);
  other('heard', 'code-1');
  await store.submit({ type: 'add-code', lineId: line('c'), text: 'code-1', quantity: ONE });
  expect(asked).toBe(1);
  expect(store.get().cart).toEqual(service.open());
  expect(store.get().cart?.lines.map((one) => one.quantity)).toEqual([3000, 1000]);
});

test('when another window opens another cart, this one shows it by itself', async () => {
  const { store, service } = openCounter();
  await store.reload();
  await store.submit({ type: 'add-code', lineId: line('a'), text: 'code-1', quantity: ONE });
  service.rules.cancel({ commandId: 'other' as CommandId, saleId: service.open().saleId });
  await expect.poll(() => store.get().cart?.saleId).toBe(service.open().saleId);
  expect(store.get().cart?.lines).toEqual([]);
});

test('an item scanned while another window sells the cart goes into the next sale', async () => {
  const { store, service } = openCounter();
  await store.reload();
  await store.submit({ type: 'add-code', lineId: line('a'), text: 'code-1', quantity: ONE });
  service.onEvent(() => undefined);
  service.rules.complete({ commandId: 'other' as CommandId, saleId: service.open().saleId, expectedTotal: rupiah(1000), payments: [{ tender: 'cash', received: rupiah(1000), reference: null }], approvalId: null });
  service.onEvent(store.hear);
  const answer = await store.submit({ type: 'add-code', lineId: line('b'), text: 'code-2', quantity: ONE });
  expect(answer.type).toBe('answer');
  expect(service.sold()[0]?.lines.map((one) => one.name)).toEqual(['Barang 1']);
  expect(store.get().cart?.lines.map((one) => one.name)).toEqual(['Barang 2']);
  const gone = await store.submit({ type: 'set-quantity', lineId: line('a'), quantity: units(2) });
  expect(gone).toEqual({ type: 'refused', refusal: { code: 'cart.line-gone' } });
});

test('paying empties the cart, and the same payment asked again gets the same receipt', async () => {
  const { store, service } = openCounter();
  await store.reload();
  await store.submit({ type: 'add-code', lineId: line('a'), text: 'code-2', quantity: ONE });
  const cart = store.get().cart;
  expect(cart).not.toBeNull();
  const sale = { commandId: 'pay' as CommandId, saleId: cart?.saleId as SaleId, expectedTotal: rupiah(2000), payments: [{ tender: 'cash', received: rupiah(5000), reference: null }], approvalId: null };
  const [one, two] = await Promise.all([store.complete(sale), store.complete(sale)]);
  expect(one).toEqual(two);
  expect(service.sold().length).toBe(1);
  await store.reload();
  expect(store.get().cart?.lines).toEqual([]);
  expect(store.get().cart?.saleId).not.toBe(sale.saleId);
});

test('parking opens an empty cart and recalling brings the lines back', async () => {
  const { store, service } = openCounter();
  await store.reload();
  await store.submit({ type: 'add-code', lineId: line('a'), text: 'code-2', quantity: units(3) });
  const saleId = store.get().cart?.saleId as SaleId;
  await store.park('Bu Tini');
  expect(store.get().cart?.lines).toEqual([]);
  expect(service.parked().map((cart) => cart.label)).toEqual(['Bu Tini']);
  await store.recall(saleId);
  expect(cartTotal(store.get().cart ?? { lines: [], discount: null })).toBe(6000);
});

test('without an open shift the reason stands in the state and a scan is given back', async () => {
  const service = createFakeService(offers);
  const store = createCartStore({ ...service.reached(async (work) => work()), current: async () => ({ type: 'refused', refusal: { code: 'shift.none' } }) }, countingIds('command'));
  await store.reload();
  expect(store.get()).toMatchObject({ cart: null, refusal: { code: 'shift.none' } });
  const refused = await store.submit({ type: 'add-code', lineId: line('a'), text: 'code-2', quantity: ONE });
  expect(refused).toEqual({ type: 'refused', refusal: { code: 'shift.none' } });
});
