import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addProduct } from '../../../electron/services/catalog/add-product.ts';
import { changeProduct } from '../../../electron/services/catalog/change-product.ts';
import { setListEntry } from '../../../electron/services/catalog/set-list-entry.ts';
import { approveCount } from '../../../electron/services/counting/approve-count.ts';
import { listCounts } from '../../../electron/services/counting/count-row.ts';
import { cancelCount, finishCount } from '../../../electron/services/counting/end-count.ts';
import { enterCount } from '../../../electron/services/counting/enter-count.ts';
import { startCount } from '../../../electron/services/counting/start-count.ts';
import { listEntries } from '../../../electron/services/journal/list-entries.ts';
import { Refused } from '../../../electron/services/refused.ts';
import { requireRegister } from '../../../electron/services/require-register.ts';
import { listStock } from '../../../electron/services/stock/list-stock.ts';
import { moveGoods } from '../../../electron/services/stock/move-goods.ts';
import { findStock } from '../../../electron/services/stock/find-stock.ts';
import { goodsFile } from '../../../electron/services/stock/goods-papers.ts';
import { listDocuments } from '../../../electron/services/stock/goods-view.ts';
import { setPlace } from '../../../electron/services/stock/set-place.ts';
import { voidSale } from '../../../electron/services/sale/void-sale.ts';
import type { GoodsDraft } from '../../../shared/contract/stock.ts';
import type { LineId, ProducerId, ProductId } from '../../../shared/kernel/ids.ts';
import { quantity, units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { refundAct } from '../../support/refund-act.ts';
import { PRODUCTS, testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';
import { verified } from '../../support/verified.ts';

let gallery: TestGallery;
beforeEach(() => void (gallery = testGallery()));
afterEach(() => {
  expect(verified(gallery.file)).toMatchObject({ sound: true, difference: null });
  gallery.close();
});

const KESET = PRODUCTS[1]?.id as ProductId;
const LELE = PRODUCTS[4]?.id as ProductId;
const PERAHU = PRODUCTS[5]?.id as ProductId;
const PALU = testId<'producer'>(31);
const empty = { fromPlace: null, toPlace: null, ownerId: null, party: 'Bengkel', person: '', note: null, reference: null } as const;
const move = (document: Partial<GoodsDraft> & Pick<GoodsDraft, 'kind' | 'lines'>) => moveGoods(gallery.context, gallery.administrator, { commandId: gallery.newId(), document: { ...empty, ...document }, print: false });
const rows = (productId: ProductId, place = 'gallery') => gallery.store.stock.rows(productId, place).map((row) => [row.batchId === null ? null : (gallery.store.catalog.batchesOf(productId).find((one) => one.batchId === row.batchId)?.lot ?? '?'), row.ownerId, row.onHand / 1000]);
const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return null;
};
/** Whether a product is sold or stands in the archive. */
const sold = (productId: ProductId, active: boolean) => changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId, change: { active } });
const lineOf = (saleId: string) => gallery.store.sales.find(saleId)?.lines[0];

