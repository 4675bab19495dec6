import { afterEach, describe, expect, test } from 'vitest';
import { verified } from '../../support/verified.ts';
import { commandId, refusalOf, removeTestDir, SECRETS, TEST_UNIT } from '../../support/test-service.ts';
import { treasuryDesk, type TreasuryDesk } from '../../support/treasury-desk.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ClosedShift } from '../../../shared/contract/shift.ts';

let desk: TreasuryDesk;
afterEach(async () => {
  expect(verified(desk.test.service.context.store.file).difference).toBeNull();
  await desk.test.close();
  removeTestDir(desk.test.dir);
});

const CODE = '820261120000001';
const NTPN = '0F3A51C2QWER7890';
const balance = (place: 'drawer' | 'safe' | 'treasurer' | 'bank' | 'state') => desk.test.service.context.store.ledger.balance(place);
const due = async () => (await (await desk.as('treasurer')).treasury.due()).total;

/** A day of Rp 100.000 crafts and Rp 25.000 from the farm, closed. */
async function closedDay(off = 0): Promise<ClosedShift> {
  await desk.open();
  await desk.sell({ craft: 10, farm: 5 });
  return desk.close({ off });
}

describe('from the safe to the treasury', () => {
  test('a day is handed over, billed over two accounts and paid; every step moves what it says and nothing else', async () => {
    desk = await treasuryDesk();
    const { content } = await closedDay();
    expect([balance('drawer'), balance('safe'), await due()]).toEqual([500_000, 125_000, 125_000]);
    const treasurer = await desk.as('treasurer');
    const before = await treasurer.treasury.today();
    expect(before.waiting).toMatchObject([{ shiftId: content.shift.id, zNumber: 1, amount: 125_000, cashier: 'Rina' }]);
    expect(before.items).toMatchObject([{ sourceId: content.shift.id, kind: 'close', number: 1, total: 125_000, lines: [{ account: '425112', amount: 25_000 }, { account: '425119', amount: 100_000 }] }]);
    expect(before.cover).toMatchObject({ held: 625_000, floatFund: 500_000, gap: 0 });

    const handover = await desk.handOver([content.shift.id], 125_000);
    expect(handover).toMatchObject({ number: 1, expected: 125_000, counted: 125_000, difference: 0, giver: 'Rina', taker: 'Dewi' });
    expect([balance('safe'), balance('treasurer')]).toEqual([0, 125_000]);

    const billing = await desk.billing(CODE);
    expect(billing).toMatchObject({ code: CODE, state: 'open', total: 125_000, lines: [{ account: '425112', amount: 25_000 }, { account: '425119', amount: 100_000 }], sources: [{ number: 1, amount: 125_000 }] });
    expect(billing.expiresAt - billing.createdAt).toBe(7 * 24 * 3_600_000);
    expect(await due()).toBe(125_000);

    const paid = await desk.pay(billing, ' 0f3a 51c2 qwer 7890 ');
    expect(paid).toMatchObject({ state: 'paid', deposit: { number: 1, ntpn: NTPN, bank: 'BRI', from: 'treasurer' } });
    expect([balance('treasurer'), balance('state'), await due(), desk.everywhere()]).toEqual([0, 125_000, 0, 625_000]);
  });

  test('a number on any paper leads to the whole way of its money', async () => {
    desk = await treasuryDesk();
    await desk.open();
    const sale = await desk.sell({ craft: 2 });
    // What the books say of the drawer is told as such while nobody counted it.
    const running = await (await desk.as('treasurer')).treasury.today();
    expect([running.places.drawer, running.openShift]).toMatchObject([520_000, { number: 1, cashier: 'Rina', openedAt: expect.any(Number) }]);
    const { content } = await desk.close();
    expect((await (await desk.as('treasurer')).treasury.today()).openShift).toBeNull();
    const find = async (text: string) => (await desk.as('auditor')).treasury.find({ text });
    expect((await find(sale.receiptNumber))[0]?.trail.map(({ kind, done }) => [kind, done])).toEqual([['receipt', true], ['close', true], ['handover', false], ['billing', false], ['deposit', false]]);
    await desk.handOver([content.shift.id], 20_000);
    const billing = await desk.billing(CODE);
    await desk.pay(billing, NTPN);
    for (const [text, found] of [[sale.receiptNumber, 'receipt'], ['Z 1', 'close'], ['z-000001', 'close'], ['ST-000001', 'handover'], ['8202 6112 0000 001', 'billing'], [NTPN.toLowerCase(), 'deposit'], ['STS-1', 'deposit']] as const) {
      const [hit] = await find(text);
      expect(hit?.found, text).toBe(found);
      expect(hit?.trail.slice(-4).map(({ kind }) => kind), text).toEqual(['close', 'handover', 'billing', 'deposit']);
      expect(hit?.trail.every(({ done }) => done), text).toBe(true);
    }
    expect((await find('1')).map(({ found }) => found)).toEqual(['close', 'handover', 'deposit']);
    expect(await find('tidak ada')).toEqual([]);
  });
});

