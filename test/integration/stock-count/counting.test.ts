import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CountAnswer } from '../../../shared/contract/counting.ts';
import type { ProductRow } from '../../../shared/contract/catalog.ts';
import { countKeyText, type StockCountId } from '../../../shared/domain/stock-count/stock-count.ts';
import type { BatchId, LineId, ProductId } from '../../../shared/kernel/ids.ts';
import { makeLabel } from '../../../shared/domain/barcode/make-label.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { requireCount } from '../../../electron/services/counting/count-row.ts';
import { uncountedOf } from '../../../electron/services/counting/list-uncounted.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { uuidv7 } from '../../support/uuidv7.ts';
import { goodsDesk, type GoodsDesk } from '../../support/goods-desk.ts';
import { commandId, refusalOf, removeTestDir, SECRETS, signInAs, startTestService, type ServiceClient, type TestService } from '../../support/test-service.ts';
import { verified } from '../../support/verified.ts';

let desk: GoodsDesk;
let app: TestService;
let manager: ServiceClient;
let cashier: ServiceClient;
let auditor: ServiceClient;
let people: GoodsDesk['people'];

beforeEach(async () => {
  desk = await goodsDesk();
  ({ test: app, people, manager } = desk);
  [cashier, auditor] = [await desk.as('cashier'), await desk.as('auditor')];
  await cashier.shift.open({ commandId: commandId(), openingFloat: rupiah(0) });
});
afterEach(async () => {
  await app.close();
  removeTestDir(app.dir);
});

const TAS = '8991234567891';
const WHOLE = { leaveOut: [], offset: 0, limit: 50 };

function product(name: string, stock: number, more: { readonly kind?: 'goods' | 'unique'; readonly code?: string; readonly price?: number; readonly category?: string } = {}): Promise<ProductRow> {
  const { kind = 'goods', price = 50_000, category = 'Kerajinan', code } = more;
  return desk.add(name, { kind, price: rupiah(price), category, unit: 'pcs', codes: code === undefined ? [] : [code] }, stock === 0 ? null : units(stock));
}

const keyOf = (row: { readonly productId: string }) => ({ productId: row.productId as ProductId, batchId: null, ownerId: null });
const start = async (scope: Parameters<ServiceClient['counting']['start']>[0]['scope'] = { kind: 'all' }, blind = true): Promise<StockCountId> =>
  (await manager.counting.start({ commandId: commandId(), placeId: 'gallery', scope, blind })).countId;
const scan = (who: ServiceClient, countId: StockCountId, text: string, quantity = 1): Promise<CountAnswer> => who.counting.enter({ commandId: commandId(), countId, goods: { text }, kind: 'add', quantity: units(quantity), means: 'scan' });
const recount = (countId: StockCountId, row: { readonly productId: string }, quantity: number): Promise<CountAnswer> =>
  manager.counting.enter({ commandId: commandId(), countId, goods: keyOf(row), kind: 'recount', quantity: units(quantity), means: 'typed' });
const approve = (countId: StockCountId, approvalId: string | null = null) => manager.counting.approve({ commandId: commandId(), countId, leaveOut: [], approvalId });
const onHand = async (row: ProductRow): Promise<number> => (await manager.catalog.list({ text: row.name, offset: 0, limit: 10 })).products.find((one) => one.productId === row.productId)?.onHand ?? Number.NaN;

async function sell(row: ProductRow, quantity: number): Promise<void> {
  const { saleId } = await cashier.cart.current();
  await cashier.cart.apply({ commandId: commandId(), saleId, command: { type: 'add-product', lineId: uuidv7() as LineId, productId: row.productId, quantity: units(quantity) } });
  const total = rupiah(row.price * quantity);
  await cashier.sale.complete({ commandId: commandId(), saleId, expectedTotal: total, payments: [{ tender: 'cash', received: total, reference: null }], approvalId: null });
}

