import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSheet } from '../../../electron/sheet-reader/read-sheet.ts';
import type { GoodsFileKind, GoodsFileLook, GoodsFormat } from '../../../shared/contract/goods-import.ts';
import { GOODS_FIELDS } from '../../../shared/domain/goods-import/goods-fields.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { sendFile } from '../../support/send-file.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import { goodsDesk, type GoodsDesk } from '../../support/goods-desk.ts';
import { commandId, refusalOf, removeTestDir, type ServiceClient, type TestService } from '../../support/test-service.ts';
import { noOffice, throughOffice } from '../../support/through-office.ts';
import { verified } from '../../support/verified.ts';

type Sight = NonNullable<Parameters<ServiceClient['goodsImport']['file']>[0]['sight']>;

let desk: GoodsDesk;
let test: TestService;
let manager: ServiceClient;
const out = mkdtempSync(join(tmpdir(), 'etalase-barang-'));

beforeAll(async () => {
  desk = await goodsDesk();
  ({ test, manager } = desk);
  const add = (name: string, more: Parameters<GoodsDesk['add']>[1], stock: number | null = null, expiresOn: string | null = null) => desk.add(name, { category: 'Minuman', workshop: 'Boga', ...more }, stock === null ? null : quantity(stock), expiresOn);
  await add('Kopi; "Sigi" 200 g', {
    codes: ['00123', '8991234567891'],
    details: {
      permits: [{ kind: 'p-irt', number: '2067271010045-28', endsOn: '2028-03-31' }, { kind: 'halal', number: 'ID72110000123450124', endsOn: null }],
      cost: rupiah(21_000),
      tracksExpiry: true,
      shelfLifeDays: 365,
      ingredients: 'kopi, gula aren',
      netContent: '200 g',
      eKatalog: { brand: 'Sigi', kbki: '2391200000', tkdn: basisPoints(7_550), tkdnCertificate: 'T-1', sni: null, weightGrams: 230, size: [200, 100, 60], description: 'Kopi robusta Sigi. Disangrai di bengkel.', link: null },
    },
  }, 12_000);
  await add('=HYPERLINK("http://x")', { price: rupiah(99_999_999), details: { eKatalog: { brand: 'Uji', kbki: null, tkdn: null, tkdnCertificate: null, sni: null, weightGrams: null, size: null, description: null, link: null } } });
  const fish = await add('Ikan lele', { unit: 'kg', fractional: true, price: rupiah(28_350), priceFloor: rupiah(20_000), details: { tracksExpiry: true } }, 1_125, '2026-11-25');
  const [place] = await manager.stock.places();
  const earlier = { productId: fish.productId, quantity: quantity(500), lot: 'B', expiresOn: '2026-11-22' };
  await manager.stock.move({ commandId: commandId(), print: false, document: { kind: 'received', fromPlace: null, toPlace: place!.placeId, ownerId: null, party: 'Kolam', person: '', note: '', reference: '', lines: [earlier] } });
  await add('Cuci motor', { kind: 'service', unit: 'kali' });
  const gone = await add('Gebyok jati', { kind: 'unique', price: rupiah(5_000_000), details: { eKatalog: { brand: 'Uji', kbki: null, tkdn: null, tkdnCertificate: null, sni: null, weightGrams: null, size: null, description: null, link: null } } }, 1_000);
  await manager.catalog.changeProduct({ commandId: commandId(), productId: gone.productId, change: { active: false } });
});
afterAll(async () => {
  expect(verified(test.service.context.store.file).difference).toBeNull();
  await desk.close();
  removeTestDir(out);
});

const file = async (kind: GoodsFileKind, format: GoodsFormat): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  const made = await manager.goodsImport.file({ kind, format });
  return { name: made.name, bytes: Buffer.from(made.bytes, 'base64') };
};
const look = async (bytes: Uint8Array, name: string): Promise<GoodsFileLook> => manager.goodsImport.look({ uploadId: await sendFile(manager, name, bytes), sheet: 0, mapping: null, defaults: null });
const rowsOf = (bytes: Uint8Array, sheet = 0): readonly (readonly unknown[])[] => {
  const read = readSheet(bytes, sheet);
  return read.ok ? read.value.rows.map(({ cells }) => cells) : [];
};

