import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReader } from '../../../electron/db/open-reader.ts';
import { labelRuns } from '../../../electron/db/reports/label-runs.ts';
import { listSheets } from '../../../electron/db/reports/list-sheets.ts';
import { priceChanges } from '../../../electron/db/reports/price-changes.ts';
import { salesReport } from '../../../electron/db/reports/sales-report.ts';
import { sheetsFile } from '../../../electron/services/labels/label-files.ts';
import { setPrices } from '../../../electron/services/prices/set-prices.ts';
import { daySpan, priceSpan } from '../../../electron/services/report/read-lists.ts';
import { moveGoods } from '../../../electron/services/stock/move-goods.ts';
import { stockCard } from '../../../electron/services/stock/stock-card.ts';
import { BUILT_IN_TEMPLATES } from '../../../shared/domain/label/built-in-templates.ts';
import { labelRunsPaper } from '../../../shared/domain/office-paper/label-runs-paper.ts';
import { priceChangesPaper } from '../../../shared/domain/office-paper/price-changes-paper.ts';
import { stockCardPaper } from '../../../shared/domain/office-paper/stock-card-paper.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { SAMPLE_ISSUER } from '../../support/sample-issuer.ts';
import { PRODUCTS, testGallery, type TestGallery } from '../../support/test-gallery.ts';

let gallery: TestGallery;
beforeEach(() => void (gallery = testGallery()));
afterEach(() => gallery.close());

const ONIONS = PRODUCTS[0]?.id as ProductId;
const MAT = PRODUCTS[1]?.id as ProductId;

/** A new price and a sheet of labels at one moment. */
async function change(at: string, price: number): Promise<void> {
  gallery.time.now = Date.parse(at);
  setPrices(gallery.context, gallery.administrator, { commandId: gallery.newId(), from: null, note: null, lines: [{ productId: ONIONS, price: rupiah(price) }] });
  const template = BUILT_IN_TEMPLATES.find(({ medium }) => medium.kind === 'sheet');
  if (template === undefined) throw new Error('no template of sheets');
  await sheetsFile(gallery.context, gallery.administrator, { template, lines: [{ productId: ONIONS, batchId: null, copies: price / 1_000 }], startCell: 0 });
}

/** Everything the lists of these days say: on the screen and in the workbook. */
function lists(from: string, to: string) {
  const days = { from, to };
  const reader = openReader(gallery.file);
  try {
    const [prices, labels] = [priceSpan(gallery.context, days), daySpan(gallery.context, days)];
    return [priceChanges(reader, prices, 0, 50), labelRuns(reader, labels, 0, 50), listSheets(reader, { list: 'prices', span: prices }), listSheets(reader, { list: 'labels', span: labels })] as const;
  } finally {
    reader.close();
  }
}

test('prices changed and labels printed in a month that is over read as they did, to the minute, when the zone of the unit is corrected', async () => {
  // Half past eleven at night in Makassar is the next day in Jayapura; half an hour after midnight is the day before in Jakarta.
  await change('2026-11-30T23:30:00+08:00', 31_000);
  await change('2026-12-01T00:30:00+08:00', 32_000);
  gallery.time.now += 86_400_000;
  const [november, december] = [lists('2026-11-01', '2026-11-30'), lists('2026-12-01', '2026-12-01')];
  expect([november[0], november[1]]).toMatchObject([{ zones: [{ zone: 'Asia/Makassar' }], rows: [{ after: 31_000 }] }, { zones: [{ zone: 'Asia/Makassar' }], rows: [{ labels: 31 }] }]);
  expect([december[0], december[1]]).toMatchObject([{ rows: [{ after: 32_000 }] }, { rows: [{ labels: 32 }] }]);
  expect(november[2][0]).toMatchObject({ head: expect.arrayContaining(['Waktu (WITA)']), rows: [expect.arrayContaining(['30-11-2026 23.30'])] });
  for (const timeZone of ['Asia/Jayapura', 'Asia/Jakarta'] as const) {
    gallery.time.now += 30 * 3_600_000;
    gallery.setting('unit', { name: 'Galeri Karya Mandiri', agency: '', address: '', phone: '', timeZone });
    expect(lists('2026-11-01', '2026-11-30')).toEqual(november);
    expect(lists('2026-12-01', '2026-12-01')).toEqual(december);
  }
  // What came after is told by the clock that hangs there now.
  await change('2026-12-06T10:00:00+07:00', 33_000);
  expect(lists('2026-12-06', '2026-12-31')[2][0]).toMatchObject({ head: expect.arrayContaining(['Waktu (WIB)']), rows: [expect.arrayContaining(['06-12-2026 10.00'])] });
});

