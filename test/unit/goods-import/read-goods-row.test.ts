import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOODS_FIELDS, roleOfHeader } from '../../../shared/domain/goods-import/goods-fields.ts';
import { goodsSheet, withCommas, type GoodsListing } from '../../../shared/domain/goods-import/goods-sheets.ts';
import { planGoods, type KnownGoods } from '../../../shared/domain/goods-import/plan-goods.ts';
import { readPrice, readStock } from '../../../shared/domain/goods-import/read-goods-cell.ts';
import { readDay } from '../../../shared/domain/goods-import/read-goods-detail.ts';
import { readGoodsRow } from '../../../shared/domain/goods-import/read-goods-row.ts';
import type { GoodsRole } from '../../../shared/domain/goods-import/goods-fields.ts';
import { PRICE_MAX } from '../../../shared/domain/catalog/product.ts';
import type { SheetCell } from '../../../shared/domain/sheet/sheet.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

const dots = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
const DEFAULTS = { category: 'Kue', producer: 'Lapas Uji', workshop: 'Boga', unit: 'buah' };

describe('a price in a file', () => {
  it('is the same in every way people write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: PRICE_MAX }), (price) => {
        const grouped = dots(price);
        for (const cell of [price, String(price), grouped, `Rp ${grouped}`, `Rp${grouped},00`, `Rp. ${grouped},-`, grouped.replaceAll('.', ','), `${grouped.replaceAll('.', ',')}.00`, `IDR ${grouped}`, `${price},00`, ` ${grouped} `.trim()]) expect(readPrice(cell)).toEqual({ ok: true, value: price });
      }),
    );
  });

  it('that could mean two amounts, or none, is refused by its reason', () => {
    const why = (cell: string | number): unknown => {
      const read = readPrice(cell);
      return read.ok ? read.value : read.fault;
    };
    expect(['1.00', '12.5', '1,5', 'lima ribu', '-500', -500, 12.5, 0, '0', 100_000_000, '1e3', '12 500 00'].map(why)).toEqual(['amount-ambiguous', 'amount-ambiguous', 'amount-ambiguous', 'amount-unreadable', 'amount-negative', 'amount-negative', 'amount-not-whole', 'price-out-of-range', 'price-out-of-range', 'price-out-of-range', 'amount-unreadable', 'amount-unreadable']);
    expect(['100rb', '1,5jt', '45 ribu'].map(why)).toEqual([100_000, 1_500_000, 45_000]);
  });
});

it('stock and days are read as numbers of the spreadsheet and as people write them', () => {
  const value = (read: { ok: boolean; value?: unknown; fault?: unknown }): unknown => (read.ok ? read.value : read.fault);
  expect([12, 1.5, '12', '1,5', '0', '-', '1.500', -1, '-0,5', '-0', '--5', 1.23456, 'banyak'].map((cell) => value(readStock(cell)))).toEqual([12_000, 1_500, 12_000, 1_500, 0, 0, 'quantity-ambiguous', -1_000, -500, 0, 'quantity-unreadable', 'quantity-out-of-range', 'quantity-unreadable']);
  expect([46_346, '2026-11-20', '20/11/2026', '20 November 2026', '20-11', '31-02-2027', 12, Number.NaN].map((cell) => value(readDay(cell)))).toEqual(['2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20', 'day-unreadable', 'day-unreadable', 'day-unreadable', 'day-unreadable']);
});

it('columns are known by the names people give them, in two languages', () => {
  const roles = ['Kode Barang', 'BARCODE', 'Nama Produk', 'Harga Jual (Rp)', 'Harga terendah', 'Harga Beli', 'Harga reseller', 'Kategori', 'Bengkel Kerja', 'Unit Penghasil', 'Satuan', 'Jenis', 'Stok awal', 'No.', 'Foto', 'P-IRT berlaku s.d.', 'Baik sampai', 'Tgl. Kedaluwarsa', 'Ada kedaluwarsa', 'Exp. date', 'No. P-IRT', 'Komposisi', 'Price', 'Product name', 'Saldo akhir tahun lalu'].map(roleOfHeader);
  expect(roles).toEqual(['code', 'code', 'name', 'price', 'priceFloor', 'cost', 'ignore', 'category', 'workshop', 'producer', 'unit', 'kind', 'stock', 'ignore', 'ignore', 'pirtEnd', 'expiresOn', 'expiresOn', 'tracksExpiry', 'expiresOn', 'pirt', 'ingredients', 'price', 'name', null]);
});

it('any cells under any mapping are values or faults with their row, never an exception', () => {
  const role = fc.constantFrom<GoodsRole>('ignore', 'name', 'code', 'price', 'category', 'unit', 'kind', 'fractional', 'priceFloor', 'stock', 'expiresOn', 'active', 'cost', 'pirt', 'pirtEnd', 'halalEnd', 'shelfLifeDays', 'kbki', 'weightGrams');
  const cell: fc.Arbitrary<SheetCell> = fc.oneof(fc.string({ unit: 'binary-ascii', maxLength: 30 }), fc.double(), fc.integer(), fc.constantFrom('', 'ya', '100rb', '8991234567891', 'Rp 12.500,00', '2027-12-31'), fc.record({ trouble: fc.constantFrom('formula', 'error', 'too-long'), text: fc.string() }) as fc.Arbitrary<SheetCell>);
  fc.assert(
    fc.property(fc.array(role, { maxLength: 8 }), fc.array(cell, { maxLength: 8 }), (roles, cells) => {
      const { values, faults } = readGoodsRow({ row: 7, cells }, { headerRow: 1, roles });
      for (const one of faults) expect([one.row, typeof one.fault]).toEqual([7, 'string']);
      if (values.price !== undefined) expect(values.price).toBeGreaterThan(0);
    }),
  );
});

