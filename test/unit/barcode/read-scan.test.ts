import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkDigit, isValidGtin } from '../../../shared/domain/barcode/check-digit.ts';
import { patternFault, type LabelPattern } from '../../../shared/domain/barcode/label-pattern.ts';
import { readScan } from '../../../shared/domain/barcode/read-scan.ts';
import { CODE_ROWS, CODE_RULES, expectedOf, inTableWords } from '../../fixtures/barcode/code-table.ts';

const GS = '\u001d';
const gtin14 = fc.stringMatching(/^[0-9]{12}$/).map((body) => `0${body}${checkDigit(`0${body}`)}`);
const lot = fc.stringMatching(/^[A-Z]{1,6}$/);

describe('the table of codes', () => {
  it('is long enough to mean something', () => {
    expect(CODE_ROWS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(CODE_ROWS.map((row) => row.name)).size).toBe(CODE_ROWS.length);
  });

  test.each(CODE_ROWS)('$name', (row) => {
    expect(inTableWords(readScan(row.scan, CODE_RULES))).toEqual(expectedOf(row));
    if (row.expired !== undefined) expect((row.piece?.expiresOn ?? '') < CODE_RULES.today).toBe(row.expired);
  });
});

describe('whatever comes', () => {
  it('nothing makes the reading fail, and no piece is read without a proved number or a pattern', () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.stringMatching(/^(?:\]C1|\]d2|\]Q3)?(?:0[12]|1[0-7]|21|30|310[0-5]|392[0-2])[0-9A-Za-z~()^{}<>]{0,60}$/).map((text) => text.replaceAll('~', GS)),
      fc.stringMatching(/^https?:\/\/[a-z]{1,6}\/(?:0[01]|gtin|10|21)\/[0-9%A-F/?&=]{0,50}$/),
      fc.stringMatching(/^2[0-9]{11,12}$/),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const reading = readScan(text, CODE_RULES);
        if (reading.kind !== 'piece') return;
        if (reading.piece.source.type === 'pattern') expect(/^[0-9]{12,13}$/.test(text.trim().replace(/^\](?:E0|C0|e0)/, ''))).toBe(true);
        else expect(reading.piece.candidates.some((code) => isValidGtin(code.padStart(14, '0')))).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it('a lost separator in front of a date is always told, with or without the mark of the scanner', () => {
    const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(2, 10).replaceAll('-', ''));
    fc.assert(
      fc.property(gtin14, lot, day, fc.constantFrom(']C1', ']d2', ''), (gtin, name, date, aim) => {
        const right = readScan(`${aim}01${gtin}10${name}${GS}17${date}`, CODE_RULES);
        expect(right).toMatchObject({ kind: 'piece', piece: { lot: name } });
        expect(readScan(`${aim}01${gtin}10${name}17${date}`, CODE_RULES)).toMatchObject({ kind: 'fault', fault: { code: 'code.no-separator', ai: '10' } });
      }),
    );
  });

  it('one wrong digit of the number is never another product', () => {
    fc.assert(
      fc.property(gtin14, lot, fc.nat(13), fc.integer({ min: 1, max: 9 }), (gtin, name, at, shift) => {
        const wrong = gtin.slice(0, at) + String((Number(gtin[at]) + shift) % 10) + gtin.slice(at + 1);
        expect(readScan(`]C101${wrong}10${name}`, CODE_RULES)).toMatchObject({ kind: 'fault', fault: { code: 'code.check-digit' } });
      }),
    );
  });

  it('says the same for every spelling of the separator', () => {
    fc.assert(
      fc.property(gtin14, lot, fc.constantFrom('{GS}', '<GS>', '[GS]', '^]', '\\x1d', '\\u001d', '\u241d', '{gs}', '<FNC1>'), (gtin, name, spelled) => {
        expect(inTableWords(readScan(`01${gtin}10${name}${spelled}21S1`, CODE_RULES))).toEqual(inTableWords(readScan(`01${gtin}10${name}${GS}21S1`, CODE_RULES)));
      }),
    );
  });
});

describe('patterns', () => {
  const base: LabelPattern = { name: 'Timbangan', pattern: 'PPNNNNNQQQQQC', prefix: '21', content: 'weight', decimals: 0 };
  test.each([
    [{}, null],
    [{ name: ' ' }, 'name'],
    [{ pattern: 'PPNNNNNWWWWWC' }, 'letters'],
    [{ pattern: 'PPNQC' }, 'length'],
    [{ pattern: 'PPXXXXXQQQQQC' }, 'number'],
    [{ pattern: 'PPNNQNNQQQQQC' }, 'number'],
    [{ pattern: 'PPNNNNNXXXXXC' }, 'content'],
    [{ pattern: 'PPNNQQQQQQQQQQC' }, 'content'],
    [{ pattern: 'PPNNNNNQQQQCC' }, 'check'],
    [{ pattern: 'PPNNNNCNQQQQQ' }, 'number'],
    [{ prefix: '2' }, 'prefix'],
    [{ prefix: 'AB' }, 'prefix'],
    [{ pattern: 'NNPPNNNQQQQQC' }, 'number'],
    [{ pattern: 'NNNPPQQQQQQQC' }, 'prefix'],
  ] as const)('%j is judged %s', (change, fault) => {
    expect(patternFault([{ ...base, ...change }], 0)).toBe(fault);
  });

  it('that read the same codes are refused the second time', () => {
    expect(patternFault([base, { ...base, name: 'Lain', content: 'price' }], 1)).toBe('twice');
    expect(patternFault([base, { ...base, name: 'Lain', prefix: '22' }], 1)).toBe(null);
    expect(patternFault([base, { ...base, name: 'Lain', pattern: 'PPNNNNNQQQQQ' }], 1)).toBe(null);
  });

  it('hold a product by the empty label, by prefix and number, by the number with and without its zeroes', () => {
    const body = '210004201500';
    const reading = readScan(body + checkDigit(body), CODE_RULES);
    expect(reading).toMatchObject({ kind: 'piece', piece: { candidates: [`210004200000${checkDigit('210004200000')}`, '2100042', '00042', '42'] } });
  });

  it('give back what was packed into a label, for every content and step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('weight', 'price', 'quantity'), fc.integer({ min: -3, max: 3 }), (held, content, decimals) => {
        const body = `2107777${String(held).padStart(5, '0')}`;
        const reading = readScan(body + checkDigit(body), { ...CODE_RULES, patterns: [{ ...base, content, decimals }] });
        const value = held * 10 ** -decimals;
        if (reading.kind === 'fault') {
          expect(content === 'price' ? value % 1 !== 0 : Math.round(value * (content === 'quantity' ? 1000 : 1)) === 0 || value > 999_999).toBe(true);
          return;
        }
        expect(reading.kind).toBe('piece');
        if (reading.kind !== 'piece') return;
        const read = content === 'price' ? reading.piece.price : reading.piece.measures[0]?.amount;
        expect(read).toBe(content === 'price' ? Math.round(value) : Math.round(value * (content === 'quantity' ? 1000 : 1)));
      }),
    );
  });
});
