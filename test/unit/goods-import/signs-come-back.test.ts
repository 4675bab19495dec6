import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { xlsxOf } from '../../../electron/export/xlsx.ts';
import { readSheet } from '../../../electron/sheet-reader/read-sheet.ts';
import { PERMIT_KINDS } from '../../../shared/domain/catalog/permit.ts';
import { csvText } from '../../../shared/domain/close-export/csv-text.ts';
import { asItWas, harmlessText } from '../../../shared/domain/close-export/harmless-text.ts';
import { GOODS_FIELDS } from '../../../shared/domain/goods-import/goods-fields.ts';
import { goodsSheet, withApostrophes, withCommas, type GoodsListing } from '../../../shared/domain/goods-import/goods-sheets.ts';
import { planGoods, type KnownGoods } from '../../../shared/domain/goods-import/plan-goods.ts';
import { readGoodsRow } from '../../../shared/domain/goods-import/read-goods-row.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

const MAPPING = { headerRow: 1, roles: GOODS_FIELDS };
const DEFAULTS = { category: '', producer: '', workshop: '', unit: '' };
const SIGNS = ['=', '+', '-', '@', "'", '\t', '\r', '\n', ' ', '"', ';', ',', 'a', '1'];

/** Signs that a spreadsheet minds at the beginning, alone and behind one another. */
const signs = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 6 });
/** As the catalogue keeps a text: in one line, and something to read. */
const kept = signs.map((text) => `${text.replace(/\s+/g, ' ').trim()}x`);
const code = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", 'A', '7'), minLength: 1, maxLength: 5 }).map((text) => `${text}x`);

const listing = fc
  .record({ name: kept, category: kept, workshop: kept, producer: kept, unit: kept, netContent: kept, ingredients: kept, cardText: kept, brand: kept, description: kept, number: kept, codes: fc.uniqueArray(code, { maxLength: 3, selector: (one) => one.toLowerCase() }) })
  .map(({ name, category, workshop, producer, unit, netContent, ingredients, cardText, brand, description, number, codes }): GoodsListing => ({
    productId: name, name, kind: 'goods', category, producer, workshop, unit, fractional: false, price: rupiah(45_000), priceFloor: null, active: true, codes, onHand: 0, expiresOn: null,
    details: {
      permits: PERMIT_KINDS.map((kind) => ({ kind, number: `${number}${kind}`, endsOn: null })),
      cost: null, tracksBatch: false, tracksExpiry: false, shelfLifeDays: null, netContent, ingredients, cardText,
      eKatalog: { brand, kbki: null, tkdn: null, tkdnCertificate: null, sni: null, weightGrams: null, size: null, description, link: null },
    },
  }));
/** No two of the same name, or with a code in common. */
const goods = fc.uniqueArray(listing, { minLength: 1, maxLength: 12, selector: ({ name }) => name.toLowerCase() }).map((list) => list.map((one, index) => ({ ...one, codes: one.codes.map((text) => `${text}${index}`) })));

function rowsOf(bytes: Uint8Array) {
  const read = readSheet(bytes, 0);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.rows.slice(1);
}
const FORMATS = {
  csv: async (list: readonly GoodsListing[]) => Buffer.from(csvText(withCommas(goodsSheet(list)))),
  xlsx: async (list: readonly GoodsListing[]) => xlsxOf([withApostrophes(goodsSheet(list))]),
  /** Who opens the CSV and keeps it as a workbook: what the cells showed is what stands there. */
  'xlsx of the csv': async (list: readonly GoodsListing[]) => {
    const { name, head, rows } = goodsSheet(list);
    return xlsxOf([{ name, head, rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmlessText(cell) : cell))) }]);
  },
};

it.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])('texts that begin with any sign come back from %s as they are, in every column', async (format) => {
  await fc.assert(
    fc.asyncProperty(goods, async (list) => {
      const rows = rowsOf(await FORMATS[format](list));
      const back = rows.map((row) => readGoodsRow(row, MAPPING));
      expect(back.flatMap(({ faults }) => faults)).toEqual([]);
      expect(back.map(({ values: { name, category, workshop, producer, unit, codes } }) => ({ name, category, workshop, producer, unit, codes: codes ?? [] }))).toEqual(list.map(({ name, category, workshop, producer, unit, codes }) => ({ name, category, workshop, producer, unit, codes })));
      expect(back.map(({ values: { details } }) => [details?.netContent, details?.ingredients, details?.cardText, details?.eKatalog?.brand, details?.eKatalog?.description, ...PERMIT_KINDS.map((kind) => details?.permits?.[kind]?.number)])).toEqual(
        list.map(({ details: { netContent, ingredients, cardText, eKatalog, permits } }) => [netContent, ingredients, cardText, eKatalog?.brand, eKatalog?.description, ...permits.map(({ number }) => number)]),
      );
      const known = new Map<string, KnownGoods>(list.map((one) => [one.name.toLowerCase(), one]));
      expect(planGoods(rows, MAPPING, DEFAULTS, { byCode: (text) => list.find(({ codes }) => codes.includes(text)) ?? null, byName: (name) => known.get(name.toLowerCase()) ?? null }, '2026-11-20')).toMatchObject({ rows: [], faulty: 0 });
    }),
    { numRuns: 40 },
  );
});

it('a text that was made harmless begins like no formula, and is taken back to what it was', () => {
  fc.assert(
    fc.property(signs, (text) => {
      expect(harmlessText(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(asItWas(harmlessText(text))).toBe(text);
    }),
  );
});