it('stock of a new product that keeps only so long does not come in without its day, nor past it', () => {
  const mapping = { headerRow: 1, roles: ['name', 'price', 'stock', 'tracksExpiry', 'shelfLifeDays', 'expiresOn', 'kind'] as const };
  const nothing = { byCode: () => null, byName: () => null };
  const plan = (...cells: SheetCell[]) => planGoods([{ row: 2, cells: ['Keripik', 12_000, ...cells] }], mapping, DEFAULTS, nothing, '2026-11-20');
  const faults = (...cells: SheetCell[]) => plan(...cells).faults.map(({ row, field, fault, text }) => [row, field, fault, text]);
  expect(faults(10, 'ya', '', '')).toEqual([[2, 'expiresOn', 'day-needed', '']]);
  expect(faults(10, '', '', '19-11-2026')).toEqual([[2, 'expiresOn', 'day-past', '2026-11-19']]);
  expect(faults(10, 'ya', '', 'bulan depan')).toEqual([[2, 'expiresOn', 'day-unreadable', 'bulan depan']]);
  // Good to the end of its day, for as long as it keeps, without stock, or without a day at all.
  for (const cells of [[10, 'ya', '', '20-11-2026'], [10, 'ya', 30, ''], [0, 'ya', '', ''], ['', 'ya', '', ''], [10, 'tidak', '', ''], [10, '', '', ''], ['', 'ya', '', '', 'jasa']]) expect(faults(...cells)).toEqual([]);
  // Whoever writes until when says that it keeps only so long.
  expect(plan(10, '', '', '31-12-2026').rows[0]?.values).toMatchObject({ stock: 10_000, expiresOn: '2026-12-31', details: { tracksExpiry: true } });
  expect(plan(10, '', '', '').rows[0]?.values.details?.tracksExpiry).toBeUndefined();
});

it('goods whose stock is below nothing come in again as they went out; new ones do not', () => {
  const listing: GoodsListing = { productId: 'p', name: 'Keset', kind: 'goods', category: 'Kue', producer: 'Lapas Uji', workshop: 'Boga', unit: 'buah', fractional: false, price: rupiah(45_000), priceFloor: null, active: true, codes: [], onHand: -5_000, expiresOn: null, details: { permits: [], cost: null, tracksBatch: false, tracksExpiry: false, shelfLifeDays: null, ingredients: null, netContent: null, cardText: null, eKatalog: null } };
  const mapping = { headerRow: 1, roles: GOODS_FIELDS };
  for (const onHand of [-5_000, -500]) {
    for (const sheet of [goodsSheet([{ ...listing, onHand }]), withCommas(goodsSheet([{ ...listing, onHand }]))]) {
      const rows = sheet.rows.map((cells, index) => ({ row: index + 2, cells: cells.map((cell) => cell ?? '') }));
      expect(planGoods(rows, mapping, DEFAULTS, { byCode: () => null, byName: () => listing }, '2026-11-20')).toMatchObject({ rows: [], same: 1, faulty: 0, stockLeft: 1 });
      expect(planGoods(rows, mapping, DEFAULTS, { byCode: () => null, byName: () => null }, '2026-11-20').faults).toMatchObject([{ row: 2, field: 'stock', fault: 'quantity-out-of-range' }]);
    }
  }
});

it('what was planned and carried out is the same when it comes again', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{3,9}$/);
  const goods = fc.uniqueArray(fc.record({ name, price: fc.integer({ min: 1_000, max: 99_000 }), cost: fc.option(fc.integer({ min: 1, max: 900 }), { nil: '' as const }), code: fc.integer({ min: 1, max: 99_999 }).map((n) => `K${n}`) }), { selector: (one) => one.name.toLowerCase(), maxLength: 12 });
  fc.assert(
    fc.property(goods, (list) => {
      const mapping = { headerRow: 1, roles: ['code', 'name', 'price', 'cost'] as const };
      const seen = new Set<string>();
      const rows = list.filter(({ code }) => !seen.has(code) && seen.add(code)).map(({ code, name: called, price, cost }, index) => ({ row: index + 2, cells: [code, called, price, cost] }));
      const known = new Map<string, KnownGoods>();
      const lookup = { byCode: (code: string) => [...known.values()].find(({ codes }) => codes.includes(code)) ?? null, byName: (called: string) => known.get(called.toLowerCase()) ?? null };
      const first = planGoods(rows, mapping, DEFAULTS, lookup, '2026-11-20');
      expect([first.rows.length, first.faulty, first.same]).toEqual([rows.length, 0, 0]);
      for (const planned of first.rows) {
        if (planned.act !== 'add') throw new Error('nothing is there yet');
        const { values } = planned;
        known.set(values.name.toLowerCase(), { productId: values.name, name: values.name, kind: 'goods', category: values.category ?? '', producer: values.producer ?? '', workshop: values.workshop ?? '', unit: values.unit ?? '', fractional: false, price: values.price ?? (0 as never), priceFloor: null, active: true, codes: values.codes ?? [], details: { permits: [], cost: values.details?.cost ?? null, tracksBatch: false, tracksExpiry: false, shelfLifeDays: null, ingredients: null, netContent: null, cardText: null, eKatalog: null } });
      }
      const again = planGoods(rows, mapping, DEFAULTS, lookup, '2026-11-20');
      expect([again.rows.length, again.faulty, again.same]).toEqual([0, 0, rows.length]);
    }),
  );
});
