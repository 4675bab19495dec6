import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../../electron/db/journal/hash.ts';
import { fewestPieces } from '../../../electron/host/demo/fewest-pieces.ts';
import { applyCartCommand } from '../../../electron/services/cart/apply-cart-command.ts';
import { parkCart } from '../../../electron/services/cart/park-cart.ts';
import { completeSale } from '../../../electron/services/sale/complete-sale.ts';
import { closeSheet } from '../../../electron/services/shift/close-sheet.ts';
import { closeShift } from '../../../electron/services/shift/close-shift.ts';
import { countDrawer } from '../../../electron/services/shift/count-drawer.ts';
import { moveCash } from '../../../electron/services/shift/move-cash.ts';
import { openShift } from '../../../electron/services/shift/open-shift.ts';
import { ownShift } from '../../../electron/services/shift/own-shift.ts';
import { drawerDifferences } from '../../../electron/services/shift/recent-shifts.ts';
import { readAttachment } from '../../../electron/services/attachment/read-attachment.ts';
import { listEntries } from '../../../electron/services/journal/list-entries.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';
import { closeFaults } from '../../../shared/domain/close/close-faults.ts';
import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import { cartTotal } from '../../../shared/domain/sale/cart.ts';
import { CASH_MOVE_KINDS, type CashMoveKind } from '../../../shared/domain/shift/cash-move.ts';
import { PLACES } from '../../../shared/domain/ledger/place.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { verified } from '../../support/verified.ts';
import { PRODUCTS, testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';

let gallery: TestGallery;
afterEach(() => gallery.close());

const count = (amount: number) => fewestPieces(rupiah(amount));
const close = (amount: number, more: Partial<Parameters<typeof closeShift>[2]> = {}, actor = gallery.cashier) =>
  closeShift(gallery.context, actor, { commandId: gallery.newId(), count: count(amount), reason: null, ...more });
const open = (amount: number, reason: string | null = null, actor = gallery.cashier) => openShift(gallery.context, actor, { commandId: gallery.newId(), count: count(amount), reason });
const move = (kind: CashMoveKind, amount: number, approvalId: string | null = null) =>
  moveCash(gallery.context, gallery.cashier, { commandId: gallery.newId(), kind, amount: rupiah(amount), reason: 'uji', approvalId });
const balance = (place: Parameters<typeof gallery.store.ledger.balance>[0]) => gallery.store.ledger.balance(place);
/** Adds the treasurer and the manager, so that there is somebody to ask. */
const people = () => {
  gallery.store.users.add({ id: testId(11), name: 'Rina Andriani', role: 'cashier', credential: 'x', createdAt: 0 });
  gallery.store.users.add({ id: testId(13), name: 'Dewi', role: 'treasurer', credential: 'x', createdAt: 0 });
};
const pay = (tender: string, reference: string | null) => {
  const cart = gallery.cart();
  const total = cartTotal(cart);
  return completeSale(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: cart.saleId, expectedTotal: total, payments: [{ tender, received: total, reference }], approvalId: null });
};

