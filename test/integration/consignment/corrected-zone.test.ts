import { afterEach, beforeEach, expect, test } from 'vitest';
import { readStatement } from '../../../electron/services/consignment/read-statement.ts';
import { moveGoods } from '../../../electron/services/stock/move-goods.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { PRODUCTS, testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';

let gallery: TestGallery;
beforeEach(() => void (gallery = testGallery()));
afterEach(() => gallery.close());

const OWNER = testId<'producer'>(31);
const bring = (count: number) =>
  moveGoods(gallery.context, gallery.administrator, {
    commandId: gallery.newId(),
    document: { kind: 'consigned', fromPlace: null, toPlace: 'gallery', ownerId: OWNER, party: 'Lapas', person: '', note: null, reference: null, lines: [{ productId: PRODUCTS[1]?.id as ProductId, quantity: units(count), unitCost: rupiah(35_000) }] },
    print: false,
  });
const day = (of: string) => readStatement(gallery.context, { ownerId: OWNER, from: of, to: of }).lines[0];

test('a statement stays what it was, and the next begins where it ended, when the zone of the unit is corrected', () => {
  // Half past eleven at night in Makassar is the next day in Jayapura, half an hour after midnight the day before in Jakarta.
  gallery.time.now = Date.parse('2026-11-30T23:30:00+08:00');
  bring(10);
  gallery.time.now = Date.parse('2026-12-01T00:30:00+08:00');
  bring(4);
  const asPrinted = () => expect([day('2026-11-30'), day('2026-12-01')]).toMatchObject([{ opening: 0, came: 10_000, closing: 10_000 }, { opening: 10_000, came: 4_000, closing: 14_000 }]);
  asPrinted();
  for (const timeZone of ['Asia/Jayapura', 'Asia/Jakarta'] as const) {
    gallery.time.now += 30 * 3_600_000;
    gallery.setting('unit', { name: 'Galeri Karya Mandiri', agency: '', address: '', phone: '', timeZone });
    asPrinted();
  }
});

test('how long goods have lain is counted in the days of then', () => {
  // By the clock in Jakarta they came the day before.
  gallery.time.now = Date.parse('2026-12-01T00:30:00+08:00');
  bring(4);
  gallery.time.now += 30 * 3_600_000;
  gallery.setting('unit', { name: 'Galeri Karya Mandiri', agency: '', address: '', phone: '', timeZone: 'Asia/Jakarta' });
  expect(day('2026-12-01')).toMatchObject({ came: 4_000, age: { oldestDays: 0 } });
});