describe('goods come in', () => {
  test('with a gapless number per kind, a batch named after the document, cost and what lies there then', () => {
    const first = move({ kind: 'received', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(5), expiresOn: '2027-03-01', unitCost: rupiah(20_000) }] });
    const second = move({ kind: 'received', toPlace: 'store', lines: [{ productId: KESET, quantity: units(3), lot: 'X1' }] });
    expect([first.numberText, second.numberText, move({ kind: 'production', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(1) }] }).numberText]).toEqual(['TB-0001', 'TB-0002', 'HP-0001']);
    expect(first.lines[0]).toMatchObject({ lot: 'TB-0001', expiresOn: '2027-03-01', unitCost: 20_000, ownerId: null, unit: 'buah', code: '2000140000296' });
    expect(rows(KESET)).toEqual([[null, null, 13], ['TB-0001', null, 5]]);
    expect(rows(KESET, 'store')).toEqual([['X1', null, 3]]);
    expect(gallery.store.catalog.offerById(KESET)).toMatchObject({ onHand: 18_000, expiresOn: '2027-03-01' });
  });

  test('stand in the journal with whoever they came from, where somebody is named', () => {
    for (const party of ['', 'Bengkel']) move({ kind: 'received', toPlace: 'gallery', party, lines: [{ productId: KESET, quantity: units(1) }] });
    expect(listEntries(gallery.context, { beforeSeq: null, limit: 2 }).map(({ summary }) => summary)).toEqual(['TB-0002 · Bengkel', 'TB-0001']);
  });

  test('all lines or none, and each fault in its own words', () => {
    move({ kind: 'received', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(5), lot: 'A', expiresOn: '2027-03-01' }] });
    const before = gallery.store.totalChanges();
    const bad: readonly [Partial<GoodsDraft> & Pick<GoodsDraft, 'kind' | 'lines'>, string][] = [
      [{ kind: 'received', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(1) }, { productId: KESET, quantity: units(1), lot: 'a', expiresOn: '2027-04-01' }] }, 'batch.other-day'],
      [{ kind: 'received', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(1), expiresOn: '2026-11-19' }] }, 'batch.past-day'],
      [{ kind: 'received', toPlace: 'nowhere', lines: [{ productId: KESET, quantity: units(1) }] }, 'stock.no-such-place'],
      [{ kind: 'received', toPlace: 'gallery', lines: [{ productId: KESET, quantity: quantity(1_500) }] }, 'quantity.whole-only'],
      [{ kind: 'received', toPlace: 'gallery', lines: [{ productId: PRODUCTS[2]?.id as ProductId, quantity: units(1) }] }, 'product.no-stock'],
      [{ kind: 'received', toPlace: 'gallery', lines: [{ productId: PERAHU, quantity: units(1) }] }, 'product.one-of-a-kind'],
      [{ kind: 'consigned', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(1) }] }, 'stock.owner-needed'],
      [{ kind: 'transfer', fromPlace: 'gallery', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(1) }] }, 'stock.same-place'],
      [{ kind: 'waste', fromPlace: 'gallery', lines: [{ productId: KESET, quantity: units(99) }] }, 'stock.not-enough'],
      [{ kind: 'received', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(999_000) }, { productId: KESET, quantity: units(1), unitCost: rupiah(999_999_999_999) }, { productId: KESET, quantity: units(1), unitCost: rupiah(1) }] }, 'stock.too-much-worth'],
      [{ kind: 'received', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(9_000), unitCost: rupiah(200_000_000) }] }, 'stock.too-much-worth'],
    ];
    for (const [document, code] of bad) expect(refusal(() => move(document))?.code, code).toBe(code);
    expect(gallery.store.totalChanges()).toBe(before);
    // What would lie here then is judged by its price too, whatever it cost.
    changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: KESET, change: { price: rupiah(99_999_999) } });
    expect(refusal(() => move({ kind: 'received', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(10_000) }] }))?.code).toBe('stock.too-much-worth');
  });
});

describe('goods that keep only so long', () => {
  const keeps = (shelfLifeDays: number | null) =>
    changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: KESET, change: { details: { tracksExpiry: true, shelfLifeDays } } });
  const came = (document: Partial<GoodsDraft>, line: object = {}) => move({ kind: 'received', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(1), ...line }], ...document }).lines[0]?.expiresOn;

  test('do not come in without their day, but for a lot whose day is known and a file that answers for itself', () => {
    keeps(null);
    expect(refusal(() => came({}))).toEqual({ code: 'batch.day-needed', name: PRODUCTS[1]?.name });
    expect(came({}, { lot: 'A1', expiresOn: '2027-01-31' })).toBe('2027-01-31');
    expect(came({}, { lot: 'a1' })).toBe('2027-01-31');
  });

  test('have their day from how long they keep when they were made or brought today, not when somebody consigns them', () => {
    keeps(10);
    expect(came({})).toBe('2026-11-30');
    expect(came({ kind: 'production', fromPlace: 'gallery' })).toBe('2026-11-30');
    expect(came({}, { expiresOn: '2026-12-24' })).toBe('2026-12-24');
    expect(refusal(() => came({ kind: 'consigned', ownerId: PALU }))?.code).toBe('batch.day-needed');
  });
});

