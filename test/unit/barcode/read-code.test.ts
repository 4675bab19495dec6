import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { checkDigit, isValidGtin } from '../../../shared/domain/barcode/check-digit.ts';
import { expandUpcE } from '../../../shared/domain/barcode/expand-upc-e.ts';
import { mintInternalEan } from '../../../shared/domain/barcode/mint-internal-ean.ts';
import { readCode } from '../../../shared/domain/barcode/read-code.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
// Fictional merchant of the public spring-qris tests; never a real one.
const QRIS =
  '00020101021226670018ID.CO.EXAMPLE2.WWW01159360001404567890215MIDCONTOH1234560303UMI51370014ID.CO.QRIS.WWW0215ID10191234567815204123453033605405250005802ID5914NamaMerchantC16009NamaKota16110123456789062070703K1963045BF1';

describe('check digits', () => {
  it('follow published examples', () => {
    for (const good of ['4006381333931', '9771234567003', '96385074', '036000291452', '8992761002015', '10614141000415']) expect(isValidGtin(good)).toBe(true);
  });

  it('catch every single wrong digit', () => {
    fc.assert(
      fc.property(digits(12), fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, at, shift) => {
        const code = body + checkDigit(body);
        const wrong = code.slice(0, at) + String((Number(code[at]) + shift) % 10) + code.slice(at + 1);
        expect(isValidGtin(code)).toBe(true);
        expect(isValidGtin(wrong)).toBe(false);
      }),
    );
  });

  it('refuse what is not digits', () => {
    expect(() => checkDigit('12a')).toThrow(RangeError);
    expect(isValidGtin('١٢٣٤٥٦٧٨')).toBe(false);
  });
});

describe('reading a number', () => {
  it('knows EAN-13, EAN-8 and UPC-A, and keeps 13 or 8 digits', () => {
    expect(readCode('8992761002015')).toEqual({ kind: 'gtin', code: '8992761002015', symbology: 'ean-13', text: '8992761002015' });
    expect(readCode('96385074')).toEqual({ kind: 'gtin', code: '96385074', symbology: 'ean-8', text: '96385074' });
    expect(readCode('036000291452')).toEqual({ kind: 'gtin', code: '0036000291452', symbology: 'upc-a', text: '036000291452' });
    expect(readCode('0036000291452')).toMatchObject({ code: '0036000291452', symbology: 'ean-13' });
    expect(readCode('00036000291452')).toMatchObject({ code: '0036000291452', symbology: 'gtin-14' });
  });

  it('expands UPC-E by each of its rules', () => {
    expect(expandUpcE('04252614')).toBe('042100005264');
    expect(expandUpcE('01234565')).toBe('012345000065');
    expect(expandUpcE('01234133')).toBe('012300000413');
    expect(expandUpcE('01245141')).toBe('012450000011');
    expect(expandUpcE('04252615')).toBe(undefined);
    expect(expandUpcE('21234565')).toBe(undefined);
    expect(readCode('04252614')).toEqual({ kind: 'gtin', code: '0042100005264', symbology: 'upc-e', text: '04252614' });
  });

  it('takes eight digits for UPC-E only where EAN-8 has no right to them', () => {
    expect(readCode(']E404252614')).toMatchObject({ kind: 'refused', reason: 'check-digit' });
    expect(readCode('10000007')).toMatchObject({ symbology: 'ean-8' });
  });

  it('refuses a wrong check digit and hands back the text for an exact look-up', () => {
    for (const wrong of ['8992761002016', '96385075', '036000291453']) expect(readCode(wrong)).toEqual({ kind: 'refused', reason: 'check-digit', text: wrong });
  });

  it('does not ask an EAN check digit of digits a scanner read from Code 128', () => {
    expect(readCode(']C08992761002016')).toMatchObject({ kind: 'internal', code: '8992761002016' });
    expect(readCode(']E08992761002016')).toMatchObject({ kind: 'refused', reason: 'check-digit' });
  });

  it('takes a carton number for an internal code', () => {
    expect(readCode('10614141000415')).toMatchObject({ kind: 'internal', code: '10614141000415' });
  });

  it('strips AIM prefixes, blanks and line ends', () => {
    expect(readCode(']E08992761002015\r\n')).toMatchObject({ kind: 'gtin', code: '8992761002015' });
    expect(readCode(' ]E496385074 ')).toMatchObject({ symbology: 'ean-8' });
    expect(readCode(']C0TAS-0147')).toMatchObject({ kind: 'internal', code: 'TAS-0147' });
  });
});