describe('a handover', () => {
  test('that counts less or more needs a reason and is a step of its own', async () => {
    desk = await treasuryDesk();
    const { content } = await closedDay();
    expect(await refusalOf(desk.handOver([content.shift.id], 120_000))).toEqual({ code: 'handover.reason-required', difference: -5_000 });
    await desk.handOver([content.shift.id], 120_000, 'selembar hilang');
    expect([balance('safe'), balance('treasurer'), desk.everywhere()]).toEqual([0, 120_000, 620_000]);
    expect((await (await desk.as('treasurer')).treasury.today()).cover).toMatchObject({ differences: -5_000, gap: -5_000 });
  });

  test('takes the secret of the giver and of nobody else, for the sum as it was counted', async () => {
    desk = await treasuryDesk();
    const { content } = await closedDay();
    const treasurer = await desk.as('treasurer');
    const { cashier, manager, treasurer: dewi } = desk.people;
    const act = (counted: number) => ({ type: 'handover', giverId: cashier.userId, shiftIds: [content.shift.id], counted: rupiah(counted) }) as const;
    expect(await refusalOf(treasurer.session.approve({ userId: manager.userId, secret: SECRETS.manager, act: act(125_000) }))).toEqual({ code: 'approval.not-allowed' });
    const { approvalId } = await treasurer.session.approve({ userId: cashier.userId, secret: SECRETS.cashier, act: act(124_000) });
    const input = { commandId: commandId(), giverId: cashier.userId, shiftIds: [content.shift.id], counted: rupiah(125_000), reason: null, approvalId };
    expect(await refusalOf(treasurer.treasury.handOver(input))).toMatchObject({ code: 'approval.required' });
    expect(await refusalOf(treasurer.treasury.handOver({ ...input, approvalId: null }))).toMatchObject({ code: 'approval.required' });
    expect(await refusalOf(treasurer.treasury.handOver({ ...input, giverId: dewi.userId }))).toEqual({ code: 'handover.giver' });
    expect(balance('treasurer')).toBe(0);
  });

  test('takes each close once, whoever presses twice', async () => {
    desk = await treasuryDesk();
    const first = await closedDay();
    const second = await closedDay();
    const both = [first.content.shift.id, second.content.shift.id];
    await desk.handOver([first.content.shift.id], 125_000);
    expect(await refusalOf(desk.handOver(both, 250_000))).toEqual({ code: 'handover.not-waiting' });
    expect((await desk.handOver([second.content.shift.id], 125_000)).number).toBe(2);
    expect((await (await desk.as('treasurer')).treasury.handovers({ offset: 0, limit: 100 })).rows.map(({ number }) => number)).toEqual([2, 1]);
  });

  test('holds what was dropped into the safe during the shift', async () => {
    desk = await treasuryDesk();
    await desk.open();
    await desk.sell({ craft: 10 });
    await (await desk.as('cashier')).shift.moveCash({ commandId: commandId(), kind: 'drop', amount: rupiah(60_000), reason: 'laci penuh', approvalId: null });
    const { content } = await desk.close();
    expect(content.cash).toMatchObject({ drops: -60_000, handover: 40_000 });
    await desk.handOver([content.shift.id], 100_000);
    expect([balance('safe'), balance('treasurer')]).toEqual([0, 100_000]);
  });
});

