import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../shared/contract/session.ts';
import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import { APPROVAL_LIFE_MS, type ApprovedAct } from '../../../shared/domain/access/approval.ts';
import { ROLES, type Role } from '../../../shared/domain/access/role.ts';
import { cartTotal, type Cart } from '../../../shared/domain/sale/cart.ts';
import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import type { LineId, SaleId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { DEMO_GALLERY } from '../../../electron/services/demo-gallery/demo-gallery.ts';
import { commandId, refusalOf, removeTestDir, signInAs, startTestService, type ServiceClient, type TestService } from '../../support/test-service.ts';

let it: TestService;
let people: readonly Person[];
let cashier: ServiceClient;
let offer: ProductOffer;

const demoPerson = (role: Role, place = 0) => DEMO_GALLERY.people.filter((person) => person.role === role)[place];
const personOf = (role: Role, place = 0): Person => people.find((person) => person.name === demoPerson(role, place)?.name) as Person;
const secretOf = (role: Role, place = 0): string => demoPerson(role, place)?.secret ?? '';
const signedIn = async (role: Role, place = 0) => it.as(await signInAs(it, personOf(role, place), secretOf(role, place)));

async function begin(dir?: string): Promise<void> {
  it = await (dir === undefined ? startTestService() : startTestService({}, dir));
  if (dir === undefined) await it.as().setup.createDemo({ commandId: commandId() });
  ({ people } = await it.as().session.welcome());
  cashier = await signedIn('cashier');
}

beforeEach(async () => {
  await begin();
  await cashier.shift.open({ commandId: commandId(), openingFloat: rupiah(2_000_000) });
  const { products } = await cashier.catalog.shelf({ categoryId: null, offset: 0, limit: 60 });
  offer = products.find((product) => product.kind === 'goods' && !product.fractional && product.price >= 10_000 && /^[0-9]{13}$/.test(product.code ?? '') && (product.onHand ?? 0) >= units(10)) as ProductOffer;
});
afterEach(async () => {
  await it.close();
  removeTestDir(it.dir);
});

const newLine = () => commandId() as unknown as LineId;

async function ringUp(by: ServiceClient = cashier, count = 1): Promise<Cart> {
  const cart = await by.cart.current();
  await by.cart.apply({ commandId: commandId(), saleId: cart.saleId, command: { type: 'add-product', lineId: newLine(), productId: offer.productId, quantity: units(count) } });
  return by.cart.current();
}

async function pay(by: ServiceClient = cashier, approvalId: string | null = null): Promise<SaleReceipt> {
  const cart = await by.cart.current();
  const total = cartTotal(cart);
  const due = (Math.trunc(total / 100) * 100) as Rupiah;
  const payments = due === 0 ? [] : [{ tender: 'cash', received: due, reference: null }];
  return by.sale.complete({ commandId: commandId(), saleId: cart.saleId, expectedTotal: due, payments, approvalId });
}

async function sold(count = 1): Promise<SaleReceipt> {
  await ringUp(cashier, count);
  return pay();
}

async function bringBack(saleId: SaleId, by: ServiceClient = cashier, count = 1): Promise<Cart> {
  const cart = await by.cart.current();
  await by.cart.apply({ commandId: commandId(), saleId: cart.saleId, command: { type: 'add-return', lineId: newLine(), saleId, lineNumber: 1, quantity: units(count), place: 'shelf' } });
  return by.cart.current();
}

const half = { kind: 'percent', share: basisPoints(5_000) } as const;
const takeHalfOff = (cart: Cart, by: ServiceClient = cashier, approvalId: string | null = null) =>
  by.cart.apply({ commandId: commandId(), saleId: cart.saleId, command: { type: 'set-discount', lineId: cart.lines[0]?.lineId ?? null, value: half, reason: 'cacat', approvalId } });
const halfOff = (cart: Cart): ApprovedAct => ({ type: 'discount', saleId: cart.saleId, lineId: cart.lines[0]?.lineId ?? null, value: half });

const allow = async (act: ApprovedAct, role: Role = 'manager', place = 0): Promise<string> =>
  (await cashier.session.approve({ userId: personOf(role, place).userId, secret: secretOf(role, place), act })).approvalId;
const undo = (saleId: SaleId, by: ServiceClient = cashier, approvalId: string | null = null) => by.sale.void({ commandId: commandId(), saleId, reason: 'salah barang', approvalId });
const guessesOf = (role: Role) => it.service.context.store.users.guard(personOf(role).userId).failures;

describe('who may, decided by the service', () => {
  const COUNTER: Record<Role, string> = {
    cashier: 'approval.required',
    treasurer: 'session.forbidden',
    manager: 'session.forbidden',
    auditor: 'session.forbidden',
    administrator: 'allowed',
  };
  const SETTINGS: Record<Role, string> = { cashier: 'session.forbidden', treasurer: 'session.forbidden', manager: 'allowed', auditor: 'session.forbidden', administrator: 'allowed' };

  /** The code of the refusal, or `allowed`; what is refused changes no row. */
  async function outcome(call: () => Promise<unknown>): Promise<string> {
    const before = it.changes();
    try {
      await call();
      return 'allowed';
    } catch (error) {
      const { code } = await refusalOf(Promise.reject(error as Error));
      expect(it.changes()).toBe(before);
      return code;
    }
  }

  test.each(ROLES)('%s: a discount above the limit, a refund, a void and a setting', async (role) => {
    const toUndo = await sold();
    const toRefund = await sold();
    const cart = await ringUp();
    const by = await signedIn(role);
    expect(await outcome(() => takeHalfOff(cart, by))).toBe(COUNTER[role]);
    expect(await outcome(() => undo(toUndo.saleId, by))).toBe(COUNTER[role]);
    await pay();
    const back = await bringBack(toRefund.saleId);
    const refund = { commandId: commandId(), saleId: back.saleId, expectedTotal: cartTotal(back), payments: [{ tender: 'cash', received: cartTotal(back), reference: null }], approvalId: null };
    expect(await outcome(() => by.sale.complete(refund))).toBe(COUNTER[role]);
    const change = { key: 'discount.limit', value: { share: basisPoints(2_000), amount: rupiah(75_000) } } as const;
    expect(await outcome(() => by.settings.change({ commandId: commandId(), change, validFrom: null, legalReference: null }))).toBe(SETTINGS[role]);
  });

  test.each(ROLES)('%s as the second person of a cashier', async (role) => {
    const sale = await sold();
    const place = role === 'cashier' ? 1 : 0;
    const asked = cashier.session.approve({ userId: personOf(role, place).userId, secret: secretOf(role, place), act: { type: 'void', saleId: sale.saleId } });
    if (role !== 'manager' && role !== 'administrator') {
      expect(await refusalOf(asked)).toEqual({ code: 'approval.not-allowed' });
      return;
    }
    const { approvalId, approvedBy, validMs } = await asked;
    expect({ approvedBy, validMs }).toEqual({ approvedBy: personOf(role).name, validMs: APPROVAL_LIFE_MS });
    const voided = await undo(sale.saleId, cashier, approvalId);
    expect(it.service.context.store.sales.find(voided.saleId)?.sale).toMatchObject({ cashier: personOf('cashier').name, approved_by: approvedBy });
  });

  test.each(ROLES)('%s: goods past their day, and as the second person for them', async (role) => {
    const jar = offer.code?.padStart(14, '0') ?? '';
    const text = `]d201${jar}1720010110LAMA`;
    const { saleId } = await cashier.cart.current();
    const sell = (by: ServiceClient, approvalId: string | null) =>
      by.cart.apply({ commandId: commandId(), saleId, command: { type: 'add-expired', lineId: newLine(), text, quantity: units(1), approvalId } });
    const plainly = () => cashier.cart.apply({ commandId: commandId(), saleId, command: { type: 'add-code', lineId: newLine(), text, quantity: units(1) } });
    expect(await refusalOf(plainly())).toEqual({ code: 'scan.expired', name: offer.name, day: '2020-01-01', lot: 'LAMA' });
    const by = await signedIn(role);
    expect(await outcome(() => sell(by, null))).toBe(COUNTER[role]);
    const place = role === 'cashier' ? 1 : 0;
    const asked = cashier.session.approve({ userId: personOf(role, place).userId, secret: secretOf(role, place), act: { type: 'expired', saleId, text, quantity: units(1) } });
    if (role !== 'manager' && role !== 'administrator') return expect(await refusalOf(asked)).toEqual({ code: 'approval.not-allowed' });
    await sell(cashier, (await asked).approvalId);
    expect((await cashier.cart.current()).lines.map((line) => line.label?.expiredAllowedBy)).toContain(personOf(role).name);
  });

  test('an administrator at the counter allows alone, and the discount carries that name', async () => {
    const administrator = await signedIn('administrator');
    const cart = await ringUp();
    await takeHalfOff(cart, administrator);
    expect((await cashier.cart.current()).lines[0]?.discount?.approvedBy).toBe(personOf('administrator').name);
    expect((await pay()).total).toBeLessThan(offer.price);
  });
});

describe('an approval', () => {
  test('of oneself is refused before the secret is looked at', async () => {
    const administrator = await signedIn('administrator');
    const sale = await sold();
    const before = it.changes();
    const own = administrator.session.approve({ userId: personOf('administrator').userId, secret: 'wrong', act: { type: 'void', saleId: sale.saleId } });
    expect(await refusalOf(own)).toEqual({ code: 'approval.own' });
    expect(it.changes()).toBe(before);
  });

  test('needs the right secret: wrong ones count like at sign-in, and waiting holds for both', async () => {
    const act = { type: 'void', saleId: (await sold()).saleId } as const;
    const guess = () => refusalOf(cashier.session.approve({ userId: personOf('manager').userId, secret: 'kata sandi yang salah', act }));
    for (const triesLeft of [9, 8, 7, 6, 5]) expect(await guess()).toEqual({ code: 'session.wrong-credential', triesLeft });
    expect(await guess()).toEqual({ code: 'session.wait', waitMs: 30_000 });
    expect(guessesOf('manager')).toBe(5);
    expect(await refusalOf(it.as().session.signIn({ userId: personOf('manager').userId, secret: secretOf('manager') }))).toEqual({ code: 'session.wait', waitMs: 30_000 });
    // The cashier's own session is not touched by somebody else's guesses.
    expect(guessesOf('cashier')).toBe(0);
    it.clock.advance(30_000);
    await allow(act);
    expect(guessesOf('manager')).toBe(0);
  });

  test('of a person without the role counts the guess too, so that a PIN cannot be tried out here', async () => {
    const act = { type: 'void', saleId: (await sold()).saleId } as const;
    const tried = cashier.session.approve({ userId: personOf('treasurer').userId, secret: 'kata sandi yang salah', act });
    expect(await refusalOf(tried)).toEqual({ code: 'session.wrong-credential', triesLeft: 9 });
    expect(guessesOf('treasurer')).toBe(1);
  });

  test('counts for 60 seconds of true time, whatever the wall clock says', async () => {
    const [first, second] = [await sold(), await sold()];
    const late = await allow({ type: 'void', saleId: first.saleId });
    const early = await allow({ type: 'void', saleId: second.saleId });
    it.clock.setWall(it.clock.now() + 86_400_000);
    it.clock.advance(60_000);
    await undo(second.saleId, cashier, early);
    it.clock.advance(1);
    expect(await refusalOf(undo(first.saleId, cashier, late))).toEqual({ code: 'approval.required', act: 'void' });
  });

  test('is used up by its act, and not by an attempt that was refused', async () => {
    const sale = await sold(3);
    const back = await bringBack(sale.saleId);
    const approvalId = await allow({ type: 'refund', saleId: back.saleId, tender: 'cash' });
    const wrongTotal = { commandId: commandId(), saleId: back.saleId, expectedTotal: rupiah(-1), payments: [{ tender: 'cash', received: cartTotal(back), reference: null }], approvalId };
    expect((await refusalOf(cashier.sale.complete(wrongTotal))).code).toBe('sale.total-changed');
    await pay(cashier, approvalId);
    const cart = await ringUp();
    const discount = await allow(halfOff(cart));
    await takeHalfOff(cart, cashier, discount);
    expect(await refusalOf(takeHalfOff(cart, cashier, discount))).toEqual({ code: 'approval.required', act: 'discount' });
  });

  test('is for one act on one object, and for the person who asked', async () => {
    const [first, second] = [await sold(2), await sold()];
    const voidFirst = await allow({ type: 'void', saleId: first.saleId });
    expect((await refusalOf(undo(second.saleId, cashier, voidFirst))).code).toBe('approval.required');
    const other = await signedIn('cashier', 1);
    // Another cashier cannot even reach it: the shift is not theirs.
    expect((await refusalOf(undo(first.saleId, other, voidFirst))).code).toBe('shift.other-cashier');
    const back = await bringBack(first.saleId);
    for (const act of [{ type: 'void', saleId: back.saleId }, halfOff(back), { type: 'refund', saleId: first.saleId, tender: 'cash' }] as const) {
      expect((await refusalOf(pay(cashier, await allow(act)))).code).toBe('approval.required');
    }
    expect((await refusalOf(pay(cashier, 'A'.repeat(22)))).code).toBe('approval.required');
    await pay(cashier, await allow({ type: 'refund', saleId: back.saleId, tender: 'cash' }));
    await undo(second.saleId, cashier, await allow({ type: 'void', saleId: second.saleId }));
  });

  test('of one cashier is worth nothing in the hand of another', async () => {
    const sale = await sold();
    const approvalId = await allow({ type: 'void', saleId: sale.saleId });
    const approvals = it.service.context.approvals;
    expect(approvals.approver(approvalId, { type: 'void', saleId: sale.saleId }, personOf('cashier').userId)).toBe(personOf('manager').name);
    expect(approvals.approver(approvalId, { type: 'void', saleId: sale.saleId }, personOf('cashier', 1).userId)).toBeNull();
  });

  test('of a refund does not cover what is brought back behind the back of who gave it', async () => {
    const [first, second] = [await sold(), await sold(3)];
    const back = await bringBack(first.saleId);
    const approvalId = await allow({ type: 'refund', saleId: back.saleId, tender: 'cash' });
    await bringBack(second.saleId, cashier, 3);
    expect((await refusalOf(pay(cashier, approvalId))).code).toBe('approval.required');
    await pay(cashier, await allow({ type: 'refund', saleId: back.saleId, tender: 'cash' }));
  });

  test('of an even exchange does not become money back when the new goods leave the cart', async () => {
    const back = await bringBack((await sold()).saleId);
    const exchanged = await ringUp();
    expect(cartTotal(exchanged)).toBe(0);
    const approvalId = await allow({ type: 'refund', saleId: back.saleId, tender: 'cash' });
    const fresh = exchanged.lines.find((line) => line.returnOf === null)?.lineId as LineId;
    await cashier.cart.apply({ commandId: commandId(), saleId: back.saleId, command: { type: 'remove-line', lineId: fresh } });
    expect((await refusalOf(pay(cashier, approvalId))).code).toBe('approval.required');
  });

  test('of a discount does not cover a larger quantity', async () => {
    const cart = await ringUp();
    const approvalId = await allow(halfOff(cart));
    await cashier.cart.apply({ commandId: commandId(), saleId: cart.saleId, command: { type: 'set-quantity', lineId: cart.lines[0]?.lineId as LineId, quantity: units(9) } });
    expect((await refusalOf(takeHalfOff(cart, cashier, approvalId))).code).toBe('approval.required');
  });

  test('lost by a restart is asked for again; a command that was done with it keeps its answer', async () => {
    const [first, second] = [await sold(), await sold()];
    const done = { commandId: commandId(), saleId: first.saleId, reason: 'salah barang', approvalId: await allow({ type: 'void', saleId: first.saleId }) };
    const answer = await cashier.sale.void(done);
    const lost = await allow({ type: 'void', saleId: second.saleId });
    await it.close();
    await begin(it.dir);
    expect(await cashier.sale.void(done)).toEqual(answer);
    expect((await refusalOf(undo(second.saleId, cashier, lost))).code).toBe('approval.required');
    expect((await undo(second.saleId, cashier, await allow({ type: 'void', saleId: second.saleId }))).kind).toBe('void');
  });

  test('leaves no secret in the journal and none in the memory of commands', async () => {
    const sale = await sold();
    await undo(sale.saleId, cashier, await allow({ type: 'void', saleId: sale.saleId }));
    const bodies = it.service.context.store.journalReading.list(null, 500).map((entry) => entry.body).join('\n');
    expect(bodies).not.toContain(secretOf('manager'));
    expect(bodies).toContain(personOf('manager').name);
  });
});

describe('a discount that grew', () => {
  test('a percent that was allowed off one piece is asked for again when it is taken off ten, and not off fewer', async () => {
    const cart = await ringUp();
    await takeHalfOff(cart, cashier, await allow(halfOff(cart)));
    const line = (await cashier.cart.current()).lines[0]!;
    expect(line.discount).toMatchObject({ approvedBy: personOf('manager').name, allowedUpTo: Math.round(offer.price / 2) });
    const count = (pieces: number) => cashier.cart.apply({ commandId: commandId(), saleId: cart.saleId, command: { type: 'set-quantity', lineId: line.lineId, quantity: units(pieces) } });
    await count(10);
    expect(await refusalOf(pay())).toEqual({ code: 'approval.required', act: 'discount' });
    const ten = await cashier.cart.current();
    await takeHalfOff(ten, cashier, await allow(halfOff(ten)));
    await count(9);
    expect((await pay()).total).toBeGreaterThan(0);
  });

  const fixed = (cart: Cart, lineId: LineId | null, amount: Rupiah, approvalId: string | null = null) =>
    cashier.cart.apply({ commandId: commandId(), saleId: cart.saleId, command: { type: 'set-discount', lineId, value: { kind: 'amount', amount }, reason: 'langganan', approvalId } });

  test.each([['a line', true], ['the whole cart', false]])('of %s from small to large needs the second person at the till', async (_what, onLine) => {
    const cart = await ringUp(cashier, 10);
    const lineId = cart.lines[0]?.lineId as LineId;
    const amount = rupiah(Math.min(50_000, offer.price));
    await fixed(cart, onLine ? lineId : null, amount);
    await cashier.cart.apply({ commandId: commandId(), saleId: cart.saleId, command: { type: 'set-quantity', lineId, quantity: units(1) } });
    expect(await refusalOf(pay())).toEqual({ code: 'approval.required', act: 'discount' });
    const act = { type: 'discount', saleId: cart.saleId, lineId: onLine ? lineId : null, value: { kind: 'amount', amount } } as const;
    await fixed(cart, onLine ? lineId : null, amount, await allow(act));
    expect((await pay()).kind).toBe('sale');
  });
});