it.each(['xlsx', 'csv'] as const)('goods go out as %s and come back the same: every column is known again, nothing would change', async (format) => {
  const { name, bytes } = await file('goods', format);
  expect(name).toBe(`barang-2026-11-20.${format}`);
  const found = await look(bytes, name);
  expect(found.mapping.roles).toEqual(GOODS_FIELDS);
  // What keeps only so long goes out with the earliest of its days: another gallery asks for one.
  expect(rowsOf(bytes).find(([called]) => called === 'Ikan lele')?.[GOODS_FIELDS.indexOf('expiresOn')]).toMatch(/^2026-11-22/);
  expect(found.plan).toMatchObject({ add: 0, change: 0, same: 5, faulty: 0, faults: [] });
});

it.each(['xlsx', 'csv'] as const)('a gallery that has none of them takes the %s as it is', async (format) => {
  const { name, bytes } = await file('goods', format);
  const other = await goodsDesk();
  try {
    const keeper = other.manager;
    const uploadId = await sendFile(keeper, name, bytes);
    const { mapping, defaults, plan } = await keeper.goodsImport.look({ uploadId, sheet: 0, mapping: null, defaults: null });
    expect(plan).toMatchObject({ add: 5, faulty: 0 });
    await keeper.goodsImport.start({ commandId: commandId(), uploadId, sheet: 0, mapping, defaults, rest: 'refuse', mintCodes: false });
    await expect.poll(async () => (await keeper.goodsImport.status())?.running).toBe(false);
    const facts = async (client: ServiceClient) => (await client.catalog.list({ text: '', offset: 0, limit: 50 })).products.map(({ name: called, kind, price, priceFloor, category, producer, workshop, unit, fractional, active, codes, onHand }) => ({ called, kind, price, priceFloor, category, producer, workshop, unit, fractional, active, codes, onHand }));
    expect(await facts(keeper)).toEqual(await facts(manager));
    // What goes out of it is, row by row, what came in.
    const again = Buffer.from((await keeper.goodsImport.file({ kind: 'goods', format })).bytes, 'base64');
    const plain = (cells: readonly unknown[]): readonly unknown[] => cells.map((cell) => (typeof cell === 'string' ? cell.replace(/\s+/g, ' ') : cell));
    expect(rowsOf(again).map(plain)).toEqual(rowsOf(bytes).map(plain));
  } finally {
    await other.close();
  }
});

it.each(['xlsx', 'csv'] as const)('a list goes out as %s as it is seen: what was looked for, narrowed and archived, on all its pages, in its order', async (format) => {
  const places = await manager.catalog.places();
  const [drinks] = places.categories;
  const [lapas] = places.producers;
  const [boga] = places.workshops;
  const sights: readonly Sight[] = [
    { text: '', show: 'sold', order: { by: 'price', down: true } },
    { text: '', show: 'archived' },
    { text: 'I', show: 'all', order: { by: 'name', down: true } },
    { text: '00123' },
    { text: '', show: 'all', order: { by: 'on-hand', down: false }, categoryId: drinks?.categoryId ?? null, producerId: lapas?.producerId ?? null },
    { text: 'lele', workshopId: boga?.workshopId ?? null },
  ];
  for (const sight of sights) {
    const { products, total } = await manager.catalog.list({ ...sight, offset: 0, limit: 100 });
    const made = await manager.goodsImport.file({ kind: 'goods', format, sight });
    expect([made.name, made.rows]).toEqual([`barang-terlihat-2026-11-20.${format}`, total]);
    expect(rowsOf(Buffer.from(made.bytes, 'base64')).slice(1).map(([name]) => name)).toEqual(products.map(({ name }) => name));
    expect(total).toBeGreaterThan(0);
  }
  expect((await look(Buffer.from((await manager.goodsImport.file({ kind: 'goods', format, sight: { text: 'kopi' } })).bytes, 'base64'), `barang.${format}`)).plan).toMatchObject({ add: 0, change: 0, same: 1 });
  expect((await manager.goodsImport.file({ kind: 'goods', format })).rows).toBe(5);
});