describe('reading anything else', () => {
  it('keeps an internal code exactly as read', () => {
    expect(readCode(' Tas/rajut-7 b ')).toEqual({ kind: 'internal', code: 'Tas/rajut-7 b', text: 'Tas/rajut-7 b' });
    expect(readCode('1')).toMatchObject({ kind: 'internal' });
    expect(readCode('x'.repeat(48))).toMatchObject({ kind: 'internal' });
  });

  it('recognises a QRIS code and never takes it for a product', () => {
    expect(readCode(QRIS)).toEqual({ kind: 'qris' });
    expect(readCode(`]Q1${QRIS}\r`)).toEqual({ kind: 'qris' });
    expect(readCode(QRIS.slice(0, -1))).toEqual({ kind: 'refused', reason: 'too-long' });
    expect(readCode('000201')).toMatchObject({ kind: 'internal' });
  });

  it('refuses ten thousand characters, control characters, nothing and other scripts', () => {
    expect(readCode('9'.repeat(10_000))).toEqual({ kind: 'refused', reason: 'too-long' });
    expect(readCode('x'.repeat(49))).toEqual({ kind: 'refused', reason: 'too-long' });
    expect(readCode('899\u00001')).toEqual({ kind: 'refused', reason: 'control-characters' });
    expect(readCode('0108992761002015\u001d10A')).toEqual({ kind: 'refused', reason: 'control-characters' });
    expect(readCode('abc\u0085d')).toEqual({ kind: 'refused', reason: 'control-characters' });
    for (const empty of ['', '   ', '\r\n', ']E0']) expect(readCode(empty)).toEqual({ kind: 'refused', reason: 'empty' });
    expect(readCode('kayu jati é')).toEqual({ kind: 'refused', reason: 'unreadable' });
    expect(readCode('٤٠٠٦٣٨١٣٣٣٩٣١')).toEqual({ kind: 'refused', reason: 'unreadable' });
  });

  it('never throws, and a number it accepts has a right check digit', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits(8), digits(12), digits(13), digits(14)), (raw) => {
        const reading = readCode(raw);
        if (reading.kind === 'gtin') expect([8, 13].includes(reading.code.length) && isValidGtin(reading.code)).toBe(true);
        if (reading.kind === 'internal') expect(reading.code).toMatch(/^[\x20-\x7e]{1,48}$/);
      }),
      { numRuns: 300 },
    );
  });

  it('reads its own answer as itself', () => {
    fc.assert(
      fc.property(fc.oneof(digits(8), digits(12), digits(13)), (raw) => {
        const first = readCode(raw);
        if (first.kind === 'gtin' && first.symbology !== 'ean-8') expect(readCode(first.code)).toMatchObject({ kind: 'gtin', code: first.code });
      }),
    );
  });
});

describe('minting an internal number', () => {
  it('gives valid EAN-13 numbers of the shop range, each its own', () => {
    expect(mintInternalEan(1)).toBe('2000000000015');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), (sequence) => {
        const code = mintInternalEan(sequence);
        expect(code.startsWith('20') && isValidGtin(code) && code.length === 13).toBe(true);
        expect(Number(code.slice(2, 12))).toBe(sequence);
        expect(readCode(code)).toMatchObject({ kind: 'gtin', code });
      }),
    );
  });

  it('refuses a sequence that does not fit', () => {
    for (const sequence of [0, -1, 1.5, 10_000_000_000, Number.NaN]) expect(() => mintInternalEan(sequence)).toThrow(RangeError);
  });
});