describe('the sealed close', () => {
  test('says everything of its shift, takes what is above the float into the safe, and is signed by the register', () => {
    gallery = testGallery();
    gallery.add(0, units(2));
    gallery.pay(2_000);
    gallery.add(1);
    pay('qris', '482193');
    move('paid-out', 15_000);
    move('drop', 20_000);
    const { content, seal, seq } = close(521_000, { confirmed: [{ code: 'qris', amount: rupiah(45_000) }] });
    expect(closeFaults(content)).toEqual([]);
    expect(content).toMatchObject({
      zNumber: 1,
      shift: { number: 1, cashier: 'Rina Andriani' },
      closedBy: { name: 'Rina Andriani' },
      cash: { openingFloat: 500_000, sales: 56_000, paidOut: -15_000, drops: -20_000, expected: 521_000, counted: 521_000, difference: 0, reason: null, recounts: 0, floatLeft: 500_000, handover: 21_000 },
      totals: { gross: 101_000, discounts: 0, net: 101_000 },
      perpetual: { documents: 2, net: 101_000 },
      previousSeal: null,
      disagreements: [],
      groups: { hour: [{ key: '14', count: 2 }], category: [{ label: 'Semua' }], producer: [{ label: 'Lapas Kelas IIA Palu' }], account: [{ key: '425119', amount: 101_000 }] },
    });
    expect(content.tenders.map(({ key, amount, confirmed }) => [key, amount, confirmed])).toEqual([['cash', 56_000, null], ['qris', 45_000, 45_000]]);
    expect([balance('drawer'), balance('safe'), balance('clearing')]).toEqual([500_000, 41_000, 45_000]);
    expect(content.range).toMatchObject({ firstReceipt: 'K1-0001', lastReceipt: 'K1-0002', lastSeq: seq - 1 });
    expect(seal.hash).toBe(sha256(canonicalJson(content)));
    const key = createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(seal.publicKey, 'base64')]), format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(seal.hash, 'hex'), key, Buffer.from(seal.signature, 'base64'))).toBe(true);
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('several a day follow each other: numbers, seals, the total since the first sale', () => {
    gallery = testGallery();
    gallery.add(0);
    gallery.pay();
    const first = close(528_000);
    open(500_000);
    gallery.add(1);
    gallery.pay();
    const second = close(545_000, { floatLeft: rupiah(545_000) });
    expect(second.content).toMatchObject({ zNumber: 2, previousSeal: first.seal.hash, perpetual: { documents: 2, net: 73_000 }, totals: { net: 45_000 }, cash: { handover: 0 } });
    open(545_000);
    expect(close(545_000).content).toMatchObject({ zNumber: 3, documents: [], range: { firstReceipt: null }, perpetual: { net: 73_000 } });
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('the same command gives the same Z, and tells those who wait for it once', () => {
    const told: number[] = [];
    gallery = testGallery();
    const context = { ...gallery.context, afterClose: [() => { throw new Error('no disk'); }, ({ content }: { content: { zNumber: number } }) => void told.push(content.zNumber)] };
    const input = { commandId: gallery.newId<'command'>(), count: count(500_000), reason: null };
    const first = closeShift(context, gallery.cashier, input);
    expect(closeShift(context, gallery.cashier, input)).toEqual(first);
    expect(told).toEqual([1]);
    expect(refusalOf(() => closeShift(context, gallery.cashier, { ...input, reason: 'lain' }))).toBe('command.reused');
  });

  test('a count is kept for ever, a recount is another one, and one that is too old does not close', () => {
    gallery = testGallery();
    const counted = (amount: number) => countDrawer(gallery.context, gallery.cashier, { commandId: gallery.newId(), count: count(amount) });
    expect(refusalOf(() => closeShift(gallery.context, gallery.cashier, { commandId: gallery.newId(), reason: null }))).toBe('shift.not-counted');
    expect(counted(499_000)).toMatchObject({ expected: 500_000, difference: -1_000, recounts: 0, needsSecondPerson: false });
    expect(counted(500_000)).toMatchObject({ difference: 0, recounts: 1 });
    // Another window sells meanwhile.
    gallery.add(0);
    gallery.pay();
    expect(refusalOf(() => closeShift(gallery.context, gallery.cashier, { commandId: gallery.newId(), reason: null }))).toBe('shift.count-again');
    counted(528_000);
    expect(closeShift(gallery.context, gallery.cashier, { commandId: gallery.newId(), reason: null }).content.cash).toMatchObject({ recounts: 2, difference: 0 });
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('a difference needs its reason, and above the limit a second person who saw just this count', () => {
    gallery = testGallery();
    people();
    const shiftId = gallery.store.shifts.open()?.shiftId as never;
    const act = { type: 'difference', shiftId } as const;
    expect(refusalOf(() => close(480_000))).toBe('shift.note-required');
    expect(refusalOf(() => close(480_000, { reason: 'hilang' }))).toBe('approval.required');
    const seen = gallery.context.approvals.grant(act, gallery.cashier.userId, 'Dewi');
    // Allowed for 480.000, not for what is counted afterwards.
    expect(refusalOf(() => close(470_000, { reason: 'hilang', approvalId: seen }))).toBe('approval.required');
    const again = gallery.context.approvals.grant(act, gallery.cashier.userId, 'Dewi');
    expect(close(470_000, { reason: 'hilang', approvalId: again }).content.cash).toMatchObject({ difference: -30_000, reason: 'hilang', approvedBy: 'Dewi', recounts: 1, floatLeft: 470_000, handover: 0 });
    expect(balance('difference')).toBe(30_000);
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('leaves no more than was counted', () => {
    gallery = testGallery();
    expect(refusalOf(() => close(500_000, { floatLeft: rupiah(500_100) }))).toBe('shift.float-above-count');
    expect(close(500_000, { floatLeft: rupiah(0) }).content.cash.handover).toBe(500_000);
  });

  test('lists parked carts: carried over, given up at the close, given up before', () => {
    gallery = testGallery();
    const park = (product: number, label: string | null) => {
      gallery.add(product);
      const { saleId } = gallery.cart();
      parkCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId, label });
      return saleId;
    };
    park(0, 'Ibu baju biru');
    const gone = park(1, null);
    expect(closeSheet(gallery.context, gallery.cashier)?.parked.map(({ label, amount }) => [label, amount])).toEqual([['Ibu baju biru', 28_000], ['Keset sabut kelapa', 45_000]]);
    expect(refusalOf(() => close(500_000, { cancelParked: [{ saleId: testId(7), reason: 'x' }] }))).toBe('cart.not-parked');
    const { content } = close(500_000, { cancelParked: [{ saleId: gone, reason: 'pembeli tidak kembali' }] });
    expect(content.parked).toEqual([
      { label: 'Ibu baju biru', lines: 1, amount: 28_000, decision: 'carried-over', reason: null },
      { label: 'Keset sabut kelapa', lines: 1, amount: 45_000, decision: 'cancelled', reason: 'pembeli tidak kembali' },
    ]);
    expect(gallery.store.carts.parked()).toHaveLength(1);
  });

  test('says before the count that an unpaid cart stands in the way of its cashier, and of nobody who closes for them', () => {
    gallery = testGallery();
    const isOpen = (actor = gallery.cashier) => closeSheet(gallery.context, actor)?.cartOpen;
    expect(isOpen()).toBe(false);
    gallery.add(0);
    expect([isOpen(), isOpen({ userId: testId<'user'>(13), name: 'Dewi', role: 'treasurer' })]).toEqual([true, false]);
    expect(refusalOf(() => close(500_000))).toBe('shift.cart-open');
    parkCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: gallery.cart().saleId, label: null });
    expect(isOpen()).toBe(false);
  });

  test('a count stands for whoever made it, and tells nobody else what the drawer should hold, until money moves', () => {
    gallery = testGallery();
    gallery.add(0);
    gallery.pay();
    const sheet = (actor = gallery.cashier) => closeSheet(gallery.context, actor)?.standing;
    expect(sheet()).toBeNull();
    const outcome = countDrawer(gallery.context, gallery.cashier, { commandId: gallery.newId(), count: count(526_000) });
    expect(sheet()).toEqual({ count: count(526_000), outcome });
    expect(sheet()?.outcome).toMatchObject({ difference: -2_000, recounts: 0 });
    expect(sheet({ userId: testId<'user'>(13), name: 'Dewi', role: 'treasurer' })).toBeNull();
    gallery.add(0);
    gallery.pay();
    expect(sheet()).toBeNull();
  });

  test('another person closes the shift of a cashier who left: an open cart waits, both names stay', () => {
    gallery = testGallery();
    gallery.add(0);
    gallery.time.now += 20 * 3_600_000;
    const treasurer = { userId: testId<'user'>(13), name: 'Dewi', role: 'treasurer' } as const;
    const { content } = close(500_000, {}, treasurer);
    expect(content).toMatchObject({ shift: { cashier: 'Rina Andriani', businessDay: '2026-11-20' }, closedBy: { name: 'Dewi' }, parked: [{ decision: 'carried-over' }] });
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('over midnight: one shift, two days, each sale on its own', () => {
    gallery = testGallery();
    gallery.add(0);
    gallery.pay();
    gallery.time.now += 12 * 3_600_000;
    gallery.add(0);
    gallery.pay();
    expect(close(556_000).content.groups.day.map(({ key, amount }) => [key, amount])).toEqual([['2026-11-20', 28_000], ['2026-11-21', 28_000]]);
  });
});

describe('the opening', () => {
  test('compares with what the last close left: the difference is told after the count, needs a reason, and is a step of its own', () => {
    gallery = testGallery();
    close(500_000);
    expect(refusalOf(() => open(498_000))).toBe('shift.overnight');
    expect(refusalOf(() => open(499_000))).toBe('shift.overnight');
    open(498_000, 'uang parkir');
    expect(gallery.store.journalReading.bodies('cash.counted', 1).map(({ occasion, counted }) => [occasion, counted])).toEqual([['close', 500_000], ['open', 498_000], ['open', 499_000], ['open', 498_000]]);
    expect(drawerDifferences(gallery.context, { offset: 0, limit: 20 })).toMatchObject({ rows: [{ kind: 'overnight', difference: -2_000, reason: 'uang parkir', shiftNumber: 2 }], total: 1 });
    expect([balance('drawer'), balance('difference'), balance('float-fund')]).toEqual([498_000, 2_000, -500_000]);
    close(497_000, { reason: 'kembalian salah' });
    open(497_000);
    const listed = (offset: number) => drawerDifferences(gallery.context, { offset, limit: 1 });
    expect([listed(0), listed(1), listed(2)]).toMatchObject([{ rows: [{ kind: 'close', difference: -1_000, shiftNumber: 2 }], total: 2 }, { rows: [{ kind: 'overnight', difference: -2_000 }], total: 2 }, { rows: [], total: 2 }]);
    expect(verified(gallery.file).difference).toBeNull();
  });
});

describe('cash without a sale', () => {
  test('out of the drawer above the limit needs a second person; to the safe it does not', () => {
    gallery = testGallery();
    people();
    const shiftId = gallery.store.shifts.open()?.shiftId as never;
    move('paid-out', 200_000);
    move('drop', 300_000);
    expect(refusalOf(() => move('paid-out', 200_001))).toBe('approval.required');
    const approvalId = gallery.context.approvals.grant({ type: 'cash-move', shiftId, kind: 'paid-out', amount: rupiah(250_000) }, gallery.cashier.userId, 'Dewi');
    expect(refusalOf(() => move('paid-out', 260_000, approvalId))).toBe('approval.required');
    const input = { commandId: gallery.newId<'command'>(), kind: 'paid-out' as const, amount: rupiah(250_000), reason: 'uji', approvalId };
    const moved = moveCash(gallery.context, gallery.cashier, input);
    expect(moved.move).toMatchObject({ number: 3, approvedBy: 'Dewi' });
    // Whoever got no answer presses again, and their approval is used up: it is the same money.
    expect(moveCash(gallery.context, gallery.cashier, { ...input, approvalId: null })).toEqual(moved);
    expect(ownShift(gallery.context)?.moves.map(({ number, by }) => [number, by])).toEqual([[1, 'Rina Andriani'], [2, 'Rina Andriani'], [3, 'Rina Andriani']]);
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('keeps the photo of a voucher and finds it changed', () => {
    gallery = testGallery();
    const photo = { mime: 'image/jpeg', base64: Buffer.from([0xff, 0xd8, 0xff, 1, 2]).toString('base64') } as const;
    const give = (attachment: { mime: 'image/jpeg' | 'image/png'; base64: string }) => moveCash(gallery.context, gallery.cashier, { commandId: gallery.newId(), kind: 'paid-out', amount: rupiah(1_000), reason: 'plastik', voucher: 'N-1', attachment });
    expect(refusalOf(() => give({ ...photo, mime: 'image/png' }))).toBe('attachment.not-readable');
    expect(refusalOf(() => give({ mime: 'image/jpeg', base64: Buffer.alloc(2_097_153, 0xff).toString('base64') }))).toBe('attachment.too-large');
    const { move: kept } = give(photo);
    expect(Buffer.from(gallery.store.attachments.find(kept.attachment?.id ?? '')?.bytes ?? []).toString('base64')).toBe(photo.base64);
    const [entry] = listEntries(gallery.context, { beforeSeq: null, limit: 1 });
    expect(entry).toMatchObject({ type: 'cash.moved', attachmentId: kept.attachment?.id });
    expect(readAttachment(gallery.context, { attachmentId: entry?.attachmentId ?? '' })).toEqual(photo);
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('the cashier sees no cash of the own shift', () => {
    gallery = testGallery();
    gallery.add(0);
    gallery.pay();
    gallery.add(1);
    pay('qris', '1');
    const own = ownShift(gallery.context);
    expect(own?.tenders.map(({ code }) => code)).toEqual(['qris']);
    expect(JSON.stringify(own)).not.toMatch(/28000|73000|528000/);
  });
});

test('random shifts: every close adds up, the ledger balances, totals are the rows and the journal', () => {
  const step = fc.record({
    act: fc.constantFrom('sell', 'sell', 'sell', 'qris', 'move', 'park', 'hours', 'close'),
    product: fc.constantFrom(0, 1, 2, 4),
    amount: fc.integer({ min: 1, max: 9 }),
    kind: fc.constantFrom(...CASH_MOVE_KINDS),
    off: fc.constantFrom(0, 0, 0, -2_500, 700),
    left: fc.integer({ min: 0, max: 600_000 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 30 }), (steps) => {
      gallery = testGallery({ printer: null });
      const everything = () => PLACES.reduce((sum, place) => sum + balance(place), 0) + (['buyers', 'float-fund', 'difference', 'provider-fee', 'expense', 'other'] as const).reduce((sum, outside) => sum + balance(outside), 0);
      let closes = 0;
      const end = (off: number, left: number) => {
        const drawer = balance('drawer');
        const counted = Math.max(0, drawer + off);
        const { content } = closeShift(gallery.context, gallery.cashier, { commandId: gallery.newId(), count: countOfSum(rupiah(counted)), reason: 'acak', floatLeft: Math.min(left, counted) as Rupiah });
        closes += 1;
        expect(closeFaults(content)).toEqual([]);
        expect(content).toMatchObject({ zNumber: closes, disagreements: [], cash: { expected: drawer, difference: counted - drawer } });
        open(content.cash.floatLeft + (off === 700 ? 100 : 0), 'malam');
      };
      for (const { act, product, amount, kind, off, left } of steps) {
        if (act === 'hours') gallery.time.now += amount * 3_600_000;
        else if (act === 'move') move(kind, amount * 1_000);
        else if (act === 'close') end(off, left);
        else {
          const wanted = PRODUCTS[product];
          applyCartCommand(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: gallery.cart().saleId, command: { type: 'add-product', lineId: gallery.newId(), productId: wanted?.id ?? testId(0), quantity: units(1) } });
          if (act === 'sell') gallery.pay(amount * 100);
          else if (act === 'qris') pay('qris', '1');
          else parkCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: gallery.cart().saleId, label: null });
        }
        expect(everything()).toBe(0);
      }
      end(0, 500_000);
      expect(verified(gallery.file).difference).toBeNull();
      gallery.close();
    }),
    { numRuns: 8 },
  );
  gallery = testGallery();
});
