import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PAID_STAYS_MS } from '../../../electron/services/display/display-board.ts';
import type { DisplayState } from '../../../shared/domain/display/display-state.ts';
import type { LineId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { uuidv7 } from '../../support/uuidv7.ts';
import { commandId, refusalOf, removeTestDir, signInAs, startTestService, type ServiceClient, type TestService } from '../../support/test-service.ts';

const CASHIER = { name: 'Rina Andriani', secret: '482915' };
const TYPED = ['Ibu baju biru', 'jangan pedas', 'pegawai sendiri', 'Rina Andriani', 'REF-778899'];

let it: TestService;
let till: ServiceClient;
let buyer: ServiceClient;

beforeEach(async () => {
  it = await startTestService();
  await it.as().setup.createDemo({ commandId: commandId() });
  const { people } = await it.as().session.welcome();
  const rina = people.find(({ name }) => name === CASHIER.name);
  till = it.as(await signInAs(it, rina as NonNullable<typeof rina>, CASHIER.secret));
  buyer = createRouterClient(it.service.router, { context: { sessionToken: undefined, isDisplay: true } });
  await till.shift.open({ commandId: commandId(), openingFloat: rupiah(200_000) });
});
afterEach(async () => {
  await it.close();
  removeTestDir(it.dir);
});

async function ringUp(count: number): Promise<{ saleId: Awaited<ReturnType<typeof till.cart.current>>['saleId']; revision: number; lineId: LineId }> {
  const { saleId } = await till.cart.current();
  const { products } = await till.catalog.shelf({ categoryId: null, offset: 0, limit: count });
  let revision = 0;
  let lineId = '' as LineId;
  for (const { productId } of products) {
    lineId = uuidv7() as LineId;
    ({ revision } = await till.cart.apply({ commandId: commandId(), saleId, command: { type: 'add-product', lineId, productId, quantity: 1000 as Quantity } }));
  }
  return { saleId, revision, lineId };
}

describe('the customer display', () => {
  test('between buyers shows goods that are there, one of each category, and the workshop but no person', async () => {
    const { unit, scene } = await buyer.display.state();
    expect(unit).toEqual({ name: 'Galeri Karya Mandiri', agency: expect.any(String) });
    expect(scene.type === 'idle' && scene.goods.length).toBe(4);
  });

  test('hears each line, the payment and the change at once, and nothing that was typed', async () => {
    const stop = new AbortController();
    const states = await buyer.display.follow(undefined, { signal: stop.signal });
    const seen: DisplayState[] = [];
    const next = async (wanted: (state: DisplayState) => boolean): Promise<DisplayState> => {
      for (;;) {
        const step = await states.next();
        if (step.done === true) throw new Error('the stream ended');
        seen.push(step.value);
        if (wanted(step.value)) return step.value;
      }
    };
    await next(({ scene }) => scene.type === 'idle');
    const { saleId, lineId } = await ringUp(2);
    await next(({ scene }) => scene.type === 'cart' && scene.lines.length === 2 && scene.changed === lineId);
    await till.cart.apply({ commandId: commandId(), saleId, command: { type: 'set-note', lineId, note: 'jangan pedas' } });
    const discounted = await till.cart.apply({ commandId: commandId(), saleId, command: { type: 'set-discount', lineId: null, value: { kind: 'amount', amount: rupiah(1_000) }, reason: 'pegawai sendiri', approvalId: null } });
    const cart = await next(({ scene }) => scene.type === 'cart' && scene.cartDiscount === 1_000);
    const total = cart.scene.type === 'cart' ? cart.scene.total : rupiah(0);
    await till.display.show({ saleId, revision: discounted.revision, paying: { code: { amount: total } } });
    const paying = await next(({ scene }) => scene.type === 'cart' && scene.paying !== null);
    expect(paying.scene.type === 'cart' && paying.scene.paying?.code?.amount).toBe(total);
    expect(paying.scene.type === 'cart' && paying.scene.paying?.code?.rows.length).toBeGreaterThan(20);
    await till.sale.complete({ commandId: commandId(), saleId, expectedTotal: total, payments: [{ tender: 'qris', received: total, reference: 'REF-778899' }], approvalId: null });
    const paid = await next(({ scene }) => scene.type === 'paid');
    expect(paid.scene).toMatchObject({ type: 'paid', total, change: 0, payments: [{ label: 'QRIS', amount: total }] });
    const told = JSON.stringify(seen);
    for (const text of TYPED) expect(told, text).not.toContain(text);
    stop.abort();
  });

  test('a code is for the cart as it stands: one line more, another cart or too much, and it is gone', async () => {
    const { saleId, revision } = await ringUp(1);
    const code = async (): Promise<Rupiah | null | undefined | string> => {
      const { scene } = await buyer.display.state();
      return scene.type !== 'cart' ? scene.type : scene.paying === null ? 'not paying' : scene.paying.code?.amount;
    };
    const show = (changes: object = {}) => till.display.show({ saleId, revision, paying: { code: { amount: rupiah(1_000) } }, ...changes });
    await show();
    expect(await code()).toBe(1_000);
    await show({ paying: { code: { amount: rupiah(999_999_999) } } });
    expect(await code()).toBeUndefined();
    await show({ paying: { code: { amount: null } } });
    expect(await code()).toBeNull();
    await show({ saleId: uuidv7() });
    expect(await code()).toBe('not paying');
    await show();
    await ringUp(1);
    expect(await code()).toBe('not paying');
  });

  test('parked carts and their names stay with the cashier', async () => {
    const { saleId } = await ringUp(1);
    await till.cart.park({ commandId: commandId(), saleId, label: 'Ibu baju biru' });
    const state = await buyer.display.state();
    expect(state.scene.type).toBe('idle');
    expect(JSON.stringify(state)).not.toContain('Ibu baju biru');
  });

  test('thanks stand for half a minute, or until the next buyer', async () => {
    const { saleId } = await ringUp(1);
    const { scene } = await buyer.display.state();
    const due = scene.type === 'cart' ? scene.total : rupiah(0);
    await till.sale.complete({ commandId: commandId(), saleId, expectedTotal: due, payments: [{ tender: 'cash', received: rupiah(due + 5_000), reference: null }], approvalId: null });
    expect((await buyer.display.state()).scene).toMatchObject({ type: 'paid', change: 5_000, stayMs: PAID_STAYS_MS });
    it.clock.advance(PAID_STAYS_MS - 1);
    expect((await buyer.display.state()).scene).toMatchObject({ type: 'paid', stayMs: 1 });
    it.clock.advance(1);
    expect((await buyer.display.state()).scene.type).toBe('idle');
  });

  test('a slow display gets the newest state, not a queue of old ones', async () => {
    const states = await buyer.display.follow();
    await states.next();
    await ringUp(12);
    const step = await states.next();
    expect(step.done !== true && step.value.scene.type === 'cart' && step.value.scene.lines.length).toBe(12);
    await states.return();
  });

  test('a person, whoever it is, cannot ask as a display, and a display cannot ask as a person', async () => {
    expect(await refusalOf(till.display.state())).toEqual({ code: 'session.forbidden' });
    const token = await signInAs(it, (await it.as().session.welcome()).people[0] as never, CASHIER.secret).catch(() => undefined);
    const both = createRouterClient(it.service.router, { context: { sessionToken: token, isDisplay: true } });
    for (const call of [both.cart.current(), both.session.welcome(), both.setup.status(), both.sale.recent({ limit: 1 }), both.display.open()]) expect(await refusalOf(call)).toEqual({ code: 'session.forbidden' });
    expect((await both.display.state()).unit.name).toBe('Galeri Karya Mandiri');
  });
});
