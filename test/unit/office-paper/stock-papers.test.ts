import { describe, expect, test } from 'vitest';
import { sizeWithin } from '../../../electron/office-press/breakable.ts';
import { roomOf } from '../../../electron/office-press/page-measures.ts';
import { consignmentReportPaper, consignmentSettlementPaper } from '../../../shared/domain/office-paper/consignment-paper.ts';
import { goodsPaper } from '../../../shared/domain/office-paper/goods-paper.ts';
import type { OfficePaper } from '../../../shared/domain/office-paper/office-paper.ts';
import { stockCardPaper } from '../../../shared/domain/office-paper/stock-card-paper.ts';
import { stockCountPaper } from '../../../shared/domain/office-paper/stock-count-paper.ts';
import { stockValuePaper } from '../../../shared/domain/office-paper/stock-value-paper.ts';
import { GOODS_KINDS, type GoodsDocument } from '../../../shared/domain/stock/goods-document.ts';
import type { ProducerId, ProductId } from '../../../shared/kernel/ids.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { SAMPLE_ISSUER } from '../../support/sample-issuer.ts';

const at = Date.UTC(2026, 10, 23, 6, 0);
const day = '2026-11-23';
const anchor = { seq: 18_391, head8: '3fa9c2d1' };
const many = quantity(12_345_678);
const large = rupiah(99_999_999);
const huge = rupiah(99_999_999_999);
const line = { productId: 'p' as ProductId, name: 'Keripik pisang', unit: 'bungkus', quantity: many, unitCost: large, lot: 'PRD-1', expiresOn: '2027-12-31', code: null, batchId: null, ownerId: null, role: 'goods', lineNumber: 1 } as const;
const document: GoodsDocument = { documentId: 'd', kind: 'production', number: 1, day, fromPlace: 'gallery', toPlace: 'gallery', owner: null, party: 'Bengkel', person: '', note: null, reference: null, bundle: null, writer: 'Bambang', lines: [line, { ...line, lineNumber: 2, role: 'material' }] };
const counted = { words: 'Keripik pisang, kelompok PRD-1', unit: 'bungkus', counted: many, expected: many, difference: -12_345_678, atPrice: huge };
const worth = { goods: 1, atPrice: huge, atCost: huge, costedAtPrice: huge, withoutCost: 1, belowZero: 0 };
const side = { ...worth, groups: [{ ...worth, key: 'w', name: 'Mebel', quantity: quantity(12_000), unit: 'buah' }] };
const valued = { rows: [{ productId: line.productId, name: line.name, code: null, category: 'Boga', workshop: 'Boga', unit: 'bungkus', owner: 'Bengkel', quantity: many, price: large, atPrice: huge, atCost: huge, withoutCost: true, belowZero: false }], total: 1 };

const PAPERS: Record<string, OfficePaper> = {
  goods: goodsPaper({ document, fromPlace: null, toPlace: 'Galeri', at, anchor }, SAMPLE_ISSUER),
  count: stockCountPaper({ number: 1, day, at, place: 'Galeri', scope: 'Semua barang', blind: true, started: '', counters: ['Rina'], by: 'Bambang', approvedBy: null, lines: [counted], leftOut: [counted], uncounted: [{ name: line.name, unit: line.unit, onHand: many }], sums: { lines: 1, right: 0, short: huge, over: huge, moved: huge, atPrice: huge, atCost: huge, withoutCost: 0 }, anchor }, SAMPLE_ISSUER),
  card: stockCardPaper({ name: line.name, unit: line.unit, place: 'Galeri', day, at, before: null, steps: [{ at, zone: 'Asia/Makassar', reason: 'production', paper: 'SO-000001', lot: 'PRD-1', place: 'Galeri', quantity: many, balance: many }] }, SAMPLE_ISSUER),
  statement: consignmentReportPaper({ owner: 'Bengkel', from: day, to: day, day, at, by: 'Bambang', footer: '', lines: [{ productId: 'p', name: line.name, unit: line.unit, opening: many, came: many, sold: many, returned: many, back: many, waste: many, adjusted: many, closing: many, gross: huge, due: huge, unpriced: huge }], sums: { gross: huge, due: huge, commission: huge, unpriced: huge } }, SAMPLE_ISSUER),
  value: stockValuePaper({ at, zone: 'Asia/Makassar', day, values: [{ by: 'workshop', entry: anchor, own: side, consigned: side }], goods: valued, noCost: valued, belowZero: { rows: [], total: 0 } }, SAMPLE_ISSUER),
};

