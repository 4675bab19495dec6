import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { permitEnd, permitWarnings, type Permit } from '../../../shared/domain/catalog/permit.ts';
import { mintShortCode } from '../../../shared/domain/barcode/mint-short-code.ts';
import { readCode } from '../../../shared/domain/barcode/read-code.ts';

const TODAY = '2026-11-20';
const permit = (kind: Permit['kind'], number: string, endsOn: string | null = null): Permit => ({ kind, number, endsOn });

describe('a permit', () => {
  test.each<[Permit, readonly string[]]>([
    [permit('p-irt', '3063306010072-29'), []],
    [permit('p-irt', 'P-IRT 3063306010072-29'), []],
    [permit('p-irt', '306330601007229'), []],
    [permit('p-irt', '3063306010072-19'), ['ended']],
    [permit('p-irt', '3063306010072-26'), ['ends-soon']],
    [permit('p-irt', '206330601007'), ['end-unknown']],
    [permit('p-irt', '12345', '2028-01-01'), ['form']],
    [permit('p-irt', '3063306010072-19', '2027-05-01'), []],
    [permit('bpom-md', 'MD 235602169254'), []],
    [permit('bpom-md', 'ML 235602169254'), ['form']],
    [permit('bpom-ml', 'BPOM RI ML 235602169254'), []],
    [permit('bpom-md', '2356021692'), ['form']],
    [permit('halal', 'ID 81110000123450322'), []],
    [permit('halal', '81110000123450322'), ['form']],
    [permit('halal', 'ID81110000123450322', '2026-11-19'), ['ended']],
    [permit('halal', 'ID81110000123450322', '2026-11-20'), ['ends-soon']],
    [permit('halal', 'ID81110000123450322', '2027-01-20'), []],
  ])('%o is warned of as %j', (given, warnings) => {
    expect(permitWarnings(given, TODAY, 60)).toEqual(warnings);
  });

  test('ends on the day that was given before the year in its number', () => {
    expect(permitEnd(permit('p-irt', '3063306010072-29'))).toBe('2029-12-31');
    expect(permitEnd(permit('p-irt', '3063306010072-29', '2027-02-03'))).toBe('2027-02-03');
    expect(permitEnd(permit('halal', 'ID81110000123450322'))).toBeNull();
  });
});

describe('a short code', () => {
  test('has six or ten digits, its own check digit, never 899 in front, and reads as the gallery’s own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.nat(9), (sequence, digit) => {
        const code = mintShortCode(sequence);
        if (code === null) {
          expect(String(sequence).padStart(sequence > 99_999 ? 9 : 5, '0')).toMatch(/^899/);
          return;
        }
        expect(code).toMatch(sequence > 99_999 ? /^\d{10}$/ : /^\d{6}$/);
        expect(code).not.toMatch(/^899/);
        expect(readCode(code)).toMatchObject({ kind: 'internal', code });
        const wrong = `${code.slice(0, 3)}${(Number(code[3]) + 1 + (digit % 9)) % 10}${code.slice(4)}`;
        const wrongSequence = Number(wrong.slice(0, -1));
        expect(wrongSequence > 0 && mintShortCode(wrongSequence) === wrong).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect([mintShortCode(1), mintShortCode(89_900), mintShortCode(899_000_001)]).toEqual(['000018', null, null]);
    expect(() => mintShortCode(0)).toThrow(RangeError);
  });
});
