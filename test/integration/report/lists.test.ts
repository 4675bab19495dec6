import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openReader } from '../../../electron/db/open-reader.ts';
import { labelRuns } from '../../../electron/db/reports/label-runs.ts';
import { priceChanges } from '../../../electron/db/reports/price-changes.ts';
import { stockValue, stockValueRows } from '../../../electron/db/reports/stock-value.ts';
import type { Reader } from '../../../electron/db/sync-db.ts';
import { startReports } from '../../../electron/host/reports.ts';
import { addProduct } from '../../../electron/services/catalog/add-product.ts';
import { changeProduct } from '../../../electron/services/catalog/change-product.ts';
import { sheetsFile } from '../../../electron/services/labels/label-files.ts';
import { printLabels } from '../../../electron/services/labels/print-labels.ts';
import { printTestLabel } from '../../../electron/services/labels/print-test-label.ts';
import { beginPlannedPrices } from '../../../electron/services/prices/begin-planned-prices.ts';
import { setPriceList } from '../../../electron/services/prices/set-price-list.ts';
import { removePriceRule, setPriceRule } from '../../../electron/services/prices/set-price-rule.ts';
import { setPrices, undoPrices } from '../../../electron/services/prices/set-prices.ts';
import { printRestOfLabels } from '../../../electron/services/prints/print-rest-of-labels.ts';
import { Refused } from '../../../electron/services/refused.ts';
import { listPaper, listSheet } from '../../../electron/services/report/list-files.ts';
import { daySpan, labelFigures, priceSpan } from '../../../electron/services/report/read-lists.ts';
import { moveGoods } from '../../../electron/services/stock/move-goods.ts';
import type { GoodsDraft } from '../../../shared/contract/stock.ts';
import { BUILT_IN_TEMPLATES } from '../../../shared/domain/label/built-in-templates.ts';
import { runRemarks } from '../../../shared/domain/report/list-words.ts';
import { LIST_PAGE, STOCK_CHOICES, STOCK_GROUPINGS, type StockGroup, type StockValueRow } from '../../../shared/domain/report/stock-value.ts';
import { SETTING_DEFAULTS } from '../../../shared/domain/setting/settings.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { quantity, units, type Quantity } from '../../../shared/kernel/quantity.ts';
import { priceOf, rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { readZip } from '../../support/read-zip.ts';
import { stockStep, stockWalk } from '../../support/stock-walk.ts';
import { PRODUCTS, testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';
import { verified } from '../../support/verified.ts';

const [ONIONS, MAT, , GEBYOK, FISH, BOAT] = PRODUCTS.map(({ id }) => id) as readonly ProductId[] as readonly [ProductId, ProductId, ProductId, ProductId, ProductId, ProductId];
const PALU = testId<'producer'>(31);
const ZONE = 'Asia/Makassar';
const DAY_MS = 86_400_000;

let gallery: TestGallery;
beforeEach(() => {
  gallery = testGallery();
});
afterEach(() => gallery.close());

const move = (document: Partial<GoodsDraft> & Pick<GoodsDraft, 'kind' | 'lines'>) =>
  moveGoods(gallery.context, gallery.administrator, { commandId: gallery.newId(), document: { fromPlace: null, toPlace: null, ownerId: null, party: 'Bengkel', person: '', note: null, reference: null, ...document }, print: false });

function read<T>(work: (reader: Reader) => T): T {
  const reader = openReader(gallery.file);
  try {
    return work(reader);
  } finally {
    reader.close();
  }
}

/** Own goods of known and unknown cost at two places, a batch, goods of somebody else, and more sold than was there. */
function stockOfManyKinds(): void {
  move({ kind: 'received', toPlace: 'gallery', lines: [{ productId: FISH, quantity: quantity(10_500), unitCost: rupiah(20_500) }] });
  move({ kind: 'consigned', toPlace: 'gallery', ownerId: PALU, party: 'Lapas Palu', lines: [{ productId: FISH, quantity: units(4), unitCost: rupiah(21_000) }, { productId: MAT, quantity: units(2) }] });
  move({ kind: 'transfer', fromPlace: 'gallery', toPlace: 'store', lines: [{ productId: MAT, quantity: units(5), ownerId: null }] });
  move({ kind: 'received', toPlace: 'store', lines: [{ productId: MAT, quantity: units(3), lot: 'M-7', unitCost: rupiah(31_000) }] });
  changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: MAT, change: { details: { cost: rupiah(30_000) } } as never });
  gallery.add(0, units(42));
  gallery.pay();
}