describe('goods of a consignor', () => {
  beforeEach(() => void move({ kind: 'consigned', toPlace: 'gallery', ownerId: PALU, party: 'Lapas Palu', lines: [{ productId: LELE, quantity: units(4), unitCost: rupiah(21_000) }] }));

  test('are never sold for own ones without somebody saying so', () => {
    const { apply } = gallery;
    expect(refusal(() => apply({ type: 'add-product', lineId: gallery.newId(), productId: LELE, quantity: units(1) }))).toEqual({
      code: 'stock.owner-required',
      productId: LELE,
      name: 'Ikan lele segar',
      owners: [{ ownerId: null, name: '' }, { ownerId: PALU, name: 'Lapas Kelas IIA Palu' }],
    });
    apply({ type: 'add-product', lineId: gallery.newId(), productId: LELE, quantity: quantity(1_500), ownerId: PALU });
    apply({ type: 'add-product', lineId: gallery.newId(), productId: LELE, quantity: units(1), ownerId: null });
    apply({ type: 'add-product', lineId: gallery.newId(), productId: LELE, quantity: units(1), ownerId: PALU });
    expect(gallery.cart().lines.map((line) => [line.owner?.ownerId, line.quantity])).toEqual([[PALU, 2_500], [null, 1_000]]);
    const { saleId } = gallery.pay();
    expect(gallery.store.sales.find(saleId)?.lines).toMatchObject([{ owner_id: PALU, owner: 'Lapas Kelas IIA Palu', cost: 52_500 }, { owner_id: null, owner: null, cost: null }]);
    expect(rows(LELE)).toEqual([[null, null, 49], [null, PALU, 1.5]]);
  });

  test('come back to their owner when the sale is undone', () => {
    gallery.apply({ type: 'add-product', lineId: gallery.newId(), productId: LELE, quantity: units(2), ownerId: PALU });
    const { saleId } = gallery.pay();
    const approvalId = gallery.context.approvals.grant({ type: 'void', saleId }, gallery.cashier.userId, gallery.administrator.name);
    const undone = voidSale(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId, reason: 'salah', approvalId });
    expect(lineOf(undone.saleId)).toMatchObject({ owner_id: PALU, cost: -42_000 });
    expect(rows(LELE)).toEqual([[null, null, 50], [null, PALU, 4]]);
  });

  test('are their owner’s also when they were carried from the store to the till and nobody wrote it down', () => {
    const add = (name: string) => addProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), product: { name, kind: 'goods', price: rupiah(50_000), category: 'Uji', producer: 'Lapas Uji', workshop: 'Rajut', unit: 'buah', fractional: false, codes: [], mintCode: false }, openingStock: null }).productId;
    const [tas, topi] = [add('Tas'), add('Topi')];
    for (const productId of [tas, topi]) move({ kind: 'consigned', toPlace: 'store', ownerId: PALU, lines: [{ productId, quantity: units(5), lot: 'T1', unitCost: rupiah(40_000) }] });
    const sell = (productId: ProductId, ownerId?: ProducerId | null) => gallery.apply({ type: 'add-product', lineId: gallery.newId<'line'>() as LineId, productId, quantity: units(2), ...(ownerId === undefined ? {} : { ownerId }) });
    sell(tas);
    expect(lineOf(gallery.pay().saleId)).toMatchObject({ owner_id: PALU, cost: 80_000 });
    expect(rows(tas)).toEqual([[null, PALU, -2]]);
    // Own ones were at the gallery once: nobody but the person at the till can know which these are.
    move({ kind: 'received', toPlace: 'gallery', lines: [{ productId: topi, quantity: units(2), unitCost: rupiah(30_000) }] });
    sell(topi);
    expect(lineOf(gallery.pay().saleId)).toMatchObject({ owner_id: null, cost: 60_000 });
    expect(refusal(() => sell(topi))).toMatchObject({ code: 'stock.owner-required', owners: [{ ownerId: null }, { ownerId: PALU }] });
    sell(topi, PALU);
    expect(lineOf(gallery.pay().saleId)).toMatchObject({ owner_id: PALU, cost: 80_000 });
  });

  test('go back to one owner per document', () => {
    expect(refusal(() => move({ kind: 'to-producer', fromPlace: 'gallery', lines: [{ productId: LELE, quantity: units(1), ownerId: PALU }, { productId: KESET, quantity: units(1) }] }))?.code).toBe('stock.several-owners');
    const back = move({ kind: 'to-producer', fromPlace: 'gallery', lines: [{ productId: LELE, quantity: units(4), ownerId: PALU as ProducerId }] });
    expect(back).toMatchObject({ numberText: 'RP-0001', owner: { ownerId: PALU, name: 'Lapas Kelas IIA Palu' } });
    expect(rows(LELE)).toEqual([[null, null, 50], [null, PALU, 0]]);
  });
});