test('a row stands on the day that its list is of where the zone was corrected within these days: each moment by the clock of then, and its zone beside it', async () => {
  await change('2026-11-20T23:30:00+08:00', 31_000);
  await change('2026-11-21T00:30:00+08:00', 32_000);
  gallery.time.now = Date.parse('2026-11-21T12:00:00+08:00');
  gallery.setting('unit', { name: 'Galeri Karya Mandiri', agency: '', address: '', phone: '', timeZone: 'Asia/Jakarta' });
  await change('2026-11-21T13:00:00+07:00', 33_000);
  const [prices, labels, ...books] = lists('2026-11-21', '2026-11-21');
  // By the clock in Jakarta the first of them would be of the day before, under the heading of this one.
  const moments = ['21-11-2026 13.00 WIB', '21-11-2026 00.30 WITA'];
  for (const [sheet] of books) expect(sheet).toMatchObject({ head: expect.arrayContaining(['Waktu (WITA, WIB)']), rows: moments.map((moment) => expect.arrayContaining([moment])) });
  const made = { at: gallery.time.now, footer: '' };
  const papers = JSON.stringify([priceChangesPaper(prices, made, SAMPLE_ISSUER), labelRunsPaper(labels, made, SAMPLE_ISSUER)]);
  for (const words of [...moments, 'Mulai (WITA, WIB)', 'Waktu (WITA, WIB)']) expect(papers).toContain(words);
  expect(papers).not.toContain('20-11-2026');
});

test('the card of a product keeps its days as its papers have them', async () => {
  gallery.time.now = Date.parse('2026-11-21T00:30:00+08:00');
  moveGoods(gallery.context, gallery.administrator, {
    commandId: gallery.newId(),
    document: { kind: 'received', fromPlace: null, toPlace: 'gallery', ownerId: null, party: 'Bengkel', person: '', note: null, reference: null, lines: [{ productId: MAT, quantity: units(3), unitCost: rupiah(20_000) }] },
    print: false,
  });
  gallery.time.now += 86_400_000;
  gallery.setting('unit', { name: 'Galeri Karya Mandiri', agency: '', address: '', phone: '', timeZone: 'Asia/Jakarta' });
  const card = stockCard(gallery.context, { productId: MAT, placeId: null, batchId: null, before: null, limit: 10 });
  expect(card.steps[0]).toMatchObject({ quantity: 3_000, zone: 'Asia/Makassar' });
  expect(JSON.stringify(stockCardPaper({ ...card, place: 'Semua tempat', day: '2026-11-22', at: gallery.time.now }, SAMPLE_ISSUER))).toContain('21-11-2026 00.30 WITA');
});

test('sales stand in the report of the month they were booked in, before and after the zone is corrected within it', () => {
  const sold = (at: string): void => {
    gallery.time.now = Date.parse(at);
    gallery.add(2);
    gallery.pay();
  };
  const november = () => {
    const reader = openReader(gallery.file);
    try {
      return salesReport(reader, { from: '2026-11-01', to: '2026-11-30' }, null);
    } finally {
      reader.close();
    }
  };
  sold('2026-11-21T00:30:00+08:00');
  const before = november();
  expect(before).toMatchObject({ total: 15_000 });
  gallery.time.now = Date.parse('2026-12-02T12:00:00+08:00');
  gallery.setting('unit', { name: 'Galeri Karya Mandiri', agency: '', address: '', phone: '', timeZone: 'Asia/Jakarta' });
  sold('2026-12-03T10:00:00+07:00');
  expect(november()).toEqual(before);
});
