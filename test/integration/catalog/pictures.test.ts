import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openReader } from '../../../electron/db/open-reader.ts';
import { openExport } from '../../../electron/db/reports/open-export.ts';
import { verifyStore } from '../../../electron/db/verify/verify-store.ts';
import { readShelf } from '../../../electron/services/catalog/read-shelf.ts';
import { matchPictures } from '../../../electron/services/pictures/match-pictures.ts';
import { readPictures } from '../../../electron/services/pictures/read-pictures.ts';
import { setPicture } from '../../../electron/services/pictures/set-picture.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { jpegSaying, pngSaying, samplePng, webpSaying } from '../../support/sample-pictures.ts';
import { PRODUCTS, testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';

let gallery: TestGallery;
beforeEach(() => {
  gallery = testGallery();
});
afterEach(() => gallery.close());

const [ONION, MAT] = PRODUCTS.map(({ id }) => id) as [ProductId, ProductId];
const BROWN = samplePng(48, 32);
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const set = (productId: ProductId, bytes: Buffer | null, commandId = gallery.newId<'command'>()) => setPicture(gallery.context, gallery.administrator, { commandId, productId, base64: bytes?.toString('base64') ?? null });
const kept = (): string[] => {
  const database = new Database(gallery.file, { readonly: true });
  try {
    return database.prepare<[], { sha256: string }>('SELECT sha256 FROM picture ORDER BY sha256').all().map(({ sha256 }) => sha256);
  } finally {
    database.close();
  }
};
const verified = () => {
  const reader = openReader(gallery.file);
  try {
    return verifyStore(reader, null, () => 0).difference;
  } finally {
    reader.close();
  }
};
const told = () => gallery.store.journalReading.list(null, 20).filter(({ type }) => type === 'product.picture-set').map(({ body }) => JSON.parse(body) as Record<string, unknown>);

describe('the picture of a product', () => {
  test('is kept by its hash, stands on the shelf, is read back to the byte, and is told by the journal', () => {
    expect(set(ONION, BROWN).picture).toBe(`sha256:${hashOf(BROWN)}`);
    expect(readShelf(gallery.context, { categoryId: null, offset: 0, limit: 10 }).products.find(({ productId }) => productId === ONION)?.picture).toBe(`sha256:${hashOf(BROWN)}`);
    expect(readPictures(gallery.context, { sha256s: [hashOf(BROWN), 'f'.repeat(64)] })).toEqual([{ sha256: hashOf(BROWN), mime: 'image/png', base64: BROWN.toString('base64') }]);
    expect(told()).toEqual([{ productId: ONION, name: 'Bawang goreng Palu 100 g', before: null, after: `sha256:${hashOf(BROWN)}`, bytes: BROWN.length }]);
    expect(gallery.events).toContainEqual({ type: 'catalog-changed' });
    expect(verified()).toBeNull();
  });

  test('is kept once for two products, and goes with the last that shows it', () => {
    const red = samplePng(20, 20, [200, 0, 0]);
    set(ONION, BROWN);
    set(MAT, BROWN);
    expect(kept()).toEqual([hashOf(BROWN)]);
    set(ONION, red);
    expect(kept()).toEqual([hashOf(BROWN), hashOf(red)].toSorted());
    set(MAT, null);
    expect(kept()).toEqual([hashOf(red)]);
    set(ONION, null);
    expect(kept()).toEqual([]);
    expect(told()[0]).toMatchObject({ before: `sha256:${hashOf(red)}`, after: null, bytes: null });
    expect(verified()).toBeNull();
  });

  test('is set once however often it is asked, and the same one again changes nothing', () => {
    const id = gallery.newId<'command'>();
    set(ONION, BROWN, id);
    set(ONION, BROWN, id);
    set(ONION, BROWN);
    expect(told()).toHaveLength(1);
  });

  test('is refused by what it is, not by its name, and the one of before stays', () => {
    set(ONION, BROWN);
    const before = told().length;
    const refusals = [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), BROWN.subarray(0, 60), pngSaying(12_000, 9_000), jpegSaying(1_025, 10), Buffer.concat([samplePng(9, 9), Buffer.alloc(204_800)]), webpSaying('VP8 ', 480, 480).subarray(0, 40)].map((bytes) => refusalOf(() => set(ONION, bytes)));
    expect(refusals).toEqual(['picture.not-a-picture', 'picture.cut-off', 'picture.too-many-pixels', 'picture.too-many-pixels', 'picture.too-large', 'picture.cut-off']);
    expect(refusalOf(() => set(testId<'product'>(999), BROWN))).toBe('product.not-found');
    expect(kept()).toEqual([hashOf(BROWN)]);
    expect(told()).toHaveLength(before);
  });

  test('that was changed behind the books, or is gone, is named by verify; the open export carries it', async () => {
    set(ONION, BROWN);
    const folder = join(gallery.directory, 'terbuka');
    await openExport(gallery.file, folder);
    expect(readFileSync(join(folder, 'csv', 'picture.csv'), 'utf8')).toContain(BROWN.toString('base64'));
    const database = new Database(gallery.file);
    database.prepare('UPDATE picture SET bytes = ?').run(samplePng(4, 4));
    expect(verified()).toEqual({ kind: 'picture', hash: hashOf(BROWN) });
    database.prepare('DELETE FROM picture').run();
    database.close();
    expect(verified()).toEqual({ kind: 'picture', hash: hashOf(BROWN) });
  });
});

describe('files and the goods they are of', () => {
  test('fit by a whole code or by the name, the first file of a product counts', async () => {
    set(MAT, BROWN);
    const answer = await matchPictures(gallery.context, { names: ['2000140000289.jpg', 'keset_sabut_KELAPA (2).png', 'bawang goreng palu, 100 g!.webp', 'IMG_0001.jpg', 'jasa-01.png'] });
    expect(answer.map(({ product }) => product)).toEqual([
      { productId: ONION, name: 'Bawang goreng Palu 100 g', by: 'code', replaces: false, twice: false },
      { productId: MAT, name: 'Keset sabut kelapa', by: 'name', replaces: true, twice: false },
      { productId: ONION, name: 'Bawang goreng Palu 100 g', by: 'name', replaces: false, twice: true },
      null,
      expect.objectContaining({ name: 'Cuci motor', by: 'code' }),
    ]);
  });
});