describe('the till', () => {
  test('takes what expires first, over batches, and keeps on the line which', () => {
    move({ kind: 'received', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(2), lot: 'B', expiresOn: '2027-02-01', unitCost: rupiah(10_000) }, { productId: KESET, quantity: units(2), lot: 'A', expiresOn: '2027-01-01', unitCost: rupiah(9_000) }] });
    gallery.add(1, units(3));
    const { saleId } = gallery.pay();
    expect(lineOf(saleId)).toMatchObject({ batch_id: null, cost: 28_000, owner_id: null });
    expect(rows(KESET)).toEqual([[null, null, 12], ['B', null, 1], ['A', null, 0]]);
  });

  test('refuses what is past its day, at the shelf already', () => {
    move({ kind: 'received', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(2), lot: 'A', expiresOn: '2026-11-21' }] });
    move({ kind: 'waste', fromPlace: 'gallery', lines: [{ productId: KESET, quantity: units(12), batchId: null }] });
    gallery.add(1);
    gallery.time.now += 2 * 86_400_000;
    expect(refusal(() => gallery.add(1))).toMatchObject({ code: 'stock.only-expired', day: '2026-11-21' });
    expect(refusal(() => gallery.pay())).toMatchObject({ code: 'stock.only-expired' });
  });

  test('shows on the line the day of what it takes: of no batch past its day, and of nobody else’s goods', () => {
    move({ kind: 'waste', fromPlace: 'gallery', lines: [{ productId: KESET, quantity: units(12), batchId: null }] });
    move({ kind: 'received', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(2), lot: 'A', expiresOn: '2026-11-21' }, { productId: KESET, quantity: units(2), lot: 'B', expiresOn: '2026-12-24' }] });
    gallery.add(1);
    expect(gallery.cart().lines.map(({ expiresOn }) => expiresOn)).toEqual(['2026-11-21']);
    gallery.pay();
    gallery.time.now += 2 * 86_400_000;
    gallery.add(1);
    expect(gallery.cart().lines.map(({ expiresOn }) => expiresOn)).toEqual(['2026-12-24']);
    const { saleId } = gallery.pay();
    expect(lineOf(saleId)).toMatchObject({ expires_on: '2026-12-24' });
    move({ kind: 'consigned', toPlace: 'gallery', ownerId: PALU, party: 'Lapas Palu', lines: [{ productId: LELE, quantity: units(2), lot: 'P', expiresOn: '2026-11-25', unitCost: rupiah(20_000) }] });
    gallery.apply({ type: 'add-product', lineId: gallery.newId(), productId: LELE, quantity: units(1), ownerId: null });
    expect(gallery.cart().lines.map(({ expiresOn }) => expiresOn)).toEqual([null]);
  });

  test('lets the record fall below zero or not, as the setting says', () => {
    gallery.add(1, units(14));
    gallery.pay();
    expect(gallery.store.catalog.offerById(KESET)?.onHand).toBe(-2_000);
    gallery.setting('stock.rules', { allowNegative: false, warnDays: 14, slowDays: 90 });
    expect(refusal(() => gallery.add(1))).toEqual({ code: 'stock.not-enough', name: 'Keset sabut kelapa', left: 0 });
  });

  test('takes no batch twice for two lines of one cart, and leaves what a label names to its own line', () => {
    const ONIONS = PRODUCTS[0]?.id as ProductId;
    const first = gallery.store.catalog.batchesOf(ONIONS)[0]?.batchId ?? null;
    gallery.setting('stock.rules', { allowNegative: false, warnDays: 14, slowDays: 90 });
    move({ kind: 'waste', fromPlace: 'gallery', lines: [{ productId: ONIONS, quantity: units(38), batchId: first }] });
    move({ kind: 'received', toPlace: 'gallery', lines: [{ productId: ONIONS, quantity: units(5), lot: 'Z', expiresOn: '2027-06-01' }] });
    gallery.add(0, units(2));
    gallery.apply({ type: 'set-note', lineId: gallery.cart().lines[0]?.lineId as LineId, note: 'dibungkus' });
    gallery.add(0, units(2));
    // The jar in the buyer's hand is of the first batch: the plain lines take the later one.
    gallery.apply({ type: 'add-code', lineId: gallery.newId(), text: ']d2010200014000028910B1', quantity: units(1) });
    expect(refusal(() => gallery.add(0, units(3)))).toEqual({ code: 'stock.not-enough', name: 'Bawang goreng Palu 100 g', left: 4_000 });
    gallery.pay();
    expect(rows(ONIONS)).toEqual([['B1', null, 0], ['Z', null, 2]]);
    expect(refusal(() => gallery.add(0, units(3)))).toEqual({ code: 'stock.not-enough', name: 'Bawang goreng Palu 100 g', left: 2_000 });
  });

  test('sells again in the same cart what a buyer has just brought back', () => {
    gallery.add(1, units(12));
    const { saleId } = gallery.pay();
    gallery.setting('stock.rules', { allowNegative: false, warnDays: 14, slowDays: 90 });
    gallery.setting('refund.limit', { amount: rupiah(1_000_000) });
    const bringBack = (place: 'shelf' | 'waste') => gallery.apply({ type: 'add-return', lineId: gallery.newId(), saleId, lineNumber: 1, quantity: units(2), place });
    bringBack('shelf');
    gallery.add(1, units(2));
    gallery.add(4, units(1));
    gallery.pay();
    expect(rows(KESET)).toEqual([[null, null, 0]]);
    // Thrown away, it is not there to be sold.
    bringBack('waste');
    gallery.add(1, units(2));
    gallery.add(4, units(1));
    expect(refusal(() => gallery.pay())).toMatchObject({ code: 'stock.not-enough' });
  });

  test('has a piece once: the database refuses a second one going out, whoever asks', () => {
    const opened = (thousandths: number) => () => gallery.store.transaction(() => gallery.store.journal.append({ type: 'stock.opened', at: gallery.time.now, registerId: requireRegister(gallery.context).id, userId: null, body: { lines: [{ productId: PERAHU, batchId: null, quantity: thousandths }] } }));
    opened(-1_000)();
    expect(opened(-1_000)).toThrow(/CHECK constraint/);
    opened(1_000)();
    expect(gallery.store.catalog.offerById(PERAHU)?.onHand).toBe(1_000);
  });

  test('never sells a piece that is lent to an exhibition, and sells it once when it is back', () => {
    const out = move({ kind: 'loan-out', fromPlace: 'gallery', toPlace: 'fair', party: 'Pameran', lines: [{ productId: PERAHU, quantity: units(1) }] });
    expect(out.numberText).toBe('PM-0001');
    expect(refusal(() => gallery.add(5))).toEqual({ code: 'product.sold-out', name: 'Miniatur perahu pinisi' });
    move({ kind: 'loan-back', fromPlace: 'fair', toPlace: 'gallery', party: 'Pameran', lines: [{ productId: PERAHU, quantity: units(1) }] });
    gallery.add(5);
    gallery.pay();
    expect(refusal(() => gallery.add(5))).toEqual({ code: 'product.sold-out', name: 'Miniatur perahu pinisi' });
    expect(rows(PERAHU)).toEqual([[null, null, 0]]);
  });
});

