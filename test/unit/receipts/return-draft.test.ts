import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takenOff } from '../../../electron/services/sale/return-line.ts';
import { choiceOf, draftValue, linesToReturn, missingIn, setPlace, setQuantity, step, type ReturnDraft } from '../../../renderer/features/receipts/return-draft.ts';
import { samePaper } from '../../../renderer/features/receipts/paper-check.ts';
import { isReceiptText } from '../../../shared/domain/receipt/is-receipt-text.ts';
import { returnValue } from '../../../renderer/features/receipts/return-value.ts';
import type { ReturnableLine } from '../../../shared/contract/sale.ts';
import { quantity, units } from '../../../shared/kernel/quantity.ts';
import { addRupiah, priceOf, rupiah, subtractRupiah } from '../../../shared/kernel/rupiah.ts';

const line = (change: Partial<ReturnableLine> = {}): ReturnableLine => ({
  lineNumber: 1,
  name: 'Keset',
  unit: 'buah',
  fractional: false,
  isService: false,
  unitPrice: rupiah(45_000),
  quantity: units(3),
  total: rupiah(135_000),
  returned: units(0),
  ...change,
});
const EMPTY: ReturnDraft = new Map();

describe('what somebody brings back', () => {
  it('is never more than is left, and never less than nothing', () => {
    const left = line({ returned: units(2) });
    expect(choiceOf(step(step(EMPTY, left, 1), left, 1), left).quantity).toBe(1000);
    expect(choiceOf(step(EMPTY, left, -1), left).quantity).toBe(0);
    const weighed = line({ fractional: true, quantity: quantity(1500) });
    expect(choiceOf(step(step(EMPTY, weighed, 1), weighed, 1), weighed).quantity).toBe(1500);
    expect(choiceOf(setQuantity(EMPTY, weighed, quantity(9_000)), weighed).quantity).toBe(1500);
  });

  it('goes on only when something is chosen and goods have a place; a service needs none', () => {
    const goods = line();
    const service = line({ lineNumber: 2, isService: true });
    expect(missingIn(EMPTY, [goods, service])).toEqual({ type: 'nothing' });
    const chosen = step(step(EMPTY, service, 1), goods, 1);
    expect(missingIn(chosen, [goods, service])).toEqual({ type: 'place', line: goods });
    const placed = setPlace(chosen, goods, 'waste');
    expect(missingIn(placed, [goods, service])).toBeNull();
    expect(linesToReturn(placed, [goods, service]).map(({ line: { lineNumber }, quantity: part, place }) => [lineNumber, part, place])).toEqual([
      [1, 1000, 'waste'],
      [2, 1000, 'shelf'],
    ]);
    expect(draftValue(placed, [goods, service])).toBe(90_000);
  });

  it('is worth to the rupiah what the service gives back, and all parts together no more than was paid', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.array(fc.integer({ min: 1, max: 4_000 }), { minLength: 1, maxLength: 6 }), fc.double({ min: 0, max: 1, noNaN: true }), (price, parts, share) => {
        const whole = quantity(parts.reduce((sum, part) => sum + part, 0));
        const gross = priceOf(rupiah(price), whole);
        const taken = rupiah(Math.floor(gross * share));
        const sold = line({ fractional: true, unitPrice: rupiah(price), quantity: whole, total: subtractRupiah(gross, taken) });
        let before = 0;
        let given = 0;
        for (const part of parts) {
          given += returnValue({ ...sold, returned: quantity(before) }, quantity(part));
          const now = { ...sold, returned: quantity(before) };
          const stored = { unit_price: price, quantity: whole, total: sold.total };
          expect(returnValue(now, quantity(part))).toBe(subtractRupiah(priceOf(rupiah(price), quantity(part)), takenOff(stored, quantity(before), quantity(part))));
          before += part;
        }
        expect(returnValue(sold, whole)).toBe(sold.total);
        expect(given).toBeLessThanOrEqual(sold.total);
        expect(given).toBeGreaterThanOrEqual(sold.total - parts.length);
      }),
    );
    const thirds = line({ total: rupiah(125_000) });
    expect(addRupiah(...[0, 1, 2].map((before) => returnValue({ ...thirds, returned: units(before) }, units(1))))).toBe(125_000);
  });
});

describe('a scanned receipt', () => {
  const text = 'ETL1|K1-0147|Galeri Karya Mandiri|20261120T143612+0800|282500|18205|3fa9c2d1';
  const document = { blocks: [{ kind: 'qr', text } as const] };

  it('is the stored one also when Caps Lock turned its letters', () => {
    expect(isReceiptText(' etl1|k1-0147|x|x|1|1|x')).toBe(true);
    expect(isReceiptText('2000140000289')).toBe(false);
    expect(samePaper(text, document)).toBe(true);
    expect(samePaper(text.toLowerCase(), document)).toBe(true);
  });

  it.each([
    ['another total', text.replace('282500', '982500')],
    ['another place in the journal', text.replace('18205', '18206')],
    ['another code', text.replace('3fa9c2d1', '3fa9c2d2')],
    ['cut off', 'ETL1|K1-0147'],
  ])('is not with %s', (_what, scanned) => {
    expect(samePaper(scanned, document)).toBe(false);
    expect(samePaper(scanned, { blocks: [] })).toBe(false);
  });
});