it('a list without goods is no file', async () => {
  expect(await refusalOf(manager.goodsImport.file({ kind: 'goods', format: 'csv', sight: { text: 'tidak ada yang bernama begini' } }))).toMatchObject({ code: 'goods.nothing-to-list' });
});

it('one cell that was changed in it changes one product', async () => {
  const { bytes } = await file('goods', 'csv');
  const changed = Buffer.from(bytes.toString().replace(';28350;', ';29.000;'));
  expect((await look(changed, 'barang.csv')).plan).toMatchObject({ add: 0, change: 1, same: 4, faulty: 0, example: [{ name: 'Ikan lele', changes: ['price'] }] });
});

it('the form has the columns of the import and says what belongs into each', async () => {
  const { name, bytes } = await file('template', 'xlsx');
  expect(name).toBe('formulir-barang.xlsx');
  expect((await look(bytes, name)).mapping.roles).toEqual(GOODS_FIELDS);
  expect(rowsOf(bytes)).toHaveLength(1);
  expect(rowsOf(bytes, 1).slice(1).map(([column]) => column)).toEqual(rowsOf(bytes)[0]);
});

it('e-Katalog gets what it asks for, of goods on sale that were described for it, and names what is missing', async () => {
  const [head, ...rows] = rowsOf((await file('e-katalog', 'xlsx')).bytes);
  expect(rows).toHaveLength(2);
  const row = Object.fromEntries((head ?? []).map((title, place) => [title, rows.find((one) => one[1] === 'Kopi; "Sigi" 200 g')?.[place]]));
  expect(row).toMatchObject({ 'Nomor produk': '00123', KBKI: '2391200000', 'TKDN (%)': 75.5, Merek: 'Sigi', 'Harga (Rp)': 35_000, Stok: 12, 'Berat (gram)': 230, 'Panjang (mm)': 200, Izin: 'P-IRT 2067271010045-28; Halal ID72110000123450124' });
  expect(rows.find((one) => one[1] === '=HYPERLINK("http://x")')?.at(-1)).toBe('KBKI, Spesifikasi, Berat, Ukuran, Nomor produk');
});

it('everything is written as open files by one call; a folder that cannot be written is told in its words', async () => {
  const written = await manager.goodsImport.everything({});
  expect(readdirSync(written.folder).sort()).toEqual(['BACA-SAYA.md', 'csv', 'etalase.db']);
  expect(verified(join(written.folder, 'etalase.db')).difference).toBeNull();
  expect(readdirSync(join(written.folder, 'csv'))).toHaveLength(written.tables);
  rmSync(dirname(written.folder), { recursive: true });
  writeFileSync(dirname(written.folder), 'bukan folder');
  expect(await refusalOf(manager.goodsImport.everything({}))).toMatchObject({ code: 'export.everything', detail: expect.stringMatching(/ENOTDIR|EEXIST/) });
});

it.skipIf(noOffice !== null)('a program for spreadsheets opens the workbook and reads the same', async () => {
  const { bytes } = await file('goods', 'xlsx');
  const back = throughOffice(bytes);
  expect(back).toContain('"Kopi; ""Sigi"" 200 g"');
  expect(back).toContain('=HYPERLINK');
});

it('shows the beginning of a long cell, and that it goes on', async () => {
  const fits = 'x'.repeat(60);
  const { columns, rows } = await look(Buffer.from(`Nama;Harga\n${fits};5000\n${fits}y;6000\n`), 'panjang.csv');
  expect([columns, rows.map(({ cells }) => cells[0])]).toEqual([['Nama', 'Harga'], [fits, `${fits}…`]]);
});
