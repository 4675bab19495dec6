import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { uuidv7 } from '../../support/uuidv7.ts';
import { parkedUndecided } from '../../../shared/domain/sale/parked-decision.ts';
import type { LineId, SaleId, ShiftId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { commandId, refusalOf, removeTestDir, signInAs, startTestService, type ServiceClient, type TestService } from '../../support/test-service.ts';

let it: TestService;
let till: ServiceClient;
let shiftId: ShiftId;

async function signIn(): Promise<void> {
  const { people } = await it.as().session.welcome();
  const rina = people.find(({ name }) => name === 'Rina Andriani');
  till = it.as(await signInAs(it, rina as NonNullable<typeof rina>, '482915'));
}
beforeEach(async () => {
  it = await startTestService();
  await it.as().setup.createDemo({ commandId: commandId() });
  await signIn();
  ({ shiftId } = await till.shift.open({ commandId: commandId(), openingFloat: rupiah(200_000) }));
});
afterEach(async () => {
  await it.close();
  removeTestDir(it.dir);
});

async function park(label: string): Promise<SaleId> {
  const { saleId } = await till.cart.current();
  const { products } = await till.catalog.shelf({ categoryId: null, offset: 0, limit: 1 });
  for (const { productId } of products) await till.cart.apply({ commandId: commandId(), saleId, command: { type: 'add-product', lineId: uuidv7() as LineId, productId, quantity: 1000 as Quantity } });
  await till.cart.park({ commandId: commandId(), saleId, label });
  return saleId;
}
const undecided = async (): Promise<number> => parkedUndecided(await till.cart.parked(), shiftId).length;
const newest = () => it.service.context.store.journalReading.list(null, 1)[0];

describe('parked carts at the close of a shift', () => {
  test('wait, with their lines, over a restart of the program', async () => {
    const saleId = await park('Ibu baju biru');
    await it.close();
    it = await startTestService({}, it.dir);
    await signIn();
    expect(await till.cart.parked()).toMatchObject([{ saleId, label: 'Ibu baju biru', lines: 1, carriedFrom: null }]);
    expect((await till.cart.recall({ commandId: commandId(), saleId })).lines).toHaveLength(1);
  });

  test('are undecided until each is carried over, brought back or given up', async () => {
    const [first, second, third] = [await park('satu'), await park('dua'), await park('tiga')];
    expect(await undecided()).toBe(3);
    await till.cart.carryOver({ commandId: commandId(), saleId: first });
    expect(newest()).toMatchObject({ type: 'cart.carried-over', body: expect.stringContaining('"label":"satu"') });
    await till.cart.cancelParked({ commandId: commandId(), saleId: second, reason: 'pembeli tidak kembali' });
    expect(newest()).toMatchObject({ type: 'cart.cancelled', body: expect.stringContaining('"reason":"pembeli tidak kembali"') });
    expect(await undecided()).toBe(1);
    await till.cart.recall({ commandId: commandId(), saleId: third });
    expect(await undecided()).toBe(0);
    expect((await till.cart.parked()).map(({ label, carriedFrom }) => [label, carriedFrom])).toEqual([['satu', shiftId]]);
  });

  test('the next close asks again about what an earlier one carried over, and bringing it back forgets that it was', async () => {
    const saleId = await park('satu');
    await till.cart.carryOver({ commandId: commandId(), saleId });
    expect(parkedUndecided(await till.cart.parked(), uuidv7() as ShiftId)).toHaveLength(1);
    await till.cart.recall({ commandId: commandId(), saleId });
    await till.cart.park({ commandId: commandId(), saleId, label: 'satu' });
    expect(await undecided()).toBe(1);
  });

  test('the open cart is not touched by giving up another, and only parked ones can be', async () => {
    const saleId = await park('satu');
    const { saleId: open } = await till.cart.current();
    await till.cart.cancelParked({ commandId: commandId(), saleId, reason: 'x' });
    expect((await till.cart.current()).saleId).toBe(open);
    for (const gone of [saleId, open]) {
      expect(await refusalOf(till.cart.cancelParked({ commandId: commandId(), saleId: gone, reason: 'x' }))).toEqual({ code: 'cart.not-parked' });
      expect(await refusalOf(till.cart.carryOver({ commandId: commandId(), saleId: gone }))).toEqual({ code: 'cart.not-parked' });
    }
  });

  test('giving one up without a reason is not possible', async () => {
    const saleId = await park('satu');
    await expect(till.cart.cancelParked({ commandId: commandId(), saleId, reason: '  ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await undecided()).toBe(1);
  });
});
