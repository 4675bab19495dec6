import { afterEach, beforeEach, expect, test } from 'vitest';
import { uuidv7 } from '../../support/uuidv7.ts';
import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import { cartTotal, type Cart } from '../../../shared/domain/sale/cart.ts';
import type { LineId, ProductId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { DEMO_GALLERY } from '../../../electron/services/demo-gallery/demo-gallery.ts';
import { commandId, refusalOf, removeTestDir, signInAs, startTestService, type ServiceClient, type TestService } from '../../support/test-service.ts';

let it: TestService;
let windows: readonly ServiceClient[];
let productId: ProductId;

beforeEach(async () => {
  it = await startTestService();
  await it.as().setup.createDemo({ commandId: commandId() });
  const { people } = await it.as().session.welcome();
  const boss = DEMO_GALLERY.people.find(({ role }) => role === 'administrator');
  const person = people.find(({ name }) => name === boss?.name);
  if (person === undefined || boss === undefined) throw new Error('the demo gallery has no administrator');
  windows = await Promise.all([0, 1, 2].map(async () => it.as(await signInAs(it, person, boss.secret))));
  await window(0).shift.open({ commandId: commandId(), openingFloat: rupiah(2_000_000) });
  const { products } = await window(0).catalog.shelf({ categoryId: null, offset: 0, limit: 60 });
  const offer = products.find((one) => one.kind === 'goods' && !one.fractional && one.priceFloor === null && one.price % 100 === 0);
  productId = offer?.productId as ProductId;
});
afterEach(async () => {
  await it.close();
  removeTestDir(it.dir);
});

const window = (place: number): ServiceClient => windows[place] as ServiceClient;
const payOf = (cart: Cart) => {
  const total = cartTotal(cart) as Rupiah;
  return { saleId: cart.saleId, expectedTotal: total, payments: [{ tender: 'cash', received: total, reference: null }], approvalId: null };
};
async function sold(): Promise<SaleReceipt> {
  const { saleId } = await window(0).cart.current();
  await window(0).cart.apply({ commandId: commandId(), saleId, command: { type: 'add-product', lineId: uuidv7() as LineId, productId, quantity: units(2) } });
  return window(0).sale.complete({ commandId: commandId(), ...payOf(await window(0).cart.current()) });
}
const bringBack = (by: ServiceClient, saleId: Cart['saleId'], sale: SaleReceipt) =>
  by.cart.apply({ commandId: commandId(), saleId, command: { type: 'add-return', lineId: uuidv7() as LineId, saleId: sale.saleId, lineNumber: 1, quantity: units(2), place: 'shelf' } });
/** How each call ended: done, or the code of the refusal. */
const ends = (calls: readonly Promise<unknown>[]): Promise<string[]> =>
  Promise.all(calls.map((call) => call.then(() => 'done', async (error: unknown) => (await refusalOf(Promise.reject(error as Error))).code)));
const drawer = (): number => it.service.context.store.ledger.balance('drawer');

test('three windows that undo one sale at the same moment undo it once', async () => {
  const sale = await sold();
  const outcome = await ends(windows.map((one) => one.sale.void({ commandId: commandId(), saleId: sale.saleId, reason: 'salah barang', approvalId: null })));
  expect(outcome.sort()).toEqual(['done', 'void.partly-returned', 'void.partly-returned']);
  expect(drawer()).toBe(2_000_000);
});

test('three windows that bring one line back and pay it out at the same moment do so once', async () => {
  const sale = await sold();
  const { saleId } = await window(0).cart.current();
  const added = await ends(windows.map((one) => bringBack(one, saleId, sale)));
  expect(added.sort()).toEqual(['done', 'return.already-in-cart', 'return.already-in-cart']);
  const cart = await window(0).cart.current();
  const outcome = await ends(windows.map((one) => one.sale.complete({ commandId: commandId(), ...payOf(cart) })));
  expect(outcome.sort()).toEqual(['cart.not-open', 'cart.not-open', 'done']);
  expect(drawer()).toBe(2_000_000);
});

test('one window brings back what another undoes at the same moment: the money goes out once', async () => {
  const sale = await sold();
  const { saleId } = await window(0).cart.current();
  await bringBack(window(0), saleId, sale);
  const cart = await window(0).cart.current();
  const outcome = await ends([
    window(0).sale.complete({ commandId: commandId(), ...payOf(cart) }),
    window(1).sale.void({ commandId: commandId(), saleId: sale.saleId, reason: 'salah barang', approvalId: null }),
    window(2).sale.void({ commandId: commandId(), saleId: sale.saleId, reason: 'salah barang', approvalId: null }),
  ]);
  expect(outcome.filter((end) => end === 'done')).toHaveLength(1);
  expect(drawer()).toBe(2_000_000);
  expect((await window(0).sale.returnable({ text: sale.receiptNumber })).lines.map(({ quantity, returned }) => quantity - returned)).toEqual([0]);
});