describe('a billing', () => {
  test('never takes more than is due and free, and one code counts once', async () => {
    desk = await treasuryDesk();
    await closedDay();
    const line = (amount: number) => [{ account: '425119', amount: rupiah(amount) }];
    expect(await refusalOf(desk.billing(CODE, { lines: line(100_001) }))).toEqual({ code: 'billing.more-than-due', account: '425119', asked: 100_001, due: 100_000 });
    const part = await desk.billing(CODE, { lines: line(60_000) });
    expect(part.total).toBe(60_000);
    expect(await refusalOf(desk.billing('820261120000002', { lines: line(40_001) }))).toMatchObject({ code: 'billing.more-than-due', due: 40_000 });
    expect(await refusalOf(desk.billing(CODE))).toEqual({ code: 'billing.code-used', text: CODE });
    expect(await refusalOf(desk.billing('1234'))).toEqual({ code: 'billing.not-15-digits', digits: 4 });
    const rest = await desk.billing('820261120000002');
    expect(rest.lines).toEqual([{ account: '425112', amount: 25_000 }, { account: '425119', amount: 40_000 }]);
    expect(await refusalOf(desk.billing('820261120000003'))).toEqual({ code: 'billing.nothing-due' });
  });

  test('that ran out is made anew and names the old one; the old code pays nothing any more', async () => {
    desk = await treasuryDesk();
    const { content } = await closedDay();
    await desk.handOver([content.shift.id], 125_000);
    const old = await desk.billing(CODE);
    desk.test.clock.advance(8 * 24 * 3_600_000);
    const calls = await desk.as('treasurer');
    expect((await calls.treasury.today()).billings[0]).toMatchObject({ code: CODE, state: 'expired' });
    expect(await refusalOf(desk.pay(old, NTPN))).toMatchObject({ code: 'billing.expired' });
    const anew = await desk.billing('820261128000002', { replaces: old });
    expect(anew).toMatchObject({ replaces: CODE, total: 125_000 });
    expect((await calls.treasury.billings({ offset: 0, limit: 100 })).rows.map(({ code, state, replacedBy }) => [code, state, replacedBy])).toEqual([['820261128000002', 'open', null], [CODE, 'replaced', '820261128000002']]);
    expect(await refusalOf(desk.pay(old, NTPN))).toEqual({ code: 'billing.ended' });
    // What was paid at the bank before it ran out, and is entered late, counts by the day on its slip.
    expect(await desk.pay(anew, NTPN)).toMatchObject({ state: 'paid' });
  });

  test('paid in time and entered after it ran out is taken by the day on the slip', async () => {
    desk = await treasuryDesk();
    const { content } = await closedDay();
    await desk.handOver([content.shift.id], 125_000);
    const billing = await desk.billing(CODE);
    const day = desk.today();
    expect(await refusalOf(desk.pay(billing, NTPN, 'treasurer', '2026-11-19'))).toEqual({ code: 'billing.paid-before-made', day });
    expect(await refusalOf(desk.pay(billing, NTPN, 'treasurer', '2026-11-21'))).toMatchObject({ code: 'treasury.future-day' });
    desk.test.clock.advance(9 * 24 * 3_600_000);
    expect(await desk.pay(billing, NTPN, 'treasurer', day)).toMatchObject({ state: 'paid', deposit: { paidOn: day } });
  });

  test('keeps its days, and money its deadline, when the zone of the unit is corrected', async () => {
    desk = await treasuryDesk();
    desk.test.clock.advance(5.5 * 3_600_000);
    const { content } = await closedDay();
    await desk.handOver([content.shift.id], 125_000);
    const rules = async () => (await (await desk.as('treasurer')).treasury.today()).items.map(({ deadline }) => [deadline?.day, deadline?.rule]);
    // Friday at 14.30, within the hours of the bank; in Jayapura it would be after them.
    expect(await rules()).toEqual([['2026-11-20', 'same-day']]);
    desk.test.clock.advance(9 * 3_600_000);
    const billing = await desk.billing(CODE);
    desk.test.clock.advance(4 * 24 * 3_600_000);
    await (await desk.as('administrator')).settings.change({ commandId: commandId(), change: { key: 'unit', value: { ...TEST_UNIT, timeZone: 'Asia/Jayapura' } }, validFrom: null, legalReference: null });
    expect(await rules()).toEqual([['2026-11-20', 'same-day']]);
    expect((await (await desk.as('treasurer')).treasury.due()).deadline).toMatchObject({ day: '2026-11-20', rule: 'same-day' });
    // Made at 23.30: paid on that day, it is not before it was made.
    expect(await desk.pay(billing, NTPN, 'treasurer', '2026-11-20')).toMatchObject({ state: 'paid' });
  });

  test('taken back sets free what it held; a paid one is never ended', async () => {
    desk = await treasuryDesk();
    const { content } = await closedDay();
    await desk.handOver([content.shift.id], 125_000);
    const billing = await desk.billing(CODE);
    const calls = await desk.as('treasurer');
    expect(await calls.treasury.endBilling({ commandId: commandId(), billingId: billing.billingId as never, reason: 'salah akun' })).toMatchObject({ state: 'cancelled', reason: 'salah akun' });
    const again = await desk.billing(CODE);
    await desk.pay(again, NTPN);
    expect(await refusalOf(calls.treasury.endBilling({ commandId: commandId(), billingId: again.billingId as never, reason: 'x' }))).toEqual({ code: 'billing.paid' });
  });
});