test('a production uses its materials by recipe and costs what they cost', () => {
  move({ kind: 'received', toPlace: 'gallery', lines: [{ productId: LELE, quantity: units(10), lot: 'L', expiresOn: '2027-01-01', unitCost: rupiah(20_000) }] });
  gallery.store.stock.setRecipe(KESET, [{ materialId: LELE, quantity: 250 }]);
  const made = move({ kind: 'production', toPlace: 'gallery', fromPlace: 'gallery', lines: [{ productId: KESET, quantity: units(6) }] });
  expect(made.lines.map((line) => [line.role, line.name, line.quantity, line.unitCost])).toEqual([['goods', 'Keset sabut kelapa', 6_000, 5_000], ['material', 'Ikan lele segar', 1_500, 20_000]]);
  expect(rows(LELE)).toEqual([[null, null, 50], ['L', null, 8.5]]);
});

test('a place has a name of its own and is closed only when it is empty', () => {
  const set = (placeId: string | null, name: string, active = true) => setPlace(gallery.context, gallery.administrator, { commandId: gallery.newId(), placeId, name, kind: placeId === 'gallery' ? 'gallery' : 'store', active });
  expect(set(null, 'Gudang  belakang').map((place) => place.name)).toEqual(['Galeri', 'Gudang', 'Pameran', 'Gudang belakang']);
  expect(refusal(() => set(null, 'gudang belakang'))).toEqual({ code: 'stock.place-taken', name: 'Gudang belakang' });
  expect(refusal(() => set('gallery', 'Toko', false))).toEqual({ code: 'stock.gallery-stays' });
  expect(set('gallery', 'Toko')[0]).toMatchObject({ placeId: 'gallery', name: 'Toko' });
  move({ kind: 'transfer', fromPlace: 'gallery', toPlace: 'store', lines: [{ productId: KESET, quantity: units(1) }] });
  expect(refusal(() => set('store', 'Gudang', false))).toEqual({ code: 'stock.place-in-use', name: 'Gudang' });
});