describe('a stock count', () => {
  test('in parts by several people, blind, while selling goes on, books what was counted and nothing of what moved since', async () => {
    const tas = await product('Tas rajut', 10, { code: TAS });
    const keset = await product('Keset sabut', 5);
    const countId = await start();
    expect(await scan(manager, countId, TAS, 3)).toMatchObject({ kind: 'counted', counted: 3_000 });
    expect(await scan(cashier, countId, TAS, 5)).toMatchObject({ kind: 'counted', counted: 8_000, goods: { name: 'Tas rajut' } });
    expect((await cashier.counting.counted({ countId, offset: 0, limit: 50 })).rows).toMatchObject([{ name: 'Tas rajut', counted: 8_000, expected: null, by: ['Bambang', 'Rina'] }]);
    expect(await cashier.counting.uncounted({ countId, offset: 0, limit: 50 })).toMatchObject({ rows: [{ name: 'Keset sabut', onHand: null }], total: 1 });
    expect(await refusalOf(manager.counting.review({ countId, ...WHOLE }))).toMatchObject({ code: 'count.not-finished' });

    await sell(tas, 2);
    await recount(countId, keset, 5);
    await manager.counting.finish({ commandId: commandId(), countId });
    const review = await manager.counting.review({ countId, ...WHOLE });
    expect(review.lines).toMatchObject([{ name: 'Tas rajut', counted: 8_000, expected: 10_000, difference: -2_000, atPrice: -100_000, doubt: null }, { name: 'Keset sabut', difference: 0 }]);
    expect(review.sums).toMatchObject({ short: -100_000, over: 0, moved: 100_000, right: 1 });

    await approve(countId);
    // 10 in the books, 8 there, 2 of them sold since: 6.
    expect(await onHand(tas)).toBe(6_000);
    expect(await onHand(keset)).toBe(5_000);
    expect(verified(app.service.context.store.file)).toMatchObject({ sound: true, difference: null });
    expect(await refusalOf(approve(countId))).toMatchObject({ code: 'count.not-open' });
  });

  test('keeps with each entry what lies in unpaid carts, and left out is not uncounted', async () => {
    const tas = await product('Tas rajut', 10, { code: TAS });
    const keset = await product('Keset sabut', 5);
    await product('Sapu ijuk', 4);
    const { saleId } = await cashier.cart.current();
    await cashier.cart.apply({ commandId: commandId(), saleId, command: { type: 'add-product', lineId: uuidv7() as LineId, productId: tas.productId, quantity: units(3) } });
    const countId = await start();
    await recount(countId, tas, 7);
    await recount(countId, keset, 4);
    await manager.counting.finish({ commandId: commandId(), countId });
    const { lines } = await manager.counting.review({ countId, ...WHOLE });
    expect(lines.map(({ name, inCarts, difference }) => [name, inCarts, difference])).toEqual([['Tas rajut', 3_000, -3_000], ['Keset sabut', 0, -1_000]]);
    await manager.counting.approve({ commandId: commandId(), countId, leaveOut: [keyOf(tas)], approvalId: null });
    const approved = app.service.context.store.counts.approved(countId)?.count;
    expect(approved?.lines.map(({ name }) => name)).toEqual(['Keset sabut']);
    expect(approved?.leftOut.map(({ name, difference }) => [name, difference])).toEqual([['Tas rajut', -3_000]]);
    expect(approved?.uncounted).toEqual([{ name: 'Sapu ijuk', unit: 'pcs', onHand: 4_000 }]);
    expect([await onHand(tas), await onHand(keset)]).toEqual([10_000, 4_000]);
  });

  test('goods that were sold between two of their entries are counted again, or left out', async () => {
    const tas = await product('Tas rajut', 10, { code: TAS });
    const keset = await product('Keset sabut', 5);
    const countId = await start();
    await scan(manager, countId, TAS, 4);
    await sell(tas, 1);
    await scan(manager, countId, TAS, 5);
    await recount(countId, keset, 5);
    await manager.counting.finish({ commandId: commandId(), countId });
    expect((await manager.counting.review({ countId, ...WHOLE })).lines.find((line) => line.name === 'Tas rajut')).toMatchObject({ doubt: 'moved' });
    expect(await refusalOf(approve(countId))).toMatchObject({ code: 'count.again', doubt: 'moved', name: 'Tas rajut' });
    expect(await refusalOf(scan(manager, countId, TAS))).toMatchObject({ code: 'count.finished-already' });
    await recount(countId, tas, 9);
    await approve(countId);
    expect(await onHand(tas)).toBe(9_000);
  });

  test('goods are in one count only, in their scope, and a one-of-a-kind piece that was sold is in none', async () => {
    const tas = await product('Tas rajut', 10, { code: TAS });
    const gebyok = await product('Gebyok ukir', 1, { kind: 'unique', category: 'Ukiran', price: 900_000 });
    const first = await start();
    await scan(manager, first, TAS);
    const ukiran = (await manager.counting.choices()).categories.find(({ name }) => name === 'Ukiran');
    const second = await start({ kind: 'category', categoryId: ukiran?.categoryId as never });
    expect(await refusalOf(scan(manager, second, TAS))).toMatchObject({ code: 'count.out-of-scope' });
    const shelf = await start({ kind: 'shelf', name: 'Rak A' });
    expect(await refusalOf(scan(manager, shelf, TAS))).toMatchObject({ code: 'count.elsewhere', number: 1 });
    await manager.counting.cancel({ commandId: commandId(), countId: first, reason: 'salah tempat' });
    expect(await scan(manager, shelf, TAS)).toMatchObject({ kind: 'counted' });
    await sell(gebyok, 1);
    expect(await refusalOf(recount(second, gebyok, 1))).toMatchObject({ code: 'count.sold-piece' });
    expect(await refusalOf(scan(manager, second, '8990000000005'))).toMatchObject({ code: 'scan.check-digit' });
    expect(await refusalOf(scan(manager, second, 'TIDAK-ADA'))).toMatchObject({ code: 'scan.unknown' });
    expect(await onHand(tas)).toBe(10_000);
  });

  test('above the limit a second person allows exactly these differences', async () => {
    const tas = await product('Tas rajut', 10, { code: TAS });
    const countId = await start();
    await recount(countId, tas, 7);
    await manager.counting.finish({ commandId: commandId(), countId });
    expect(await refusalOf(approve(countId))).toMatchObject({ code: 'approval.required', act: 'stock-count' });
    const allow = (short: number) => manager.session.approve({ userId: people.administrator.userId, secret: SECRETS.administrator, act: { type: 'stock-count', countId, short: rupiah(short), over: rupiah(0) } });
    const { approvalId: stale } = await allow(-150_000);
    await recount(countId, tas, 6);
    expect(await refusalOf(approve(countId, stale))).toMatchObject({ code: 'approval.required' });
    const { approvalId } = await allow(-200_000);
    expect(await approve(countId, approvalId)).toMatchObject({ state: 'approved', atPrice: -200_000, endedBy: 'Bambang', approvedBy: 'Maria' });
    expect(await auditor.counting.review({ countId, ...WHOLE })).toMatchObject({ endedBy: 'Bambang', approvedBy: 'Maria' });
    // Both stand on the paper; what nobody knows the cost of is worth no figure at cost.
    const paper = pdfText(Buffer.from((await manager.counting.paper({ countId })).pdf, 'base64')).flat();
    expect(paper).toEqual(expect.arrayContaining([expect.stringMatching(/^Dibukukan oleh.*Bambang$/), expect.stringMatching(/^Disetujui orang kedua.*Maria$/), expect.stringMatching(/^Selisih menurut harga pokok.*tidak diketahui$/)]));
    expect(await onHand(tas)).toBe(6_000);
    expect((await auditor.counting.review({ countId, ...WHOLE })).lines).toMatchObject([{ counted: 6_000, expected: 10_000, recounted: true }]);
  });

  test('an entry that is sent twice counts once, and a count goes on after a restart', async () => {
    await product('Tas rajut', 10, { code: TAS });
    const countId = await start();
    const entry = { commandId: commandId(), countId, goods: { text: TAS }, kind: 'add', quantity: units(1), means: 'scan' } as const;
    await manager.counting.enter(entry);
    await manager.counting.enter(entry);
    await app.close();
    app = await startTestService({}, app.dir);
    manager = app.as(await signInAs(app, people.manager, SECRETS.manager));
    expect(await scan(manager, countId, TAS)).toMatchObject({ counted: 2_000 });
  });

  test('goods of several batches are chosen, and each batch keeps its own difference', async () => {
    const keripik = await product('Keripik pisang', 0, { code: TAS });
    const { store } = app.service.context;
    const [old, fresh] = [uuidv7(), uuidv7()] as [BatchId, BatchId];
    store.catalog.importCatalog({ producers: [], workshops: [], categories: [], products: [], codes: [], batches: [{ id: old, productId: keripik.productId, lot: 'A1', expiresOn: '2026-12-01' }, { id: fresh, productId: keripik.productId, lot: 'B2', expiresOn: '2027-01-01' }] } as never);
    store.transaction(() => {
      store.journal.append({ type: 'stock.opened', at: app.clock.now(), registerId: store.register.find()?.id ?? '', userId: null, body: { lines: [{ productId: keripik.productId, batchId: old, quantity: 4_000 }, { productId: keripik.productId, batchId: fresh, quantity: 6_000 }] } });
      return null;
    });
    const countId = await start();
    const answer = await scan(manager, countId, TAS);
    expect(answer).toMatchObject({ kind: 'choose', goods: [{ lot: 'A1', expiresOn: '2026-12-01' }, { lot: 'B2' }] });
    await manager.counting.enter({ commandId: commandId(), countId, goods: { productId: keripik.productId, batchId: old, ownerId: null }, kind: 'recount', quantity: units(3), means: 'typed' });
    await manager.counting.enter({ commandId: commandId(), countId, goods: { productId: keripik.productId, batchId: fresh, ownerId: null }, kind: 'recount', quantity: units(7), means: 'typed' });
    await manager.counting.finish({ commandId: commandId(), countId });
    await approve(countId);
    expect(store.stock.rows(keripik.productId, 'gallery').map(({ batchId, onHand: there }) => [batchId, there])).toEqual(expect.arrayContaining([[old, 3_000], [fresh, 7_000]]));
    expect(verified(store.file).difference).toBeNull();
  });

  describe('what is in a pack, and what a label weighs', () => {
    const LUSIN = '8990000000129';
    /** Goods of two batches, so that a scan has to ask which. */
    const inBatches = (row: ProductRow) =>
      manager.stock.move({ commandId: commandId(), document: { kind: 'received', fromPlace: null, toPlace: 'gallery', ownerId: null, party: 'Dapur', person: '', note: null, reference: null, lines: ['A1', 'B2'].map((lot) => ({ productId: row.productId, quantity: units(1), lot, expiresOn: null, unitCost: null })) }, print: false });

    test('counts for all of it, as at the till', async () => {
      const tas = await product('Teh melati', 30, { code: TAS });
      await manager.catalog.changeProduct({ commandId: commandId(), productId: tas.productId, change: { details: { units: [{ name: 'lusin', factor: units(12), codes: [LUSIN] }] } } });
      const countId = await start();
      await scan(manager, countId, LUSIN);
      await scan(manager, countId, TAS);
      expect(await scan(manager, countId, LUSIN, 2)).toMatchObject({ quantity: 24_000, counted: 37_000 });
      expect(await manager.stock.find({ text: LUSIN })).toMatchObject({ productId: tas.productId, means: 12_000 });
      expect(await manager.stock.find({ text: TAS })).toMatchObject({ means: 1_000 });
      // GS1: the carton's number with its lot.
      expect(await manager.stock.find({ text: `010${LUSIN}17270531` + '10B7' })).toMatchObject({ means: 12_000, batch: { lot: 'B7', expiresOn: '2027-05-31' } });
      expect(await manager.stock.find({ text: LUSIN })).toMatchObject({ batch: { lot: null, expiresOn: null } });
      expect(await scan(manager, countId, `010${LUSIN}10B7`)).toMatchObject({ quantity: 12_000, counted: 49_000 });
      await inBatches(tas);
      expect(await scan(manager, await start({ kind: 'shelf', name: 'Rak 2' }), LUSIN)).toMatchObject({ kind: 'choose', quantity: 12_000 });
    });

    test('counts for what the label weighs', async () => {
      const { store } = app.service.context;
      await manager.settings.change({ commandId: commandId(), change: { key: 'barcode.patterns', value: { list: [{ name: 'Timbangan', pattern: 'PPNNNNNQQQQQC', prefix: '21', content: 'weight', decimals: 0 }] } }, validFrom: null, legalReference: null });
      const ikan = await manager.catalog.addProduct({ commandId: commandId(), product: { name: 'Ikan asin', kind: 'goods', price: rupiah(60_000), category: 'Boga', producer: 'Lapas Uji', workshop: 'Dapur', unit: 'kg', fractional: true, codes: ['2100042000001'], mintCode: false }, openingStock: units(5) });
      const label = makeLabel('21', 42, 1_250);
      expect(makeLabel('21', 42, 0)).toBe(ikan.codes[0]);
      expect(await scan(manager, await start(), label)).toMatchObject({ quantity: 1_250, counted: 1_250 });
      expect(await manager.stock.find({ text: label })).toMatchObject({ productId: ikan.productId, means: 1_250 });
      await inBatches(ikan);
      expect(await scan(manager, await start({ kind: 'shelf', name: 'Rak 2' }), label)).toMatchObject({ kind: 'choose', quantity: 1_250 });
      expect(verified(store.file).difference).toBeNull();
    });
  });

  test('has its berita acara, and its slip where there is a printer', async () => {
    const tas = await product('Tas rajut', 10, { code: TAS });
    await product('Keset sabut', 5);
    const countId = await start();
    await recount(countId, tas, 9);
    await manager.counting.finish({ commandId: commandId(), countId });
    expect(await refusalOf(manager.counting.paper({ countId }))).toMatchObject({ code: 'count.not-approved' });
    await approve(countId);
    const paper = await manager.counting.paper({ countId });
    expect(paper.name).toBe('berita-acara-stok-opname-000001.pdf');
    expect(await refusalOf(manager.counting.print({ commandId: commandId(), countId }))).toMatchObject({ code: 'prints.no-printer' });
  });

  test('what was counted is read page by page, the newest first, and its result with the sums of all pages', async () => {
    const goods = [];
    for (let number = 0; number < 9; number += 1) goods.push(await product(`Barang ${number}`, 5, { price: 1_000 * (number + 1) }));
    const countId = await start({ kind: 'all' }, false);
    for (const one of goods) await recount(countId, one, 4);
    const [first, second] = goods;
    if (first === undefined || second === undefined) throw new Error('no goods');
    expect(await manager.counting.sumOf({ countId, goods: keyOf(await product('Belum dihitung', 3)) })).toBeNull();
    await manager.counting.enter({ commandId: commandId(), countId, goods: keyOf(first), kind: 'add', quantity: units(2), means: 'typed' });
    expect(await manager.counting.sumOf({ countId, goods: keyOf(first) })).toBe(6_000);
    const pages = [];
    for (let offset = 0; offset < 9; offset += 4) pages.push(await manager.counting.counted({ countId, offset, limit: 4 }));
    expect(pages.map(({ total, rows }) => [total, rows.length])).toEqual([[9, 4], [9, 4], [9, 1]]);
    expect(pages.flatMap(({ rows }) => rows).map(({ name, counted, expected }) => [name, counted, expected])).toEqual([['Barang 0', 6_000, 5_000], ...goods.slice(1).toReversed().map(({ name }) => [name, 4_000, 5_000])]);

    const leaveOut = [keyOf(second)];
    const reviews = [];
    for (let offset = 0; offset < 9; offset += 4) reviews.push(await manager.counting.review({ countId, leaveOut, offset, limit: 4 }));
    expect(reviews.flatMap(({ lines }) => lines).map(({ name, atPrice }) => [name, atPrice])).toEqual([...goods.slice(1).toReversed().map(({ name, price }) => [name, -price]), ['Barang 0', 1_000]]);
    // 3.000 to 9.000 short, 1.000 over; the one of 2.000 is left out.
    for (const { total, sums } of reviews) expect([total, sums]).toMatchObject([9, { lines: 8, short: -42_000, over: 1_000, moved: 43_000 }]);
  });

  test('what nobody counted yet is found beside the till: every batch and owner in the scope, page by page, by name', async () => {
    const goods = await Promise.all(Array.from({ length: 12 }, (_, index) => product(`Barang ${index % 3} ${index}`, 1 + index, { category: index % 2 === 0 ? 'Kerajinan' : 'Boga' })));
    const producer = (await manager.catalog.places()).producers[0];
    if (producer === undefined) throw new Error('no producer');
    const bring = (kind: 'received' | 'consigned', lots: readonly (string | null)[]) =>
      manager.stock.move({
        commandId: commandId(),
        document: { kind, fromPlace: null, toPlace: 'gallery', ownerId: kind === 'consigned' ? producer.producerId : null, party: 'Bapas', person: 'Sari', note: null, reference: null, lines: lots.map((lot, index) => ({ productId: goods[index]?.productId as ProductId, quantity: units(2), lot, expiresOn: lot === null ? null : (`2027-0${index + 1}-01` as never), unitCost: rupiah(1_000) })) },
        print: false,
      });
    await bring('received', ['B1', 'B2', null]);
    await bring('consigned', [null, 'B2', 'C1']);
    const category = (await manager.catalog.places()).categories.find(({ name }) => name === 'Boga');
    if (category === undefined) throw new Error('no category');
    for (const scope of [{ kind: 'all' }, { kind: 'category', categoryId: category.categoryId }, { kind: 'owner', ownerId: producer.producerId }] as const) {
      const countId = await start(scope, false);
      const [one] = (await manager.counting.uncounted({ countId, offset: 0, limit: 1 })).rows;
      if (one === undefined) throw new Error('nothing to count');
      await manager.counting.enter({ commandId: commandId(), countId, goods: { productId: one.productId as ProductId, batchId: one.batchId as BatchId | null, ownerId: one.ownerId as never }, kind: 'add', quantity: units(1), means: 'typed' });
      const count = requireCount(app.service.context, countId);
      const inBooks = uncountedOf(app.service.context, count, new Set([countKeyText(one)]));
      const pages = [];
      for (let offset = 0; offset < inBooks.length; offset += 4) pages.push(await manager.counting.uncounted({ countId, offset, limit: 4 }));
      expect(pages.map(({ total }) => total), scope.kind).toEqual(pages.map(() => inBooks.length));
      const listed = pages.flatMap(({ rows }) => rows);
      expect(listed.map(countKeyText), scope.kind).toEqual(inBooks.map(countKeyText));
      expect(listed.map(({ onHand }) => onHand), scope.kind).toEqual(inBooks.map(({ onHand }) => onHand));
      await manager.counting.cancel({ commandId: commandId(), countId, reason: 'selesai' });
    }
  });
});
