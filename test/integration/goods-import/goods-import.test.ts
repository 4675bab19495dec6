import { setTimeout as delay } from 'node:timers/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { GoodsFileLook, GoodsImportStatus } from '../../../shared/contract/goods-import.ts';
import type { GoodsDefaults } from '../../../shared/domain/goods-import/goods-values.ts';
import { makeWorkbook, sheetData } from '../../support/make-workbook.ts';
import { sendFile } from '../../support/send-file.ts';
import { commandId, foundTestGallery, refusalOf, removeTestDir, SECRETS, signInAs, startTestService, type ServiceClient, type TestService } from '../../support/test-service.ts';
import { verified } from '../../support/verified.ts';

const DEFAULTS: GoodsDefaults = { category: 'Lain-lain', producer: 'Lapas Uji', workshop: 'Boga', unit: 'buah' };
const text = (...lines: string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`);
const HEAD = 'Kode;Nama barang;Harga (Rp);Golongan;Stok';

describe('a file of goods', () => {
  let test: TestService;
  let manager: ServiceClient;
  let cashier: ServiceClient;
  const look = async (bytes: Uint8Array, name = 'barang.csv'): Promise<GoodsFileLook> => manager.goodsImport.look({ uploadId: await sendFile(manager, name, bytes), sheet: 0, mapping: null, defaults: DEFAULTS });
  const bring = async (bytes: Uint8Array, rest: 'refuse' | 'skip' = 'refuse', name = 'barang.csv'): Promise<GoodsImportStatus> => {
    const uploadId = await sendFile(manager, name, bytes);
    const { mapping } = await manager.goodsImport.look({ uploadId, sheet: 0, mapping: null, defaults: DEFAULTS });
    const begun = await manager.goodsImport.start({ commandId: commandId(), uploadId, sheet: 0, mapping, defaults: DEFAULTS, rest, mintCodes: true });
    return ended(begun);
  };
  const ended = async (begun: GoodsImportStatus): Promise<GoodsImportStatus> => {
    for (;;) {
      const now = await manager.goodsImport.status();
      if (now?.importId === begun.importId && !now.running) return now;
      // Asked without pause it would take the import's own time.
      await delay(5);
    }
  };
  const goods = async (of = '') => (await manager.catalog.list({ text: of, offset: 0, limit: 100 })).products;
  const start = async (dir?: string): Promise<void> => {
    test = await startTestService({}, dir);
    if (dir === undefined) await foundTestGallery(test);
    const { people } = await test.as().session.welcome();
    const person = (role: string) => people.find((one) => one.role === role) as (typeof people)[number];
    manager = test.as(await signInAs(test, person('manager'), SECRETS.manager));
    cashier = test.as(await signInAs(test, person('cashier'), SECRETS.cashier));
  };
  beforeAll(() => start());
  afterEach(() => expect(verified(test.service.context.store.file).difference).toBeNull());
  afterAll(async () => {
    await test.close();
    removeTestDir(test.dir);
  });

  it('comes in as CSV: new goods with codes, prices as people write them, places by name and opening stock', async () => {
    const file = text(HEAD, '8991234567891;Kopi Sigi 200 g;Rp 35.000,00;Minuman;12', '00123;Nastar;45rb;Kue kering;7,0', ';Keripik;12.500;Kue kering;', ';Teh;8000,00;;0');
    const found = await look(file);
    expect(found).toMatchObject({ kind: 'csv', encoding: 'utf-8', delimiter: ';', rowCount: 5, remembered: false, mapping: { headerRow: 1, roles: ['code', 'name', 'price', 'category', 'stock'] }, plan: { add: 4, change: 0, same: 0, faulty: 0 } });
    expect(found.plan?.newPlaces.first).toEqual(expect.arrayContaining(['Minuman', 'Kue kering', 'Lain-lain']));
    expect(await goods()).toEqual([]);
    const status = await bring(file);
    expect(status).toMatchObject({ running: false, total: 4, done: 4, added: 4, changed: 0, refused: [] });
    expect((await goods()).map(({ name, price, category, producer, workshop, unit, codes, onHand }) => [name, price, category, producer, workshop, unit, codes, onHand])).toEqual([
      ['Keripik', 12_500, 'Kue kering', 'Lapas Uji', 'Boga', 'buah', ['2000000000015'], 0],
      ['Kopi Sigi 200 g', 35_000, 'Minuman', 'Lapas Uji', 'Boga', 'buah', ['8991234567891'], 12_000],
      ['Nastar', 45_000, 'Kue kering', 'Lapas Uji', 'Boga', 'buah', ['00123'], 7_000],
      ['Teh', 8_000, 'Lain-lain', 'Lapas Uji', 'Boga', 'buah', ['2000000000022'], 0],
    ]);
    expect(await cashier.catalog.search({ text: 'nastar', limit: 5 })).toHaveLength(1);
  });

  it('that comes again changes nothing and says so', async () => {
    const file = text(HEAD, '8991234567891;Kopi Sigi 200 g;Rp 35.000,00;Minuman;12', '00123;Nastar;45rb;Kue kering;7,0');
    const found = await look(file);
    expect(found).toMatchObject({ remembered: true, plan: { add: 0, change: 0, same: 2, faulty: 0, stockLeft: 2 } });
    const before = test.changes();
    const uploadId = await sendFile(manager, 'barang.csv', file);
    expect(await refusalOf(manager.goodsImport.start({ commandId: commandId(), uploadId, sheet: 0, mapping: found.mapping, defaults: DEFAULTS, rest: 'refuse', mintCodes: true }))).toEqual({ code: 'import.nothing-new', count: 2 });
    expect(test.changes()).toBe(before);
  });

  it('changes what is there, by code and by name, and leaves alone what a row leaves blank', async () => {
    const status = await bring(text('Nama;Harga;Barcode;Dijual', 'Kopi Sigi 200 gram;36.000;8991234567891;ya', 'NASTAR;;0777;', 'Teh;8.500;;tidak'));
    expect(status).toMatchObject({ added: 0, changed: 3 });
    expect((await goods()).map(({ name, price, codes, active, onHand }) => [name, price, codes, active, onHand])).toEqual([
      ['Keripik', 12_500, ['2000000000015'], true, 0],
      ['Kopi Sigi 200 gram', 36_000, ['8991234567891'], true, 12_000],
      ['NASTAR', 45_000, ['00123', '0777'], true, 7_000],
      ['Teh', 8_500, ['2000000000022'], false, 0],
    ]);
  });

  it('tells every faulty row by row and column in a word, and with one of them brings in all or nothing', async () => {
    const file = text(HEAD, '8991234567890;Salah digit;5000;Kue;', ';Tanpa harga;;Kue;', ';Titik dua;1.00;Kue;', ';Minus;-500;Kue;', ';Mahal;100.000.000;Kue;', '777;Satu;5000;Kue;', '777;Dua;5000;Kue;', ';Satu;6000;Kue;', ';Rumus;=A1*2;Kue;', ';Setengah;5000;Kue;1,5', ';Banyak;5000;Kue;1.500', '00123 | 8991234567891;Gabung;5000;Kue;', ';Baik;5000;Kue;3');
    const found = await look(file);
    expect(found.plan?.faults.map(({ row, field, fault }) => [row, field, fault])).toEqual([
      [2, 'code', 'code-check-digit'],
      [3, 'price', 'required'],
      [4, 'price', 'amount-ambiguous'],
      [5, 'price', 'amount-negative'],
      [6, 'price', 'price-out-of-range'],
      [8, 'code', 'code-twice'],
      [9, 'name', 'name-twice'],
      [10, 'price', 'formula'],
      [11, 'stock', 'quantity-whole-only'],
      [12, 'stock', 'quantity-ambiguous'],
      [13, 'code', 'codes-of-two'],
    ]);
    expect(found.plan?.faults.find(({ row }) => row === 11)?.text, 'as it was written').toBe('1,5');
    expect(found.plan).toMatchObject({ add: 2, faulty: 11 });
    const uploadId = await sendFile(manager, 'barang.csv', file);
    const before = (await goods()).length;
    expect(await refusalOf(manager.goodsImport.start({ commandId: commandId(), uploadId, sheet: 0, mapping: found.mapping, defaults: DEFAULTS, rest: 'refuse', mintCodes: true }))).toEqual({ code: 'import.rows-faulty', count: 11, row: 2 });
    expect(await goods()).toHaveLength(before);
    expect(await bring(file, 'skip')).toMatchObject({ added: 2, leftOut: 11 });
    expect((await goods()).map(({ name }) => name)).toEqual(expect.arrayContaining(['Satu', 'Baik']));
  });

  it('comes in as a workbook, in any order of columns, below a title, with merged cells', async () => {
    const file = makeWorkbook(`${sheetData([['DAFTAR HARGA 2026'], ['Harga', 'Kelompok', 'NAMA BARANG', 'Kode'], [15_000, 'Mebel', 'Kursi kecil', 8_991_234_567_907], [250_000.0000001, '', 'Kursi besar', '0042']])}<mergeCells><mergeCell ref="B3:B4"/></mergeCells>`);
    expect(await look(file, 'mebel.xlsx')).toMatchObject({ kind: 'xlsx', merged: 1, mapping: { headerRow: 2, roles: ['price', 'category', 'name', 'code'] } });
    expect(await bring(file, 'refuse', 'mebel.xlsx')).toMatchObject({ added: 2 });
    expect((await goods('kursi')).map(({ name, price, category, codes }) => [name, price, category, codes])).toEqual([
      ['Kursi besar', 250_000, 'Mebel', ['0042']],
      ['Kursi kecil', 15_000, 'Mebel', ['8991234567907']],
    ]);
  });

  it('is read the way the last one of its kind was: by the names of its columns wherever they stand, or by their number where they have none', async () => {
    const see = async (...lines: string[]) => manager.goodsImport.look({ uploadId: await sendFile(manager, 'pasar.csv', text(...lines)), sheet: 0, mapping: null, defaults: null });
    const teach = async (roles: GoodsFileLook['mapping']['roles'], headerRow: number, ...lines: string[]) => {
      const uploadId = await sendFile(manager, 'pasar.csv', text(...lines));
      const defaults = { ...DEFAULTS, category: 'Pasar', unit: 'ikat' };
      await manager.goodsImport.look({ uploadId, sheet: 0, mapping: { headerRow, roles }, defaults });
      await ended(await manager.goodsImport.start({ commandId: commandId(), uploadId, sheet: 0, mapping: { headerRow, roles }, defaults, rest: 'refuse', mintCodes: true }));
    };
    // One of the names is of no column that is known.
    expect(await see('Nama barang;Harga (Rp);Lapak', 'Serai;2000;Dapur')).toMatchObject({ remembered: false, mapping: { roles: ['name', 'price', 'ignore'] } });
    await teach(['name', 'price', 'workshop'], 1, 'Nama barang;Harga (Rp);Lapak', 'Serai;2000;Dapur');
    expect(await see('PASAR SENIN', '', ' nama  BARANG ;harga (rp);LAPAK', 'Jahe;3000;Dapur')).toMatchObject({ remembered: true, mapping: { headerRow: 3, roles: ['name', 'price', 'workshop'] }, defaults: { category: 'Pasar', unit: 'ikat' }, plan: { add: 1, faulty: 0 } });
    expect(await see('Nama barang;Harga (Rp);Meja', 'Jahe;3000;Dapur')).toMatchObject({ remembered: false, mapping: { roles: ['name', 'price', 'ignore'] } });
    // None of the names is: a person said which row they are.
    await teach(['price', 'name'], 2, 'Pasar;', 'Uang;Benda', '2500;Lengkuas');
    expect(await see('Pasar;', 'Uang;Benda', '2600;Kunyit')).toMatchObject({ remembered: true, mapping: { headerRow: 2, roles: ['price', 'name'] }, columns: ['Uang', 'Benda'], plan: { add: 1, faulty: 0 } });
    // No names at all.
    await teach(['price', 'ignore', 'name'], 0, '1500;x;Daun salam');
    expect(await see('1700;y;Daun jeruk')).toMatchObject({ remembered: true, mapping: { headerRow: 0, roles: ['price', 'ignore', 'name'] }, plan: { add: 1, faulty: 0 } });
    expect(await see('1700;y')).toMatchObject({ remembered: false });
    // What a person says now counts more.
    const uploadId = await sendFile(manager, 'pasar.csv', text('Uang;Benda', 'Kunyit;2600'));
    expect(await manager.goodsImport.look({ uploadId, sheet: 0, mapping: { headerRow: 1, roles: ['name', 'price'] }, defaults: DEFAULTS })).toMatchObject({ mapping: { headerRow: 1, roles: ['name', 'price'] }, defaults: DEFAULTS, plan: { add: 1 } });
  });

  it('that is hostile is refused by a word and changes nothing', async () => {
    const before = test.changes();
    for (const [bytes, code] of [
      [makeWorkbook('', [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(24 * 1024 * 1024, '<row/>'), claims: 10 }]), 'sheet.swells'],
      [Buffer.from('%PDF-1.7'), 'sheet.not-a-table'],
      [Buffer.from('PK\u0003\u0004 nothing'), 'sheet.broken'],
      [new Uint8Array(0), 'sheet.empty'],
    ] as const) {
      const uploadId = await sendFile(manager, 'x.xlsx', bytes);
      expect(await refusalOf(manager.goodsImport.look({ uploadId, sheet: 0, mapping: null, defaults: null }))).toMatchObject({ code });
    }
    expect((await look(text('apa;saja', 'tanpa;judul'))).plan).toBeNull();
    expect(test.changes()).toBe(before);
  });

  it('is sent in pieces: out of order, too large, too many and of another person are refused', async () => {
    const { uploadId } = await manager.upload.begin({ name: 'a.csv', size: 6 });
    expect(await manager.upload.piece({ uploadId, at: 0, base64: 'AAAA' })).toEqual({ received: 3 });
    expect(await manager.upload.piece({ uploadId, at: 0, base64: 'AAAA' })).toEqual({ received: 3 });
    expect(await refusalOf(manager.upload.piece({ uploadId, at: 4, base64: 'AAAA' }))).toEqual({ code: 'upload.out-of-order' });
    expect(await refusalOf(manager.goodsImport.look({ uploadId, sheet: 0, mapping: null, defaults: null }))).toEqual({ code: 'upload.out-of-order' });
    expect(await refusalOf(manager.upload.begin({ name: 'b.csv', size: 33 * 1024 * 1024 }))).toEqual({ code: 'upload.too-large', megabytes: 32 });
    expect(await refusalOf(cashier.upload.begin({ name: 'b.csv', size: 1 }))).toEqual({ code: 'session.forbidden' });
    await manager.upload.drop({ uploadId });
    expect(await refusalOf(manager.upload.piece({ uploadId, at: 3, base64: 'AAAA' }))).toEqual({ code: 'upload.gone' });
    const idle = await sendFile(manager, 'c.csv', text('Nama;Harga', 'X;1000'));
    test.clock.advance(11 * 60_000);
    expect(await refusalOf(manager.goodsImport.look({ uploadId: idle, sheet: 0, mapping: null, defaults: null }))).toMatchObject({ code: expect.stringMatching(/upload\.gone|session/) as string });
    await test.close();
    await start(test.dir);
  });

  it('whose rows clash with what somebody did meanwhile comes in but for those, and names them', async () => {
    const uploadId = await sendFile(manager, 'rak.csv', text('Nama;Harga', ...Array.from({ length: 300 }, (_, index) => `Rak ${index};${1_000 + index}`)));
    const { mapping } = await manager.goodsImport.look({ uploadId, sheet: 0, mapping: null, defaults: DEFAULTS });
    const begun = await manager.goodsImport.start({ commandId: commandId(), uploadId, sheet: 0, mapping, defaults: DEFAULTS, rest: 'refuse', mintCodes: false });
    const place = { category: 'Mebel', producer: 'Lapas Uji', workshop: 'Kayu', unit: 'buah', fractional: false, codes: [], mintCode: false };
    // The till and the office go on between two of its transactions.
    await manager.catalog.addProduct({ commandId: commandId(), product: { ...place, name: 'Rak 299', kind: 'goods', price: 9_000 as never }, openingStock: null });
    const other = await sendFile(manager, 'lain.csv', text('Nama;Harga', 'Y;1000'));
    expect(await refusalOf(manager.goodsImport.start({ commandId: commandId(), uploadId: other, sheet: 0, mapping, defaults: DEFAULTS, rest: 'refuse', mintCodes: false }))).toEqual({ code: 'import.running', fileName: 'rak.csv' });
    expect(await ended(begun)).toMatchObject({ total: 300, done: 300, added: 299, refused: [{ row: 301, refusal: { code: 'product.name-taken', name: 'Rak 299' } }] });
  });

  it('never overwrites what somebody typed while it was on its way: each such row is left out and named with its fields', async () => {
    const shelves = (await manager.catalog.list({ text: 'rak 29', offset: 0, limit: 50 })).products;
    const of = (name: string) => shelves.find((one) => one.name === name)?.productId as (typeof shelves)[number]['productId'];
    const uploadId = await sendFile(manager, 'rak-baru.csv', text('Nama;Harga;Satuan', ...Array.from({ length: 299 }, (_, index) => `Rak ${index};${5_000 + index};set`)));
    const { mapping } = await manager.goodsImport.look({ uploadId, sheet: 0, mapping: null, defaults: DEFAULTS });
    const begun = await manager.goodsImport.start({ commandId: commandId(), uploadId, sheet: 0, mapping, defaults: DEFAULTS, rest: 'refuse', mintCodes: false });
    const edit = (name: string, change: Parameters<typeof manager.catalog.changeProduct>[0]['change']) => manager.catalog.changeProduct({ commandId: commandId(), productId: of(name), change });
    await edit('Rak 298', { price: 7_777 as never });
    await edit('Rak 297', { price: 5_297 as never, workshop: 'Las' });
    await edit('Rak 296', { price: 8_888 as never, unit: 'pasang' });
    expect(await ended(begun)).toMatchObject({
      total: 299,
      done: 299,
      changed: 297,
      stalled: false,
      refused: [
        { row: 298, refusal: { code: 'import.changed-meanwhile', name: 'Rak 296', fields: ['price', 'unit'] } },
        { row: 300, refusal: { code: 'import.changed-meanwhile', name: 'Rak 298', fields: ['price'] } },
      ],
    });
    const after = (await manager.catalog.list({ text: 'rak 29', offset: 0, limit: 50 })).products;
    expect(['Rak 295', 'Rak 296', 'Rak 297', 'Rak 298'].map((name) => after.find((one) => one.name === name)).map((one) => [one?.price, one?.unit, one?.workshop])).toEqual([[5_295, 'set', 'Boga'], [8_888, 'pasang', 'Boga'], [5_297, 'set', 'Las'], [7_777, 'buah', 'Boga']]);
  });

  it('that stops because the disk takes no more is told as stopped, with what is in, and goes on when somebody says so', async () => {
    const calm = test;
    let fails = false;
    let rows = 0;
    test = await startTestService({ reached: (step) => {
      if (step === 'import-row' && fails && (rows += 1) > 50) throw new Error('disk I/O error');
    } });
    try {
      await foundTestGallery(test);
      const { people } = await test.as().session.welcome();
      manager = test.as(await signInAs(test, people.find((one) => one.role === 'manager') as (typeof people)[number], SECRETS.manager));
      const uploadId = await sendFile(manager, 'panjang.csv', text('Nama;Harga', ...Array.from({ length: 120 }, (_, index) => `Barang ${index};${1_000 + index}`)));
      const { mapping } = await manager.goodsImport.look({ uploadId, sheet: 0, mapping: null, defaults: DEFAULTS });
      fails = true;
      await manager.goodsImport.start({ commandId: commandId(), uploadId, sheet: 0, mapping, defaults: DEFAULTS, rest: 'refuse', mintCodes: false });
      const stopped = async (): Promise<GoodsImportStatus> => {
        for (;;) {
          const now = await manager.goodsImport.status();
          if (now?.stalled === true) return now;
          await new Promise((resolve) => setImmediate(resolve));
        }
      };
      const half = await stopped();
      expect(half).toMatchObject({ running: true, total: 120, endedAt: null });
      expect(half.done).toBe(half.added);
      expect((await manager.catalog.list({ text: '', offset: 0, limit: 1 })).total).toBe(half.done);
      expect(verified(test.service.context.store.file).difference).toBeNull();
      fails = false;
      expect(await manager.goodsImport.goOn()).toMatchObject({ running: true, stalled: false });
      expect(await ended(half)).toMatchObject({ done: 120, added: 120, stalled: false });
      expect(await manager.goodsImport.goOn()).toMatchObject({ running: false, stalled: false });
      expect((await manager.catalog.list({ text: '', offset: 0, limit: 1 })).total).toBe(120);
      expect(verified(test.service.context.store.file).difference).toBeNull();
    } finally {
      await test.close();
      removeTestDir(test.dir);
      test = calm;
    }
  });

  it('that was cut off by a power cut is finished by the next start, and one not yet decided on never happened', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'etalase-import-'));
    const calm = test;
    try {
      let rows = 0;
      test = await startTestService({ reached: (step) => void (step === 'import-rows' && (rows += 1) === 2 && test.service.context.log.info('half', {})) }, dir);
      await foundTestGallery(test);
      const { people } = await test.as().session.welcome();
      manager = test.as(await signInAs(test, people.find((one) => one.role === 'manager') as (typeof people)[number], SECRETS.manager));
      const uploadId = await sendFile(manager, 'panjang.csv', text('Nama;Harga', ...Array.from({ length: 600 }, (_, index) => `Barang ${index};${1_000 + index}`)));
      const { mapping } = await manager.goodsImport.look({ uploadId, sheet: 0, mapping: null, defaults: DEFAULTS });
      const begun = await manager.goodsImport.start({ commandId: commandId(), uploadId, sheet: 0, mapping, defaults: DEFAULTS, rest: 'refuse', mintCodes: false });
      await test.close();
      const half = begun.total;
      expect(half).toBe(600);
      await start(dir);
      const after = await ended(begun);
      expect(after).toMatchObject({ added: 600, total: 600, running: false });
      expect((await manager.catalog.list({ text: '', offset: 0, limit: 1 })).total).toBe(600);
      expect(verified(test.service.context.store.file).difference).toBeNull();
      await test.close();
    } finally {
      removeTestDir(dir);
      test = calm;
    }
  });
});