test('a place is not closed while it is counted: what the count finds would lie where nothing can leave', () => {
  const command = () => ({ commandId: gallery.newId<'command'>() });
  const off = () => setPlace(gallery.context, gallery.administrator, { ...command(), placeId: 'store', name: 'Gudang', kind: 'store', active: false });
  const { countId } = startCount(gallery.context, gallery.administrator, { ...command(), placeId: 'store', scope: { kind: 'all' }, blind: true });
  enterCount(gallery.context, gallery.administrator, { ...command(), countId, goods: { productId: KESET, batchId: null, ownerId: null }, kind: 'add', quantity: units(2), means: 'typed' });
  expect(refusal(off)).toEqual({ code: 'stock.place-counted', name: 'Gudang', number: 1 });
  cancelCount(gallery.context, gallery.administrator, { ...command(), countId, reason: 'salah tempat' });
  expect(off().find(({ placeId }) => placeId === 'store')?.active).toBe(false);
});

describe('what somebody else changed, and what cannot be', () => {
  test('goods of a producer who was switched off meanwhile do not come in', () => {
    const producer = (active: boolean) => setListEntry(gallery.context, gallery.administrator, { commandId: gallery.newId(), entry: { list: 'producer', id: PALU, name: 'Lapas Kelas IIA Palu', active, kind: 'unit' } });
    for (const { id } of PRODUCTS) sold(id, false);
    producer(false);
    const consigned = () => move({ kind: 'consigned', toPlace: 'gallery', ownerId: PALU, lines: [{ productId: KESET, quantity: units(1) }] });
    expect(refusal(consigned)).toEqual({ code: 'list.switched-off', name: 'Lapas Kelas IIA Palu' });
    producer(true);
    sold(KESET, true);
    expect(consigned().numberText).toBe('TT-0001');
  });

  test('goods that are not sold any more come in no way; what is left of them is counted, moved, lent, brought home, given back and written off as before', async () => {
    const { context, administrator } = gallery;
    gallery.add(1);
    const { saleId } = gallery.pay();
    const line = { productId: KESET, quantity: units(2) };
    move({ kind: 'consigned', toPlace: 'gallery', ownerId: PALU, lines: [line] });
    move({ kind: 'loan-out', fromPlace: 'gallery', toPlace: 'fair', lines: [{ ...line, ownerId: null }] });
    sold(KESET, false);
    const before = gallery.store.totalChanges();
    for (const kind of ['received', 'production', 'consigned'] as const) {
      expect(refusal(() => move({ kind, toPlace: 'gallery', ownerId: kind === 'consigned' ? PALU : null, lines: [{ productId: LELE, quantity: units(1) }, line] }))).toEqual({ code: 'product.archived', name: 'Keset sabut kelapa' });
    }
    expect(gallery.store.totalChanges()).toBe(before);
    expect(findStock(context, { text: KESET })).toMatchObject({ active: false });
    expect((await listStock(context, { text: 'keset', filter: 'all', placeId: null, offset: 0, limit: 5 })).lines).toMatchObject([{ active: false }]);
    expect((await listStock(context, { text: '', filter: 'all', placeId: 'fair', offset: 0, limit: 5 })).lines).toMatchObject([{ active: false }]);
    move({ kind: 'loan-back', fromPlace: 'fair', toPlace: 'gallery', lines: [line] });
    move({ kind: 'transfer', fromPlace: 'gallery', toPlace: 'store', lines: [{ ...line, ownerId: null }] });
    move({ kind: 'waste', fromPlace: 'store', lines: [{ productId: KESET, quantity: units(1) }] });
    move({ kind: 'to-producer', fromPlace: 'gallery', lines: [{ ...line, ownerId: PALU }] });
    gallery.apply({ type: 'add-return', lineId: gallery.newId<'line'>() as LineId, saleId, lineNumber: 1, quantity: units(1), place: 'shelf' });
    gallery.pay(0, context.approvals.grant(refundAct(gallery.cart()), gallery.cashier.userId, 'Bambang Hermanto'));
    expect([rows(KESET), rows(KESET, 'store')]).toEqual([[[null, null, 10], [null, PALU, 0]], [[null, null, 1]]]);
    const command = () => ({ commandId: gallery.newId<'command'>() });
    const { countId } = startCount(context, administrator, { ...command(), placeId: 'gallery', scope: { kind: 'all' }, blind: true });
    enterCount(context, administrator, { ...command(), countId, goods: { productId: KESET, batchId: null, ownerId: null }, kind: 'add', quantity: units(11), means: 'typed' });
    finishCount(context, administrator, { ...command(), countId });
    approveCount(context, administrator, { ...command(), countId, leaveOut: [], approvalId: null });
    expect(rows(KESET)).toEqual([[null, null, 11], [null, PALU, 0]]);
    sold(KESET, true);
    expect(move({ kind: 'received', toPlace: 'gallery', lines: [line] }).numberText).toBe('TB-0001');
  });

  test('a lot is known again whatever its letters, in capitals or not', () => {
    for (const lot of ['É1', 'b7', 'É1', 'B7']) move({ kind: 'received', toPlace: 'store', lines: [{ productId: KESET, quantity: units(1), lot }] });
    expect(rows(KESET, 'store')).toEqual([['É1', null, 2], ['b7', null, 2]]);
  });

  test('a production that would use more than can be names the material', () => {
    gallery.store.stock.setRecipe(KESET, [{ materialId: LELE, quantity: units(5_000) }]);
    expect(refusal(() => move({ kind: 'production', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(9_000) }] }))).toEqual({ code: 'stock.material-short', name: 'Ikan lele segar', unit: 'kg', needed: 45_000_000_000, left: 50_000 });
  });

  test('a production takes no goods of consignors as its materials: it says which of its own are short, though several owners’ lie there', () => {
    gallery.setting('stock.rules', { allowNegative: false, warnDays: 14, slowDays: 90 });
    gallery.store.stock.setRecipe(KESET, [{ materialId: LELE, quantity: 250 }]);
    const produce = (fromPlace: string) => move({ kind: 'production', fromPlace, toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(6) }] });
    addProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), product: { name: 'Tas', kind: 'goods', price: rupiah(50_000), category: 'Uji', producer: 'Lapas Uji', workshop: 'Rajut', unit: 'buah', fractional: false, codes: [], mintCode: false }, openingStock: null });
    const consignors = gallery.store.products.places().producers.map(({ producerId }) => producerId);
    expect(consignors).toHaveLength(2);
    for (const ownerId of consignors) move({ kind: 'consigned', toPlace: 'store', ownerId, lines: [{ productId: LELE, quantity: units(9), unitCost: rupiah(20_000) }] });
    const short = { code: 'stock.material-short', name: 'Ikan lele segar', unit: 'kg', needed: 1_500 };
    expect(refusal(() => produce('store'))).toEqual({ ...short, left: 0 });
    move({ kind: 'transfer', fromPlace: 'gallery', toPlace: 'store', lines: [{ productId: LELE, quantity: units(1) }] });
    expect(refusal(() => produce('store'))).toEqual({ ...short, left: 1_000 });
    expect(rows(KESET)).toEqual([[null, null, 12]]);
    move({ kind: 'transfer', fromPlace: 'gallery', toPlace: 'store', lines: [{ productId: LELE, quantity: units(1) }] });
    expect(produce('store').lines.map(({ role, ownerId, quantity: much }) => [role, ownerId, much])).toEqual([['goods', null, 6_000], ['material', null, 1_500]]);
    expect(rows(LELE, 'store').toSorted()).toEqual([[null, null, 0.5], ...consignors.map((ownerId) => [null, ownerId, 9])].toSorted());
  });

  test('goods that were sold for years and never written down as received are sold on, and counted', () => {
    changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: KESET, change: { price: rupiah(1) } });
    for (let sale = 0; sale < 12; sale += 1) {
      gallery.add(1, quantity(99_999_000));
      gallery.pay();
    }
    expect(rows(KESET)).toEqual([[null, null, 12 - 12 * 99_999]]);
    const command = () => ({ commandId: gallery.newId<'command'>() });
    const { countId } = startCount(gallery.context, gallery.administrator, { ...command(), placeId: 'gallery', scope: { kind: 'all' }, blind: true });
    enterCount(gallery.context, gallery.administrator, { ...command(), countId, goods: { productId: KESET, batchId: null, ownerId: null }, kind: 'add', quantity: units(3), means: 'typed' });
    finishCount(gallery.context, gallery.administrator, { ...command(), countId });
    approveCount(gallery.context, gallery.administrator, { ...command(), countId, leaveOut: [], approvalId: null });
    expect(rows(KESET)).toEqual([[null, null, 3]]);
  });
});

