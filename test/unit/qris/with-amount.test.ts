import { describe, expect, it, test } from 'vitest';
import { QRIS_AMOUNT_MAX, withAmount } from '../../../shared/domain/qris/with-amount.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import codesInUse from './fixtures/codes-in-use.json' with { type: 'json' };
import { STATIC_CODE, WITH_AMOUNT } from './golden.ts';
import { ACCOUNT, codeWith, field, parsed, sealed } from './make-code.ts';

const PRICE = rupiah(25_000);

function made(text: string, amount: Rupiah = PRICE): string {
  const result = withAmount(parsed(text), amount);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function refusal(text: string, amount: number = PRICE): unknown {
  const result = withAmount(parsed(text), amount as Rupiah);
  return result.ok ? 'made' : result.error;
}

describe('the code that carries the amount', () => {
  test.each(WITH_AMOUNT)('Rp %i comes out byte for byte', (amount, payload) => {
    expect(made(STATIC_CODE, rupiah(amount))).toBe(payload);
  });

  it('drops the old amount and every tip tag', () => {
    const plain = made(codeWith());
    expect(made(codeWith({ '54': '9000', '55': '02', '56': '500' }))).toBe(plain);
    expect(made(codeWith({ '55': '03', '57': '0.7' }))).toBe(plain);
  });

  it('puts 01 behind 00 when the code has none, and replaces an unknown one', () => {
    expect(made(codeWith({ '01': null }))).toBe(made(codeWith()));
    expect(made(codeWith({ '01': '13' }))).toBe(made(codeWith()));
  });

  it('keeps the order of a code that has its own, 54 just before 58', () => {
    const odd = `000201010211${ACCOUNT}52045999`;
    const rest = `${field('59', 'Starbucks ')}6001-6101-`;
    expect(made(sealed(`${odd}5802ID${rest}53033605405999995502018004abcd`))).toBe(sealed(`${odd.replace('010211', '010212')}5405250005802ID${rest}53033608004abcd`));
  });

  it('writes a lower-case checksum no further', () => {
    expect(made(STATIC_CODE.replace(/B22E$/, 'b22e'))).toBe(WITH_AMOUNT[0]?.[1]);
  });

  it('carries up to ten digits', () => {
    expect(parsed(made(STATIC_CODE, rupiah(QRIS_AMOUNT_MAX)))).toMatchObject({ amount: 9_999_999_999, checksum: { verdict: 'right' } });
  });

  test.each(codesInUse)('is made from a static code in use and refused for a dynamic one (deviation: $deviation)', ({ payload, expected }) => {
    if (expected.initiation === 'dynamic') return expect(refusal(payload)).toEqual({ code: 'qris.foreign-amount' });
    const before = parsed(payload);
    const after = parsed(made(payload));
    expect(after).toMatchObject({ initiation: 'dynamic', amount: PRICE, tip: null, checksum: { verdict: 'right' } });
    expect(after.fields.filter(({ tag }) => !['01', '54', '63'].includes(tag))).toEqual(before.fields.filter(({ tag }) => !['01', '63'].includes(tag)));
  });
});

describe('no code is made', () => {
  it('for nothing, for less and for more than ten digits', () => {
    for (const amount of [0, -1, -25_000, 0.5, Number.NaN, Infinity, QRIS_AMOUNT_MAX + 1]) {
      expect(refusal(STATIC_CODE, amount)).toEqual({ code: 'qris.amount-range', amount });
    }
  });

  it('from a checksum that is wrong, missing or misplaced, unless told', () => {
    const wrong = STATIC_CODE.replace(/B22E$/, '0000');
    const missing = STATIC_CODE.replace(/6304B22E$/, '');
    const misplaced = `${missing.replace('010211', '01021163040000')}`;
    expect([refusal(wrong), refusal(missing), refusal(misplaced)]).toEqual([
      { code: 'qris.checksum', verdict: 'wrong' },
      { code: 'qris.checksum', verdict: 'missing' },
      { code: 'qris.checksum', verdict: 'misplaced' },
    ]);
    for (const text of [wrong, missing, misplaced]) {
      expect(withAmount(parsed(text), PRICE, { acceptWrongChecksum: true })).toEqual({ ok: true, value: WITH_AMOUNT[0]?.[1] });
    }
  });

  it('when nobody would be paid', () => {
    const nobody = { code: 'qris.no-merchant-account' };
    expect(refusal(codeWith({ '26': null }))).toEqual(nobody);
    expect(refusal(codeWith({ '26': 'scrambled' }))).toEqual(nobody);
    expect(refusal(codeWith({ '26': field('00', 'ID.CO.CONTOH.WWW') + field('03', 'UMI') }))).toEqual(nobody);
    expect(refusal(codeWith({ '26': null, '04': '4000123412341234' }))).toEqual(nobody);
  });

  it('from the account of a person', () => {
    expect(refusal(codeWith({ '26': null, '40': ACCOUNT.slice(4), '52': '4829', '62': field('08', 'BOOK') }))).toEqual({ code: 'qris.transfer' });
  });

  it('from a code made for another sale', () => {
    expect(refusal(WITH_AMOUNT[0]?.[1] ?? '')).toEqual({ code: 'qris.foreign-amount' });
    expect(refusal(codeWith({ '01': null, '54': '1000' }))).toEqual({ code: 'qris.foreign-amount' });
    expect(refusal(codeWith({ '01': '12' }))).toBe('made');
  });

  it('when it would pass 512 characters', () => {
    const full = codeWith({ '80': 'x'.repeat(99), '81': 'x'.repeat(99), '82': 'x'.repeat(99), '83': 'x'.repeat(40) });
    const room = 512 - full.length;
    const brimming = codeWith({ '80': 'x'.repeat(99), '81': 'x'.repeat(99), '82': 'x'.repeat(99), '83': 'x'.repeat(40 + room) });
    expect(brimming).toHaveLength(512);
    expect(refusal(brimming)).toEqual({ code: 'qris.too-long', length: 521 });
  });
});
