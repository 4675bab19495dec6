import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayoutLine } from '../../../shared/domain/receipt/layout.ts';
import { handoverSlipDocument } from '../../../shared/domain/receipt/handover-slip-document.ts';
import { layoutDocument } from '../../../shared/domain/receipt/layout-document.ts';
import { paperAmount, paperRupiah, paperText } from '../../../shared/domain/receipt/paper-text.ts';
import { receiptDocument } from '../../../shared/domain/receipt/sale-receipt-document.ts';
import type { ReceiptLine, ReceiptSale } from '../../../shared/domain/receipt/receipt-sale.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { priceOf, rupiah, RUPIAH_MAX } from '../../../shared/kernel/rupiah.ts';
import { ORDINARY_SALE } from '../../support/sample-receipts.ts';

/** What the slip says of where it was printed. */
const FRAME = { unit: { name: 'Galeri Karya Mandiri', agency: 'Lapas Kelas IIA Palu' }, register: 'Kasir 1', zone: 'Asia/Makassar', anchor: { seq: 18_205, head8: '3fa9c2d1' }, copyNumber: 0, printNumber: 412 } as const;
const columns = fc.integer({ min: 32, max: 64 });
const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 18 }), fc.constantFrom('40', 'x', '60', 'cm', '100', 'g', '1.000')), { maxLength: 8 }).map((parts) => parts.join(' '));
const amount = fc.integer({ min: -RUPIAH_MAX, max: RUPIAH_MAX }).map(rupiah);

const soldLine: fc.Arbitrary<ReceiptLine> = fc
  .record({
    name: words,
    quantity: fc.oneof(fc.constant(1000), fc.constant(-1000), fc.integer({ min: -999_000, max: 999_000 })).map(quantity),
    unit: fc.constantFrom('buah', 'kg', 'jam', 'bungkus besar'),
    unitPrice: fc.integer({ min: 0, max: 99_999_999 }).map(rupiah),
    note: words,
    workshop: words,
    kind: fc.constantFrom('goods', 'service'),
  })
  
  .chain((line) => fc.oneof(fc.constant({}), fc.record({ label: words, amount }).map((discount) => ({ discount }))).map((more) => ({ ...line, ...more, total: priceOf(line.unitPrice, line.quantity) })));

/** Sales and reversals, paid in several ways or not at all. */
const anySale: fc.Arbitrary<ReceiptSale> = fc
  .record({ reversal: fc.constantFrom({}, { kind: 'refund' }, { kind: 'exchange', refersTo: ['K1-0001', 'K12-123456'] }, { kind: 'void', reason: 'salah barang' }) as fc.Arbitrary<Partial<ReceiptSale>>, payments: fc.array(fc.record({ label: words, amount, reference: words }), { maxLength: 6 }), lines: fc.array(soldLine, { maxLength: 12 }), buyer: words, cashierName: words, total: amount, rounding: amount, change: amount, thanks: fc.array(words, { maxLength: 3 }) })
  .map(({ reversal, ...changes }) => ({ ...ORDINARY_SALE, ...changes, ...reversal }));

function linesOf(sale: ReceiptSale, width: number): LayoutLine[] {
  return layoutDocument(receiptDocument(sale), width).rows.filter((row) => row.kind === 'line');
}

describe('any receipt on any paper', () => {
  it('has no line longer than the paper and only printable ASCII', () => {
    fc.assert(
      fc.property(anySale, columns, (sale, width) => {
        for (const line of linesOf(sale, width)) {
          expect(line.text.length * line.width).toBeLessThanOrEqual(width);
          expect(line.text).toMatch(/^[ -~]*$/);
        }
      }),
    );
  });

  it('shows each amount whole, at the right edge, in the order sold', () => {
    fc.assert(
      fc.property(anySale, columns, (sale, width) => {
        const full = linesOf(sale, width).filter((line) => line.text.length === width);
        const wanted = [...sale.lines.map((line) => paperAmount(line.total)), paperRupiah(sale.total), ...sale.payments.map((payment) => paperAmount(payment.amount))];
        let from = 0;
        for (const text of wanted) {
          const at = full.findIndex((line, index) => index >= from && (line.text === text.padStart(width) || line.text.endsWith(` ${text}`)));
          expect(at, `${text} on ${width} columns`).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
      }),
    );
  });

  it('loses no character of a name', () => {
    fc.assert(
      fc.property(soldLine, columns, (line, width) => {
        const joined = linesOf({ ...ORDINARY_SALE, lines: [line] }, width)
          .map((row) => row.text)
          .join('')
          .replaceAll(' ', '');
        expect(joined).toContain(paperText(line.name).replaceAll(' ', '').slice(0, width - 18));
        for (const word of paperText(line.name).split(' ')) expect(joined).toContain(word.slice(0, width - 20));
      }),
    );
  });
});

describe('a slip that two people sign', () => {
  const name = fc.array(fc.stringMatching(/^[A-Za-z]{1,20}$/), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ').slice(0, 60).trim());
  const slip = fc.record({ giver: name, taker: name, reason: words });
  const rows = ({ giver, taker, reason }: { giver: string; taker: string; reason: string }, width: number): readonly string[] =>
    layoutDocument(
      handoverSlipDocument({ ...FRAME, number: 7, at: Date.UTC(2026, 10, 20, 9, 0), closes: [{ zNumber: 318, amount: rupiah(99_999_999) }], expected: rupiah(99_999_999), counted: rupiah(99_998_999), difference: rupiah(-1_000), reason, giver, taker }),
      width,
    ).rows.flatMap((row) => (row.kind === 'line' ? [row.text] : []));

  it('names both, on the narrowest roll and with the longest names, and no line is longer than the paper', () => {
    fc.assert(
      fc.property(slip, fc.integer({ min: 24, max: 64 }), (people, width) => {
        const lines = rows(people, width);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        const paper = lines.join('').replaceAll(' ', '');
        for (const person of [people.giver, people.taker]) expect(paper).toContain(`(${person.replaceAll(' ', '')})`);
      }),
    );
  });

  it('on 32 columns writes two names that do not fit beside each other one below the other', () => {
    const lines = rows({ giver: 'Rina Andriani', taker: 'Bambang Hermanto', reason: '' }, 32);
    const at = lines.indexOf('(Rina Andriani)');
    expect(lines[at + 1]).toBe('(Bambang Hermanto)'.padStart(32));
  });
});