test('every document has its A4 paper and its slip', async () => {
  const view = moveGoods(gallery.context, gallery.administrator, { commandId: gallery.newId(), document: { ...empty, kind: 'received', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(5), unitCost: rupiah(20_000) }] }, print: true });
  expect((await goodsFile(gallery.context, view)).name).toBe('tanda-terima-barang-tb-0001.pdf');
  expect(gallery.store.prints.nextWaiting('receipt')).toMatchObject({ kind: 'goods', entry_seq: view.seq, copy_number: 0 });
});

test('every document and every count is reached from the list, page by page', () => {
  const command = () => ({ commandId: gallery.newId<'command'>() });
  const written = Array.from({ length: 3 }, () => move({ kind: 'received', toPlace: 'gallery', lines: [{ productId: KESET, quantity: units(1) }] }).numberText).toReversed();
  const documents = (offset: number) => listDocuments(gallery.context, { offset, limit: 2 });
  expect([...documents(0).rows, ...documents(2).rows].map(({ numberText }) => numberText)).toEqual(written);
  expect([documents(0).total, documents(2).total]).toEqual([3, 3]);
  for (const placeId of ['gallery', 'store', 'fair']) startCount(gallery.context, gallery.administrator, { ...command(), placeId, scope: { kind: 'all' }, blind: true });
  const counts = (offset: number) => listCounts(gallery.context, { offset, limit: 2 });
  expect([counts(0), counts(2)]).toMatchObject([{ rows: [{ number: 3 }, { number: 2 }], total: 3 }, { rows: [{ number: 1 }], total: 3 }]);
});
