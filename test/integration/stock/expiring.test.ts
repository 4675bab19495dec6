import { afterAll, beforeAll, expect, test } from 'vitest';
import { listExpiring } from '../../../electron/services/stock/list-stock.ts';
import { moveGoods } from '../../../electron/services/stock/move-goods.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { PRODUCTS, testGallery, type TestGallery } from '../../support/test-gallery.ts';

const productId = PRODUCTS[0]?.id as ProductId;
let gallery: TestGallery;

beforeAll(() => {
  gallery = testGallery();
});
afterAll(() => gallery.close());

/** The day so many days from today, as the gallery's calendar has it. */
const dayIn = (days: number): string => new Date(gallery.time.now + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
const document = { fromPlace: null, toPlace: null, ownerId: null, party: 'Dapur', person: '', note: null, reference: null } as const;
const receive = (lines: readonly { readonly lot: string; readonly days: number }[]) =>
  moveGoods(gallery.context, gallery.administrator, { commandId: gallery.newId(), document: { ...document, kind: 'received', toPlace: 'gallery', lines: lines.map(({ lot, days }) => ({ productId, quantity: units(2), lot, expiresOn: dayIn(days) as never })) }, print: false });

test('what is past its day or near it is listed, the oldest first; what comes later and what is gone is not', async () => {
  expect(await listExpiring(gallery.context)).toEqual({ rows: [], more: false });
  receive([{ lot: 'NANTI', days: 16 }, { lot: 'BATAS', days: 15 }, { lot: 'KINI', days: 1 }, { lot: 'LEWAT', days: 0 }, { lot: 'HABIS', days: 4 }]);
  gallery.time.now += 86_400_000;
  const gone = (await listExpiring(gallery.context)).rows.find(({ lot }) => lot === 'HABIS');
  moveGoods(gallery.context, gallery.administrator, { commandId: gallery.newId(), document: { ...document, kind: 'waste', fromPlace: 'gallery', lines: [{ productId, quantity: units(2), batchId: gone?.batchId ?? null }] }, print: false });
  const { rows, more } = await listExpiring(gallery.context);
  expect([rows.map(({ lot, daysLeft, onHand }) => [lot, daysLeft, onHand]), more]).toEqual([[['LEWAT', -1, 2_000], ['KINI', 0, 2_000], ['BATAS', 14, 2_000]], false]);
});

test('of more than one document of waste takes the oldest are listed, and that there are others is said', async () => {
  receive(Array.from({ length: 497 }, (_, n) => ({ lot: `B-${n}`, days: 5 })));
  expect(await listExpiring(gallery.context)).toMatchObject({ rows: { length: 500 }, more: false });
  receive([{ lot: 'BARU', days: 0 }]);
  const { rows, more } = await listExpiring(gallery.context);
  expect([rows.length, rows[0]?.lot, ['BARU', 'BATAS'].map((named) => rows.some(({ lot }) => lot === named)), more]).toEqual([500, 'LEWAT', [true, false], true]);
});
