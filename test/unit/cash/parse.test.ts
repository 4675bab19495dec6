import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseQuantity, parseQuantityPrefix } from '../../../shared/domain/cash/parse-quantity.ts';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { formatAmount, formatQuantity, formatRupiah } from '../../../shared/i18n/format.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { RUPIAH_MAX, rupiah } from '../../../shared/kernel/rupiah.ts';

const amountOf = (text: string) => {
  const read = parseRupiah(text);
  return read.ok ? read.value : read.error.code;
};
const quantityOf = (text: string) => {
  const read = parseQuantity(text);
  return read.ok ? read.value : read.error.code;
};
const amounts = fc.integer({ min: 0, max: RUPIAH_MAX }).map(rupiah);

describe('a typed amount', () => {
  it.each([
    '100000', '100.000', '100,000', '100 000', ' 100.000 ', 'Rp100.000', 'Rp 100.000', 'rp. 100000', 'RP\u00a0100.000', '100.000,-', '100.000,00', '100,000.00',
    'Rp 100.000,00', '100rb', '100 rb', '100RIBU', '100 ribu', '100k', 'Rp 100rb', '0,1jt', '0.1 juta', '0100000',
  ])('%j is a hundred thousand', (text) => {
    expect(amountOf(text)).toBe(100_000);
  });

  it.each([['1,5jt', 1_500_000], ['1.5 jt', 1_500_000], ['2,75 juta', 2_750_000], ['2,5rb', 2_500], ['1.250.000', 1_250_000], ['0', 0], ['500', 500], ['1500', 1_500], ['1.500', 1_500]])('%j is %i', (text, value) => {
    expect(amountOf(text)).toBe(value);
  });

  it.each(['1.00', '1.0000', '1,5', '100.00', '1000.000', '1.500rb', '1,250jt', '1,2345jt', '0.100'])('%j has two readings and is refused', (text) => {
    expect(amountOf(text)).toBe('amount.ambiguous');
  });

  it.each(['1.000,000', '1.000.00', '100.000,50', '1..000', '1 00', 'abc', '1e5', '0x10', '+5', '5 ribu 500', 'rb', 'Rp', '12%', '١٠٠', '1.000.000,0', '9'.repeat(41)])(
    '%j is not readable',
    (text) => {
      expect(amountOf(text)).toBe('amount.unreadable');
    },
  );

  it('says empty, negative and too large for what they are', () => {
    expect(amountOf(' ')).toBe('amount.empty');
    for (const text of ['-5000', '\u22125.000', '-Rp 5.000', 'Rp -5000']) expect(amountOf(text)).toBe('amount.negative');
    expect(amountOf('1000000000000')).toBe('amount.too-large');
    expect(amountOf('8992761002015')).toBe('amount.too-large');
    expect(amountOf('999999jt')).toBe(999_999_000_000);
    expect(amountOf('1000000jt')).toBe('amount.too-large');
  });

  it('is read back from every way we write it', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        for (const text of [formatRupiah(amount), formatAmount(amount), String(amount), formatAmount(amount).replaceAll('.', ',')]) expect(amountOf(text)).toBe(amount);
      }),
    );
  });

  it('never throws, and takes only whole rupiah from zero up', () => {
    const near = fc.array(fc.constantFrom('1', '0', '5', '.', ',', ' ', '-', 'rb', 'jt', 'Rp', '00', '000'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (text) => {
        const read = parseRupiah(text);
        if (read.ok) expect(Number.isSafeInteger(read.value) && read.value >= 0 && read.value <= RUPIAH_MAX).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never takes a value its digits do not spell', () => {
    const near = fc.array(fc.constantFrom('1', '0', '5', '.', ','), { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(near, (text) => {
        const read = parseRupiah(text);
        if (!read.ok) return;
        const spelled = text.replace(/[.,]00$/, (sen) => (/[.,]/.test(text.slice(0, -3)) ? '' : sen)).replace(/[.,]/g, '');
        expect(String(read.value)).toBe(spelled.replace(/^0+(?=[0-9])/, ''));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a typed quantity', () => {
  it.each([['3', 3_000], ['1,5', 1_500], ['1.5', 1_500], ['0,25', 250], ['1,500', 1_500], ['0,001', 1], [' 12 ', 12_000], ['999999', 999_999_000]])('%j is %i thousandths', (text, value) => {
    expect(quantityOf(text)).toBe(value);
  });

  it.each([
    ['', 'quantity.empty'], ['0', 'quantity.not-positive'], ['0,000', 'quantity.not-positive'], ['-1', 'quantity.not-positive'], ['1.500', 'quantity.ambiguous'],
    ['1,2345', 'quantity.too-precise'], ['1000000', 'quantity.too-large'], ['9'.repeat(24), 'quantity.too-large'], ['9'.repeat(25), 'quantity.unreadable'],
    ['1,2,3', 'quantity.unreadable'], ['dua', 'quantity.unreadable'], ['1e3', 'quantity.unreadable'], [',5', 'quantity.unreadable'],
  ])('%j is refused as %s', (text, code) => {
    expect(quantityOf(text)).toBe(code);
  });

  it('is read back from the way we write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }).map(quantity), (value) => {
        expect(quantityOf(formatQuantity(value))).toBe(value);
      }),
    );
  });

  it('stands in front of a star', () => {
    expect(parseQuantityPrefix('3*')).toEqual({ quantity: { ok: true, value: 3_000 }, rest: '' });
    expect(parseQuantityPrefix('1,5 * gula')).toEqual({ quantity: { ok: true, value: 1_500 }, rest: 'gula' });
    expect(parseQuantityPrefix('*')).toEqual({ quantity: { ok: false, error: { code: 'quantity.empty' } }, rest: '' });
    expect(parseQuantityPrefix('gula')).toBe(undefined);
  });
});