describe('papers of stock', () => {
  test.each(Object.entries(PAPERS))('%s: names have room, and the largest figures are read without a glass', (_name, { blocks, landscape }) => {
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      const { columns, rows } = block;
      const fixed = columns.reduce((sum, { width }) => sum + (width === 'rest' ? 0 : width), 0);
      // Sides and rules of the cells are 9 points a column.
      expect(roomOf(landscape) - fixed - columns.length * 9, columns.map(({ head }) => head).join()).toBeGreaterThan(105);
      for (const { cells } of rows) {
        for (const [index, { align, width }] of columns.entries()) if (align === 'right' && width !== 'rest') expect(sizeWithin(cells[index] ?? '', width, 9.5), cells[index]).toBeGreaterThan(8);
      }
    }
  });

  test('a document of goods names its other side, and their owner where that is a third: who saw a consignor’s goods written off does not stand for the consignor', () => {
    const owner = { ownerId: 'o' as ProducerId, name: 'Lapas Palu' };
    const factsOf = (change: Partial<GoodsDocument>) => goodsPaper({ document: { ...document, party: 'Kebersihan', person: 'Dewi', owner, ...change }, fromPlace: 'Galeri', toPlace: null, at, anchor }, SAMPLE_ISSUER).blocks.flatMap((block) => (block.kind === 'facts' ? block.rows.map(({ label, value }) => [label, value]) : []));
    expect(factsOf({ kind: 'waste' })).toEqual([['Pihak lain', 'Kebersihan'], ['Diwakili', 'Dewi'], ['Pemilik barang', 'Lapas Palu'], ['Dari', 'Galeri']]);
    expect(factsOf({ kind: 'to-producer' })).toEqual([['Pihak lain', 'Lapas Palu'], ['Diwakili', 'Dewi'], ['Dari', 'Galeri']]);
    expect(factsOf({ kind: 'waste', owner: null })).toEqual([['Pihak lain', 'Kebersihan'], ['Diwakili', 'Dewi'], ['Dari', 'Galeri']]);
  });

  test.each(GOODS_KINDS)('a document of %s begins with one sentence, and each quantity says of what, beside amounts as well', (kind) => {
    const { blocks } = goodsPaper({ document: { ...document, kind, lines: [{ ...line, unit: 'buah', quantity: quantity(12_000) }, { ...line, lineNumber: 2, unit: 'kg', quantity: quantity(1_500) }] }, fromPlace: null, toPlace: null, at, anchor }, SAMPLE_ISSUER);
    const [opening, , table] = blocks;
    expect(opening?.kind === 'text' && opening.text).toMatch(/^Pada hari ini Senin, [^.]+ \(23-11-2026\), [a-z][^.]+:$/);
    expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells[2])).toEqual(['12 buah', '1,500 kg']);
  });

  test('a settlement has a place for its number and for the name of who speaks for the consignor', () => {
    const { number, blocks } = consignmentSettlementPaper({ owner: 'Bapas Palu', from: day, to: day, day, at, by: 'Bambang', footer: '', lines: [], sums: { gross: huge, due: huge, commission: huge, unpriced: rupiah(0) } }, SAMPLE_ISSUER);
    expect(number).toMatch(/^Nomor \.{20,}\/XI\/2026$/);
    expect(blocks.flatMap((block) => (block.kind === 'facts' ? block.rows.filter(({ label }) => label === '2. Nama').map(({ value }) => value) : []))).toEqual([expect.stringMatching(/^\.{20,}$/)]);
  });

  test('the value of a workshop says what its goods are counted in', () => {
    const figures = PAPERS['value']?.blocks.flatMap((block) => (block.kind === 'bars' ? block.rows.map((row) => row.figures.at(-1)) : []));
    expect(figures).toEqual(['12 buah', '12 buah']);
  });
});