describe('the value of the stock', () => {
  test('is what a person gets who multiplies it by hand: own goods and consigned ones apart, unknown cost told and never nothing, below zero against it', () => {
    stockOfManyKinds();
    const { own, consigned, entry } = read((reader) => stockValue(reader, 'category'));
    // Onions -2 x 28.000, mats (12 + 3) x 45.000, gebyok, fish 60,5 x 28.350 = 1.715.175, boat.
    expect(own).toMatchObject({ goods: 5, atPrice: -56_000 + 675_000 + 99_999_999 + 1_715_175 + 750_000, withoutCost: 3, belowZero: 1 });
    // Mats 7 + 5 by their card at 30.000 and the batch of 3 at 31.000; fish 60,5 at what the newest of it cost, 20.500.
    expect(own).toMatchObject({ atCost: 360_000 + 93_000 + 1_240_250, costedAtPrice: 675_000 + 1_715_175 });
    // Fish 4 x 28.350 at 21.000 each; of the two mats nobody said what their owner wants, and the card speaks of own goods only.
    expect(consigned).toMatchObject({ goods: 2, atPrice: 113_400 + 90_000, atCost: 84_000, costedAtPrice: 113_400, withoutCost: 1, belowZero: 0 });
    expect(own.groups).toMatchObject([{ name: 'Semua', quantity: null, unit: null, goods: 5 }]);
    expect(entry?.seq).toBe(gallery.store.journal.head()?.seq);
    expect(verified(gallery.file)).toMatchObject({ sound: true, difference: null });
  });

  test('is told by place and owner, with a quantity where everything is counted alike', () => {
    stockOfManyKinds();
    const brief = (groups: readonly StockGroup[]) => groups.map(({ name, goods, quantity: all, unit, atPrice, atCost, withoutCost }) => [name, goods, all, unit, atPrice, atCost, withoutCost]);
    const byPlace = read((reader) => stockValue(reader, 'place'));
    expect(brief(byPlace.own.groups)).toEqual([
      ['Galeri', 5, null, null, 102_724_174, 210_000 + 1_240_250, 3],
      ['Gudang', 1, 8_000, 'buah', 360_000, 150_000 + 93_000, 0],
    ]);
    expect(brief(byPlace.consigned.groups)).toEqual([['Galeri', 2, null, null, 203_400, 84_000, 1]]);
    const byOwner = read((reader) => stockValue(reader, 'owner'));
    expect(brief(byOwner.own.groups)).toEqual([['', 5, null, null, byOwner.own.atPrice, byOwner.own.atCost, 3]]);
    expect(brief(byOwner.consigned.groups)).toEqual([['Lapas Kelas IIA Palu', 2, null, null, 203_400, 84_000, 1]]);
  });

  test('names the goods without cost and those below zero, and says where only part of the cost is known', () => {
    stockOfManyKinds();
    move({ kind: 'received', toPlace: 'store', lines: [{ productId: ONIONS, quantity: units(10), lot: 'B9', expiresOn: '2027-05-01', unitCost: rupiah(19_000) }] });
    const names = (choice: 'no-cost' | 'below-zero' | 'all') => read((reader) => stockValueRows(reader, choice, 0, 100)).rows.map(({ name, owner }) => (owner === null ? name : `${name} (${owner})`));
    expect(names('no-cost')).toEqual(['Gebyok jati ukir', 'Miniatur perahu pinisi', 'Bawang goreng Palu 100 g', 'Keset sabut kelapa (Lapas Kelas IIA Palu)']);
    expect(names('below-zero')).toEqual(['Bawang goreng Palu 100 g']);
    // Of unknown cost at two places, they are one kind of goods all the same.
    move({ kind: 'consigned', toPlace: 'store', ownerId: PALU, party: 'Lapas Palu', lines: [{ productId: MAT, quantity: units(1) }] });
    expect(read((reader) => stockValue(reader, 'category')).consigned).toMatchObject({ goods: 2, withoutCost: 1 });
    expect(names('all')).toHaveLength(7);
    const onions = read((reader) => stockValueRows(reader, 'below-zero', 0, 100)).rows[0];
    expect(onions).toMatchObject({ code: '2000140000289', quantity: 8_000, atPrice: 224_000, atCost: 190_000, withoutCost: true, belowZero: true, owner: null });
  });

  test('is nothing where nothing lies', () => {
    gallery.close();
    gallery = testGallery();
    const database = new Database(gallery.file);
    database.exec('DELETE FROM stock_place');
    database.close();
    expect(read((reader) => stockValue(reader, 'place'))).toMatchObject({ own: { goods: 0, atPrice: 0, atCost: 0, groups: [] }, consigned: { goods: 0, groups: [] } });
    expect(read((reader) => stockValueRows(reader, 'all', 0, 10))).toEqual({ rows: [], total: 0 });
  });

  test('adds up to its rows after whatever days, by every grouping and in pages of any length', () => {
    fc.assert(
      fc.property(fc.array(stockStep, { minLength: 20, maxLength: 30, size: 'max' }), fc.integer({ min: 1, max: 7 }), (steps, pageLength) => {
        const before = gallery;
        gallery = testGallery();
        before.close();
        const walk = stockWalk(gallery);
        for (const step of steps) walk.act(step);
        const [priced, costed] = byRow();
        read((reader) => {
          for (const by of STOCK_GROUPINGS) {
            const value = stockValue(reader, by);
            for (const [side, index] of [[value.own, 0], [value.consigned, 1]] as const) {
              expect([side.atPrice, side.atCost]).toEqual([priced[index], costed[index]]);
              expect(side.groups.reduce((sum, { atPrice }) => sum + atPrice, 0)).toBe(side.atPrice);
              expect(side.groups.reduce((sum, { atCost }) => sum + atCost, 0)).toBe(side.atCost);
            }
          }
          for (const choice of STOCK_CHOICES) {
            const whole = stockValueRows(reader, choice, 0, 10_000);
            const pages: StockValueRow[] = [];
            for (let offset = 0; offset < whole.total; offset += pageLength) pages.push(...stockValueRows(reader, choice, offset, pageLength).rows);
            expect(pages).toEqual(whole.rows);
            expect(whole.rows).toHaveLength(whole.total);
            if (choice === 'all') expect(whole.rows.reduce((sum, { atPrice }) => sum + atPrice, 0)).toBe((priced[0] ?? 0) + (priced[1] ?? 0));
          }
        });
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  test('is rounded as the till rounds, for any quantity and price', () => {
    const database = new Database(gallery.file);
    const put = database.prepare("INSERT OR REPLACE INTO stock_place VALUES (?, 'gallery', '', '', ?, ?)");
    const price = database.prepare('UPDATE product SET price = ? WHERE id = ?');
    database.exec('DELETE FROM stock_place');
    fc.assert(
      fc.property(fc.integer({ min: -999_999_000, max: 999_999_000 }), fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99_999_999 }), (onHand, each, cost) => {
        fc.pre(onHand !== 0 && onHand * each < 999_999_999_999_000 && onHand * cost < 999_999_999_999_000 && onHand * each > -999_999_999_999_000 && onHand * cost > -999_999_999_999_000);
        put.run(FISH, onHand, cost);
        price.run(each, FISH);
        expect(read((reader) => stockValue(reader, 'place')).own).toMatchObject({ atPrice: priceOf(each as Rupiah, onHand as Quantity), atCost: priceOf(cost as Rupiah, onHand as Quantity) });
      }),
      { numRuns: 60 },
    );
    database.close();
  });
});

/** Worth at price and at cost, own and consigned, added up row by row in the kernel's arithmetic. */
function byRow(): readonly [number[], number[]] {
  const database = new Database(gallery.file, { readonly: true });
  const rows = database.prepare<[], { on_hand: number; price: number; unit_cost: number | null; cost: number | null; owner_id: string }>('SELECT on_hand, price, unit_cost, product.cost, owner_id FROM stock_place JOIN product ON product.id = product_id').all();
  database.close();
  const [priced, costed]: [number[], number[]] = [[0, 0], [0, 0]];
  for (const row of rows) {
    const side = row.owner_id === '' ? 0 : 1;
    const cost = row.unit_cost ?? (side === 0 ? row.cost : null);
    priced[side] = (priced[side] ?? 0) + priceOf(row.price as Rupiah, row.on_hand as Quantity);
    if (cost !== null) costed[side] = (costed[side] ?? 0) + priceOf(cost as Rupiah, row.on_hand as Quantity);
  }
  return [priced, costed];
}

/** Some prices changed in every way there is, over three days from the 20th of November. */
function changeInEveryWay(): void {
  const { context, administrator } = gallery;
  // The price that goods come with is no change.
  addProduct(context, administrator, { commandId: gallery.newId(), product: { name: 'Sirup pala', price: rupiah(25_000), kind: 'goods', category: 'Semua', producer: 'Lapas Palu', workshop: 'Boga', unit: 'botol', fractional: false, codes: [], mintCode: true }, openingStock: null });
  const set = (lines: Parameters<typeof setPrices>[2]['lines'], note: string | null, from: string | null = null) => setPrices(context, administrator, { commandId: gallery.newId(), from, note, lines });
  set([{ productId: ONIONS, price: rupiah(30_000) }, { productId: MAT, price: rupiah(40_000) }], 'Harga bahan naik');
  const { changeId } = set([{ productId: FISH, price: rupiah(29_000) }], null);
  undoPrices(context, administrator, { commandId: gallery.newId(), changeId });
  set([{ productId: MAT, price: rupiah(42_500) }], 'Hari Ibu', '2026-11-21');
  set([{ productId: BOAT, price: rupiah(800_000) }], 'Akhir tahun', '2026-12-31');
  const { changeId: given } = set([{ productId: GEBYOK, price: rupiah(90_000_000) }], null, '2026-12-01');
  undoPrices(context, administrator, { commandId: gallery.newId(), changeId: given });
  gallery.time.now += DAY_MS;
  beginPlannedPrices(context);
  const { listId } = setPriceList(context, administrator, { commandId: gallery.newId(), listId: null, name: 'Pegawai', active: true });
  const rule = { listId, target: { kind: 'all' } as const, effect: { kind: 'percent', share: basisPoints(1_000) } as const, from: units(1), since: null, until: null };
  const { ruleId } = setPriceRule(context, administrator, { commandId: gallery.newId(), ruleId: null, rule });
  setPriceRule(context, administrator, { commandId: gallery.newId(), ruleId, rule: { ...rule, effect: { kind: 'percent', share: basisPoints(1_250) }, from: units(3) } });
  gallery.time.now += DAY_MS;
  removePriceRule(context, administrator, { commandId: gallery.newId(), ruleId });
}

describe('changes of prices', () => {
  const span = (from: string, to: string) => priceSpan(gallery.context, { from, to });
  const listed = (from: string, to: string, offset = 0, limit = 100) => read((reader) => priceChanges(reader, span(from, to), offset, limit));

  test('stand with old and new price, when, who, why and what was done with them since; plans stand before, first prices are none', () => {
    const { userId, name, role } = gallery.administrator;
    gallery.store.users.add({ id: userId, name, role, credential: 'x', createdAt: gallery.time.now });
    changeInEveryWay();
    const { rows, ...sums } = listed('2026-11-20', '2026-11-22');
    expect(sums).toEqual({ from: '2026-11-20', to: '2026-11-22', zones: [expect.objectContaining({ zone: ZONE })], total: 9, dearer: 3, cheaper: 2, ofLists: 3, planned: 1 });
    expect(rows.map((row) => (row.kind === 'list' ? [row.list, row.name, row.before?.effect ?? null, row.after?.effect ?? null, row.after?.quantity ?? null] : [row.name, row.state, row.before, row.after, row.from, row.note]))).toEqual([
      ['Miniatur perahu pinisi', 'planned', 750_000, 800_000, '2026-12-31', 'Akhir tahun'],
      ['Pegawai', null, { kind: 'percent', share: 1_250 }, null, null],
      ['Pegawai', null, { kind: 'percent', share: 1_000 }, { kind: 'percent', share: 1_250 }, 3_000],
      ['Pegawai', null, null, { kind: 'percent', share: 1_000 }, 1_000],
      ['Keset sabut kelapa', 'plan', 40_000, 42_500, '2026-11-21', 'Hari Ibu'],
      ['Ikan lele segar', 'undo', 29_000, 28_350, null, null],
      ['Ikan lele segar', 'undone', 28_350, 29_000, null, null],
      ['Bawang goreng Palu 100 g', 'done', 28_000, 30_000, null, 'Harga bahan naik'],
      ['Keset sabut kelapa', 'done', 45_000, 40_000, null, 'Harga bahan naik'],
    ]);
    // What a plan brings is its planner's doing, though nobody was there on its day.
    expect(rows.map(({ by }) => by)).toEqual(rows.map(() => gallery.administrator.name));
    const [onions] = rows.slice(-2);
    expect(onions).toMatchObject({ kind: 'ordinary', code: '2000140000289', together: 2, part: 1, productId: ONIONS });
  });

  test('are of the days asked for, to the minute of midnight at the gallery; what is planned comes only with today', () => {
    changeInEveryWay();
    expect(listed('2026-11-21', '2026-11-21')).toMatchObject({ total: 3, ofLists: 2, planned: 0 });
    expect(listed('2026-11-20', '2026-11-20')).toMatchObject({ total: 4, dearer: 2, cheaper: 2, planned: 0 });
    expect(listed('2026-12-31', '2026-12-31')).toMatchObject({ total: 1, planned: 1 });
    expect(listed('2026-10-01', '2026-10-31')).toMatchObject({ total: 0, rows: [] });
    // 23.59 and 00.00 of Makassar.
    gallery.time.now = Date.UTC(2026, 10, 23, 15, 59, 59, 999);
    setPrices(gallery.context, gallery.administrator, { commandId: gallery.newId(), from: null, note: null, lines: [{ productId: ONIONS, price: rupiah(31_000) }] });
    gallery.time.now += 1;
    setPrices(gallery.context, gallery.administrator, { commandId: gallery.newId(), from: null, note: null, lines: [{ productId: ONIONS, price: rupiah(32_000) }] });
    expect(listed('2026-11-23', '2026-11-23').rows).toMatchObject([{ after: 31_000 }]);
    expect(listed('2026-11-24', '2026-11-24').rows.filter(({ state }) => state === 'done')).toMatchObject([{ after: 32_000 }]);
    expect(() => span('2026-11-24', '2026-11-23')).toThrow(Refused);
  });

  test('come in pages that join to the whole', () => {
    changeInEveryWay();
    const whole = listed('2026-11-20', '2026-11-22').rows;
    for (const length of [1, 2, 4]) expect([0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((page) => listed('2026-11-20', '2026-11-22', page * length, length).rows)).toEqual(whole);
  });
});

/** Runs on a roll, on receipt paper and on a sheet, with what became of each. */
async function labelsInEveryWay(): Promise<void> {
  const { context, administrator, store } = gallery;
  const template = (kind: 'roll' | 'receipt' | 'sheet') => {
    const found = BUILT_IN_TEMPLATES.find(({ medium }) => medium.kind === kind);
    if (found === undefined) throw new Error(`no template on ${kind}`);
    return found;
  };
  gallery.setting('printer.label', { ...SETTING_DEFAULTS['printer.label'], address: 'tcp://127.0.0.1:9' });
  const line = (productId: ProductId, copies: number) => ({ productId, batchId: null, copies });
  const print = (kind: 'roll' | 'receipt', lines: ReturnType<typeof line>[]) => printLabels(context, administrator, { commandId: gallery.newId(), template: template(kind), lines });
  const first = await print('roll', [line(ONIONS, 20), line(MAT, 3)]);
  store.prints.setState(first.jobId, 'printed', null, gallery.time.now);
  gallery.time.now += 60_000;
  const second = await print('receipt', [line(FISH, 2)]);
  store.prints.setState(second.jobId, 'unknown', 'reset', gallery.time.now);
  gallery.time.now += 60_000;
  await sheetsFile(context, administrator, { template: template('sheet'), lines: [line(MAT, 30)], startCell: 0 });
  gallery.time.now += DAY_MS;
  await print('roll', [line(ONIONS, 1)]);
}

describe('labels that went out', () => {
  const listed = (from: string, to: string, offset = 0, limit = 100) => read((reader) => labelRuns(reader, daySpan(gallery.context, { from, to }), offset, limit));

  test('stand with when, who, on what, of which goods how many, and what is known of the outcome', async () => {
    gallery.context.store.users.add({ id: gallery.administrator.userId, name: 'Bambang Hermanto', role: 'administrator', credential: 'x', active: true, position: 9, createdAt: gallery.time.now } as never);
    await labelsInEveryWay();
    const report = listed('2026-11-20', '2026-11-21');
    expect(report).toMatchObject({ total: 4, labels: { printed: 23, unknown: 2, file: 30, waiting: 1, handedOver: 0, skipped: 0 } });
    expect(report.rows.map(({ output, state, labels, goods, printNumber, by, copyNumber }) => [output, state, labels, goods, printNumber === null, by, copyNumber])).toEqual([
      ['label', 'waiting', 1, [{ name: 'Bawang goreng Palu 100 g', copies: 1 }], false, 'Bambang Hermanto', 0],
      ['sheet', 'file', 30, [{ name: 'Keset sabut kelapa', copies: 30 }], true, 'Bambang Hermanto', 0],
      ['receipt', 'unknown', 2, [{ name: 'Ikan lele segar', copies: 2 }], false, 'Bambang Hermanto', 0],
      ['label', 'printed', 23, [{ name: 'Bawang goreng Palu 100 g', copies: 20 }, { name: 'Keset sabut kelapa', copies: 3 }], false, 'Bambang Hermanto', 0],
    ]);
    expect(report.rows[1]?.pages).toBeGreaterThan(0);
    expect(listed('2026-11-21', '2026-11-21')).toMatchObject({ total: 1, labels: { waiting: 1 } });
    expect(listed('2026-11-22', '2026-11-30')).toMatchObject({ total: 0, rows: [] });
    expect([0, 1, 2, 3].flatMap((offset) => listed('2026-11-20', '2026-11-21', offset, 1).rows)).toEqual(report.rows);
  });

  test('tell a test label apart, which is in no sum, and the rest of a run of which a person saw the first ones', async () => {
    gallery.setting('printer.label', { ...SETTING_DEFAULTS['printer.label'], address: 'tcp://127.0.0.1:9' });
    const template = BUILT_IN_TEMPLATES.find(({ medium }) => medium.kind === 'roll') ?? BUILT_IN_TEMPLATES[0]!;
    printTestLabel(gallery.context, gallery.administrator, { commandId: gallery.newId(), template });
    gallery.time.now += 1_000;
    const run = await printLabels(gallery.context, gallery.administrator, { commandId: gallery.newId(), template, lines: [{ productId: ONIONS, batchId: null, copies: 20 }] });
    gallery.store.prints.setState(run.jobId, 'unknown', 'reset', gallery.time.now);
    gallery.time.now += 1_000;
    printRestOfLabels(gallery.context, gallery.administrator, { commandId: gallery.newId(), jobId: run.jobId, cameOut: 7 });
    const { rows, labels } = listed('2026-11-20', '2026-11-20');
    expect(rows.map(({ labels: count, state, test, restOf }) => [count, state, test, restOf?.after ?? null])).toEqual([
      [13, 'waiting', false, 7],
      [7, 'answered-printed', false, null],
      [1, 'waiting', true, null],
    ]);
    expect(labels).toMatchObject({ printed: 7, waiting: 13, unknown: 0 });
    expect(runRemarks(rows[0]!)).toEqual([`sisa dari cetak ${run.printNumber} sesudah label ke-7`]);
    expect(runRemarks(rows[2]!)).toEqual(['label uji']);
  });

  test('of days the wrong way round are refused', async () => {
    await expect(labelFigures(gallery.context, { from: '2026-11-21', to: '2026-11-20', offset: 0, limit: LIST_PAGE })).rejects.toThrow(Refused);
  });
});

describe('lists go out', () => {
  test('as A4 paper and as XLSX with the same figures, texts that begin like formulas as texts', async () => {
    stockOfManyKinds();
    changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: BOAT, change: { name: '=1+1 perahu' } as never });
    changeInEveryWay();
    await labelsInEveryWay();
    const reports = startReports(gallery.file, gallery.directory);
    const days = { from: '2026-11-01', to: '2026-11-30' };
    try {
      const context = { ...gallery.context, reports };
      const paper = async (ask: Parameters<typeof listPaper>[1]) => {
        const file = await listPaper(context, ask);
        return [file.name, pdfText(Buffer.from(file.pdf, 'base64')).flat().join('\n')] as const;
      };
      const sheet = async (ask: Parameters<typeof listSheet>[1]) => {
        const file = await listSheet(context, ask);
        const parts = readZip(Buffer.from(file.xlsx, 'base64'));
        return [file.name, [...parts].filter(([name]) => /sharedStrings|sheet\d|workbook\.xml$/.test(name)).map(([, text]) => text).join('')] as const;
      };
      const value = await reports.stockValue('category');
      const [stockName, stock] = await paper({ list: 'stock' });
      expect(stockName).toMatch(/^laporan-nilai-stok-\d{4}-\d\d-\d\d\.pdf$/);
      const dotted = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
      expect(stock).toMatch(new RegExp(`Nilai menurut harga jual \\(Rp\\) ${dotted(value.own.atPrice)} ${dotted(value.consigned.atPrice)}`.replaceAll('.', '\\.')));
      expect(stock).toMatch(/Barang seluruhnya atau sebagian tanpa harga pokok 3 1/);
      expect(stock).toContain('Harga pokok tidak diketahui, seluruhnya atau sebagian (4)');
      expect(stock).not.toContain(dotted(value.own.atPrice + value.consigned.atPrice));
      const [, stockSheet] = await sheet({ list: 'stock' });
      for (const figure of [value.own.atPrice, value.own.atCost, value.consigned.atPrice, value.consigned.atCost]) expect(stockSheet).toContain(`<v>${figure}</v>`);
      expect(stockSheet).not.toContain(`<v>${value.own.atPrice + value.consigned.atPrice}</v>`);
      for (const name of ['Ringkasan', 'Golongan barang', 'Unit penghasil', 'Bengkel kerja', 'Tempat', 'Pemilik', 'Barang']) expect(stockSheet).toContain(`name="${name}"`);
      expect(stockSheet).toContain('=1+1 perahu');
      expect(stockSheet).not.toContain('<f>');

      const [pricesName, prices] = await paper({ list: 'prices', ...days });
      expect(pricesName).toBe('perubahan-harga-2026-11-01-2026-11-30.pdf');
      expect(prices).toMatch(/Bawang goreng.* 2000140000289 28\.000 30\.000 2\.000 7,1% 20-11-2026 14\.36 Etalase Harga bahan naik;/);
      expect(prices).toMatch(/Pegawai Semua barang -\s?potongan 10% 21-11-2026 14\.36/);
      const [, priceSheet] = await sheet({ list: 'prices', ...days });
      for (const figure of ['<v>28000</v>', '<v>30000</v>', '<v>2000</v>', '<v>7.1</v>']) expect(priceSheet).toContain(figure);

      const [, labels] = await paper({ list: 'labels', ...days });
      expect(labels).toMatch(/20 x Bawang goreng Palu 100 g, 3 x\s/);
      expect(labels).toContain('Tidak diketahui');
      const [labelsName, labelSheet] = await sheet({ list: 'labels', ...days });
      expect(labelsName).toBe('label-tercetak-2026-11-01-2026-11-30.xlsx');
      for (const figure of ['<v>23</v>', '<v>20</v>', '<v>30</v>']) expect(labelSheet).toContain(figure);
    } finally {
      await reports.close();
    }
  });
});