describe('a deposit', () => {
  test('is paid once, with an NTPN of its own, out of money that is there', async () => {
    desk = await treasuryDesk();
    const first = await closedDay();
    const one = await desk.billing(CODE, { sourceIds: [first.content.shift.id] });
    expect(await refusalOf(desk.pay(one, NTPN))).toEqual({ code: 'treasury.not-enough', place: 'treasurer', held: 0, amount: 125_000 });
    const second = await closedDay();
    await desk.handOver([first.content.shift.id, second.content.shift.id], 250_000);
    const two = await desk.billing('820261120000002');
    expect(await refusalOf(desk.pay(one, 'PENDEK'))).toEqual({ code: 'ntpn.not-16', characters: 6 });
    await desk.pay(one, NTPN);
    expect(await refusalOf(desk.pay(one, 'AAAA1111BBBB2222'))).toEqual({ code: 'billing.paid' });
    expect(await refusalOf(desk.pay(two, NTPN))).toEqual({ code: 'ntpn.used', text: NTPN });
    expect([balance('treasurer'), balance('state')]).toEqual([125_000, 125_000]);
  });

  test('pressed twice at once with one id is one deposit, with two ids the second is told so', async () => {
    desk = await treasuryDesk();
    const { content } = await closedDay();
    await desk.handOver([content.shift.id], 125_000);
    const billing = await desk.billing(CODE);
    const calls = await desk.as('treasurer');
    const input = { billingId: billing.billingId as never, ntpn: NTPN, bankReference: '', bank: 'BRI', paidOn: desk.today(), from: 'treasurer', slip: null } as const;
    const same = commandId();
    const [a, b] = await Promise.all([calls.treasury.payDeposit({ commandId: same, ...input }), calls.treasury.payDeposit({ commandId: same, ...input })]);
    expect(a).toEqual(b);
    const late = await Promise.allSettled([1, 2].map(() => calls.treasury.payDeposit({ commandId: commandId(), ...input })));
    expect(late.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(balance('state')).toBe(125_000);
  });

  test('goes through the bank, and money of either kind is found where it is', async () => {
    desk = await treasuryDesk();
    const { content } = await closedDay();
    await desk.handOver([content.shift.id], 125_000);
    const calls = await desk.as('treasurer');
    const move = { direction: 'in', amount: rupiah(125_000), day: desk.today(), slip: 'BRI 77' } as const;
    expect(await refusalOf(calls.treasury.moveBank({ commandId: commandId(), ...move, amount: rupiah(125_001) }))).toMatchObject({ code: 'treasury.not-enough', held: 125_000 });
    await calls.treasury.moveBank({ commandId: commandId(), ...move });
    await calls.treasury.moveBank({ commandId: commandId(), ...move, direction: 'out', amount: rupiah(5_000) });
    expect([balance('treasurer'), balance('bank')]).toEqual([5_000, 120_000]);
    const billing = await desk.billing(CODE, { lines: [{ account: '425119', amount: rupiah(100_000) }] });
    await desk.pay(billing, NTPN, 'bank');
    expect([balance('bank'), balance('state'), await due()]).toEqual([20_000, 100_000, 25_000]);
    expect((await calls.treasury.find({ text: 'BM-2' }))[0]?.trail).toMatchObject([{ kind: 'bank-move', amount: 5_000, who: 'BRI 77' }]);
  });

  test('keeps the scan of its slip, and verify sees when it was changed', async () => {
    desk = await treasuryDesk();
    const { content } = await closedDay();
    await desk.handOver([content.shift.id], 125_000);
    const billing = await desk.billing(CODE);
    const calls = await desk.as('treasurer');
    const base64 = Buffer.from('%PDF-1.7 bukti').toString('base64');
    const pay = { commandId: commandId(), billingId: billing.billingId as never, ntpn: NTPN, bankReference: '', bank: 'BRI', paidOn: desk.today(), from: 'treasurer' } as const;
    expect(await refusalOf(calls.treasury.payDeposit({ ...pay, slip: { mime: 'image/png', base64 } }))).toEqual({ code: 'attachment.not-readable' });
    const paid = await calls.treasury.payDeposit({ ...pay, commandId: commandId(), slip: { mime: 'application/pdf', base64 } });
    expect(await calls.attachment.read({ attachmentId: paid.deposit?.slipId as never })).toEqual({ mime: 'application/pdf', base64 });
  });
});

describe('what is due', () => {
  test('becomes less by a refund of a sealed sale, and a billing made before can then not be paid', async () => {
    desk = await treasuryDesk();
    await desk.open();
    const sale = await desk.sell({ craft: 3 });
    await desk.sell({ craft: 7 });
    const first = await desk.close();
    const billing = await desk.billing(CODE);
    await desk.open();
    await desk.takeBack(sale);
    const second = await desk.close({ left: 470_000 });
    expect(second.content.groups.account).toMatchObject([{ key: '425119', amount: -30_000 }]);
    expect(await due()).toBe(70_000);
    await desk.handOver([first.content.shift.id, second.content.shift.id], 100_000);
    expect(await refusalOf(desk.pay(billing, NTPN))).toMatchObject({ code: 'billing.more-than-due', asked: 100_000, due: 70_000 });
    const anew = await desk.billing('820261120000002', { replaces: billing });
    expect(anew).toMatchObject({ total: 70_000, sources: [{ number: 1, amount: 100_000 }, { number: 2, amount: -30_000 }] });
    await desk.pay(anew, NTPN);
    expect([await due(), balance('treasurer')]).toEqual([0, 30_000]);
  });

  test('keeps its sum when a shortage is made good: the account changes, the gap closes', async () => {
    desk = await treasuryDesk();
    const { content } = await closedDay(-1_500);
    await desk.handOver([content.shift.id], 123_500);
    const calls = await desk.as('treasurer');
    const input = { amount: rupiah(1_500), account: '425791', shiftId: content.shift.id, payer: 'Rina', reason: 'salah kembalian' } as const;
    expect(await refusalOf(calls.treasury.makeGood({ commandId: commandId(), ...input, amount: rupiah(1_501) }))).toMatchObject({ code: 'made-good.more-than-short', short: 1_500 });
    expect(await refusalOf(calls.treasury.makeGood({ commandId: commandId(), ...input, account: '999999' }))).toMatchObject({ code: 'treasury.unknown-account' });
    expect((await calls.treasury.today()).cover.gap).toBe(-1_500);
    await calls.treasury.makeGood({ commandId: commandId(), ...input });
    const today = await calls.treasury.today();
    expect([today.due.total, today.cover.gap, today.places.treasurer]).toEqual([125_000, 0, 125_000]);
    const billing = await desk.billing(CODE);
    expect(billing.lines).toEqual([{ account: '425112', amount: 25_000 }, { account: '425119', amount: 98_500 }, { account: '425791', amount: 1_500 }]);
    await desk.pay(billing, NTPN);
    expect(await due()).toBe(0);
    // Interest of the account is due in addition.
    await calls.treasury.makeGood({ commandId: commandId(), ...input, account: '425764', shiftId: null, payer: 'BRI', reason: 'jasa giro' });
    expect(await due()).toBe(1_500);
  });

  test('is corrected only with a letter and a second person, never below nothing', async () => {
    desk = await treasuryDesk();
    await closedDay(2_000);
    const calls = await desk.as('treasurer');
    const lines = [{ account: '425119', amount: rupiah(2_000) }];
    const input = { lines, reason: 'kelebihan kas', reference: 'S-12/2026' };
    expect(await refusalOf(calls.treasury.correctDue({ commandId: commandId(), ...input, approvalId: null }))).toMatchObject({ code: 'approval.required' });
    const act = { type: 'due-correction', lines, reference: 'S-12/2026' } as const;
    expect(await refusalOf(calls.session.approve({ userId: desk.people.cashier.userId, secret: SECRETS.cashier, act }))).toEqual({ code: 'approval.not-allowed' });
    const { approvalId } = await calls.session.approve({ userId: desk.people.manager.userId, secret: SECRETS.manager, act });
    await calls.treasury.correctDue({ commandId: commandId(), ...input, approvalId });
    expect([await due(), (await calls.treasury.today()).cover.gap]).toEqual([127_000, 0]);
    expect(await refusalOf(calls.treasury.correctDue({ commandId: commandId(), ...input, lines: [{ account: '425119', amount: rupiah(-102_001) }], approvalId }))).toMatchObject({ code: 'correction.more-than-due', due: 102_000 });
  });

  test('has the deadline of its day, moved by holidays and dispensation that the treasurer sets', async () => {
    desk = await treasuryDesk();
    await closedDay();
    const calls = await desk.as('treasurer');
    // Friday 20 November 2026, 09.00 in Makassar.
    expect((await calls.treasury.due()).deadline).toMatchObject({ day: '2026-11-20', rule: 'same-day' });
    await calls.treasury.setRules({ commandId: commandId(), change: { key: 'treasury.holidays', value: { list: [{ day: '2026-11-20', name: 'Libur' }, { day: '11-23', name: 'Libur' }] } }, validFrom: null, legalReference: 'SKB' });
    expect((await calls.treasury.due()).deadline).toMatchObject({ day: '2026-11-24', rule: 'next-working-day' });
    const { cashier } = { cashier: await desk.as('cashier') };
    expect(await refusalOf(cashier.treasury.due())).toEqual({ code: 'session.forbidden' });
  });
});

test('differences stand by cashier with how many closes they come from, in the order of names', async () => {
  desk = await treasuryDesk();
  await closedDay(-1_500);
  await closedDay();
  await closedDay(500);
  expect(await (await desk.as('auditor')).treasury.differences({ from: '2026-11-01', to: '2026-11-30' })).toMatchObject([
    { cashier: 'Rina', closes: 3, short: { count: 1, amount: 1_500 }, over: { count: 1, amount: 500 }, days: [{ zNumber: 1, difference: -1_500 }, { zNumber: 2, difference: 0 }, { zNumber: 3, difference: 500 }] },
  ]);
});

test('a year is held against its target by account', async () => {
  desk = await treasuryDesk();
  const { content } = await closedDay();
  await desk.handOver([content.shift.id], 125_000);
  await desk.pay(await desk.billing(CODE), NTPN);
  const calls = await desk.as('treasurer');
  await calls.treasury.setRules({ commandId: commandId(), change: { key: 'treasury.targets', value: { list: [{ year: 2026, account: '425119', amount: rupiah(365_000) }] } }, validFrom: null, legalReference: null });
  const view = await calls.treasury.target({ year: 2026 });
  expect(view.whole).toMatchObject({ target: 365_000, deposited: 125_000, ahead: 125_000 - 324_000 });
  expect(view.whole.months).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 125_000]);
  expect(view.accounts.map(({ account, target, deposited }) => [account, target, deposited])).toEqual([['425112', 0, 25_000], ['425119', 365_000, 100_000]]);
});
