import { describe, expect, it, test } from 'vitest';
import { parseQris } from '../../../shared/domain/qris/parse-qris.ts';
import codesInUse from './fixtures/codes-in-use.json' with { type: 'json' };
import { STATIC_CODE, WITH_AMOUNT } from './golden.ts';
import { ACCOUNT, codeWith, field, parsed, sealed } from './make-code.ts';

function refusal(text: string): unknown {
  const result = parseQris(text);
  return result.ok ? 'accepted' : result.error;
}

describe('reading a code', () => {
  it('tells everything the published static code says', () => {
    expect(parsed(STATIC_CODE)).toMatchObject({
      payload: STATIC_CODE,
      initiation: 'static',
      purpose: 'payment',
      accounts: [
        { tag: '26', domain: 'ID.CO.EXAMPLE2.WWW', pan: '936000140456789', merchantId: 'MIDCONTOH123456', criteria: 'UMI' },
        { tag: '51', domain: 'ID.CO.QRIS.WWW', pan: null, merchantId: 'ID1019123456781', criteria: null },
      ],
      nmid: 'ID1019123456781',
      criteria: 'UMI',
      category: '1234',
      merchantName: 'NamaMerchantC1',
      city: 'NamaKota1',
      postalCode: '1234567890',
      amount: null,
      tip: null,
      additional: { billNumber: null, store: null, reference: null, terminal: 'K19' },
      checksum: { verdict: 'right', stated: 'B22E', computed: 'B22E' },
      remarks: [],
    });
  });

  test.each(codesInUse)('reads a code in use (deviation: $deviation)', ({ payload, expected }) => {
    const code = parsed(payload);
    expect(code).toMatchObject(expected);
    expect(code.checksum.verdict).toBe('right');
    expect(code.payload).toBe(payload);
  });

  it('names what deviates in the codes in use', () => {
    const remarks = codesInUse.map(({ payload }) => parsed(payload).remarks.map(({ code, tag }) => `${code} ${tag}`).join(', '));
    expect(remarks).toEqual(['', 'missing 51', 'missing 51, too-long 59', 'asks-tip 55', 'asks-tip 55', '', 'asks-tip 55', 'asks-tip 55', '', '', '']);
  });

  it('reads the amount of a code that carries one', () => {
    for (const [amount, payload] of WITH_AMOUNT) expect(parsed(payload)).toMatchObject({ initiation: 'dynamic', amount, checksum: { verdict: 'right' } });
  });

  it('takes off what copying adds, and keeps the blanks that belong to the code', () => {
    const wrapped = `\ufeff  ]Q1${STATIC_CODE.slice(0, 70)}\r\n${STATIC_CODE.slice(70, 140)}\n\t${STATIC_CODE.slice(140)}\u200b \r\n`;
    expect(parsed(wrapped)).toMatchObject({ payload: STATIC_CODE, checksum: { verdict: 'right' }, remarks: [{ code: 'cleaned', tag: '00' }] });
    expect(parsed(codeWith({ '59': 'Digital & ' }).replace('& ', '&\u00a0')).merchantName).toBe('Digital & ');
  });

  it('takes a checksum in lower case and writes it in upper case from then on', () => {
    const code = parsed(STATIC_CODE.replace(/B22E$/, 'b22e'));
    expect(code).toMatchObject({ payload: STATIC_CODE, checksum: { verdict: 'right', stated: 'b22e' }, remarks: [{ code: 'lower-case-checksum', tag: '63' }] });
    expect(code.fields.at(-1)).toEqual({ tag: '63', value: 'B22E', fields: null });
  });

  it('takes long names, unknown tags, other languages and templates it cannot open', () => {
    expect(parsed(codeWith({ '59': 'x'.repeat(44) })).remarks).toContainEqual({ code: 'too-long', tag: '59' });
    expect(parsed(codeWith({ '26': 'scrambled' })).remarks).toContainEqual({ code: 'template-unreadable', tag: '26' });
    expect(parsed(codeWith({ '26': 'scrambled' })).accounts).toEqual([]);
    expect(parsed(codeWith({ '26': '0004A.BC0004D.EF' })).remarks).toContainEqual({ code: 'template-unreadable', tag: '26' });
    const private80 = codeWith({ '80': 'not a template', '81': field('00', 'X.Y'), '04': '4000123412341234' });
    expect(parsed(private80)).toMatchObject({ payload: private80, checksum: { verdict: 'right' } });
    expect(parsed(codeWith({ '59': 'Kopi 🌴 é' })).merchantName).toBe('Kopi 🌴 é');
  });

  it('knows the national repository by either name in either case', () => {
    for (const domain of ['ID.CO.QRIS.WWW', 'id.co.qris.www', 'Id.Or.Gpnqr.Www']) {
      expect(parsed(codeWith({ '51': field('00', domain) + field('02', 'ID1') }))).toMatchObject({ nmid: 'ID1', remarks: [] });
    }
    expect(parsed(codeWith({ '51': field('00', 'ID.CO.LAIN.WWW') + field('02', 'ID1') })).nmid).toBeNull();
  });

  it('says when 01 is missing, unknown or dynamic without an amount', () => {
    expect(parsed(codeWith({ '01': null }))).toMatchObject({ initiation: 'unstated', remarks: [{ code: 'missing', tag: '01' }] });
    expect(parsed(codeWith({ '01': '13' })).remarks).toContainEqual({ code: 'unknown-initiation', tag: '01' });
    expect(parsed(codeWith({ '01': '12' })).remarks).toContainEqual({ code: 'dynamic-without-amount', tag: '01' });
  });

  it('reads amounts as EMVCo writes them and no other way', () => {
    for (const [text, amount] of [['1000', 1000], ['1000.', 1000], ['1000.00', 1000], ['39000.0', 39_000], ['0005', 5], ['999999999999', 999_999_999_999]] as const) {
      expect(parsed(codeWith({ '54': text })).amount).toBe(amount);
    }
    for (const text of ['1.000', '1000,00', '0', '0.00', '-5', '10.50', '1e3', '.', ' 5', '１２', '9999999999999', '00000000000001']) {
      expect(refusal(codeWith({ '54': text }))).toEqual({ code: 'qris.amount', value: text });
    }
  });

  it('reads the tip tags, and calls contradictions unreadable', () => {
    const tip = (parts: Record<string, string>) => parsed(codeWith(parts)).tip;
    expect(tip({ '55': '01' })).toEqual({ kind: 'asked' });
    expect(tip({ '55': '02', '56': '500' })).toEqual({ kind: 'fixed', amount: 500 });
    expect(tip({ '55': '03', '57': '0.7' })).toEqual({ kind: 'percent', share: 70 });
    expect(tip({ '55': '03', '57': '00.01' })).toEqual({ kind: 'percent', share: 1 });
    expect(tip({ '55': '03', '57': '99.99' })).toEqual({ kind: 'percent', share: 9_999 });
    for (const parts of [{ '55': '02' }, { '56': '500' }, { '57': '5' }, { '55': '01', '56': '1' }, { '55': '03', '57': '0' }, { '55': '04' }, { '55': '02', '56': '1,5' }]) {
      expect(tip(parts as Record<string, string>)).toEqual({ kind: 'unreadable' });
    }
  });

  it('tells a transfer to a person from a payment, also where both use category 4829 or tag 40', () => {
    const account = ACCOUNT.slice(4);
    expect(parsed(codeWith({ '26': null, '40': account, '52': '4829', '62': field('08', 'DMCT') })).purpose).toBe('transfer');
    expect(parsed(codeWith({ '26': null, '40': account })).purpose).toBe('payment');
    expect(parsed(codeWith({ '26': null, '40': account, '62': field('08', 'DMCT') })).purpose).toBe('payment');
    expect(parsed(codeWith({ '52': '4829' })).purpose).toBe('payment');
  });
});

describe('the checksum', () => {
  it('is told when wrong, and what it should be', () => {
    expect(parsed(STATIC_CODE.replace(/B22E$/, 'B22F')).checksum).toEqual({ verdict: 'wrong', stated: 'B22F', computed: 'B22E' });
    expect(parsed(STATIC_CODE.replace(/B22E$/, 'M2B3')).checksum).toMatchObject({ verdict: 'wrong', stated: 'M2B3' });
    expect(parsed(STATIC_CODE.replace('C1', 'C2')).checksum.verdict).toBe('wrong');
    expect(parsed(STATIC_CODE.replace(/6304B22E$/, '6303B22')).checksum.verdict).toBe('wrong');
  });

  it('is told when missing or not last', () => {
    expect(parsed(STATIC_CODE.replace(/6304B22E$/, '')).checksum).toEqual({ verdict: 'missing', stated: null, computed: 'B22E' });
    expect(parsed(`${STATIC_CODE}${field('64', 'x')}`).checksum).toMatchObject({ verdict: 'misplaced', stated: 'B22E' });
  });

  it('catches every single changed character of a code', () => {
    const characters = Array.from(STATIC_CODE);
    const wrong = characters.flatMap((was, at) =>
      Array.from('0159AZaz.~ ')
        .filter((now) => now !== was)
        .map((now) => [...characters.slice(0, at), now, ...characters.slice(at + 1)].join(''))
        .filter((text) => {
          const result = parseQris(text);
          return result.ok && result.value.checksum.verdict === 'right';
        }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what is no code', () => {
  it('is refused by name', () => {
    for (const nothing of ['', '  ', '\r\n', ']Q1', '\ufeff']) expect(refusal(nothing)).toEqual({ code: 'qris.empty' });
    for (const other of ['https://contoh.id', '8991234567890', '0002', '000202', STATIC_CODE.slice(1)]) expect(refusal(other)).toEqual({ code: 'qris.not-qris' });
    expect(refusal(STATIC_CODE.slice(0, -1))).toEqual({ code: 'qris.structure', at: STATIC_CODE.length - 8, tag: '63' });
    expect(refusal(`${STATIC_CODE}6`)).toEqual({ code: 'qris.structure', at: STATIC_CODE.length, tag: null });
    expect(refusal(sealed('0002015400'))).toEqual({ code: 'qris.structure', at: 6, tag: '54' });
    expect(refusal(sealed('00020154１２5'))).toMatchObject({ code: 'qris.structure' });
    expect(refusal(`000201${field('80', 'x'.repeat(99)).repeat(5)}`)).toEqual({ code: 'qris.too-long', length: 521 });
    expect(refusal('0'.repeat(70_000))).toEqual({ code: 'qris.too-long', length: 70_000 });
  });

  it('is refused when the text holds what no payer sees', () => {
    for (const mark of ['\u0000', '\u001d', '\u007f', '\u202e', '\ud800']) {
      expect(refusal(codeWith({ '59': `A${mark}B` }))).toEqual({ code: 'qris.characters', at: codeWith({ '59': 'AB' }).indexOf('AB') + 1 });
    }
  });

  it('is refused when one tag stands twice', () => {
    expect(refusal(sealed(`${codeWith({ '54': '1000' }).slice(0, -8)}${field('54', '9000')}`))).toEqual({ code: 'qris.duplicate', tag: '54' });
  });

  it('is refused when it is not rupiah in Indonesia', () => {
    expect(refusal(codeWith({ '53': '840' }))).toEqual({ code: 'qris.currency', value: '840' });
    expect(refusal(codeWith({ '53': null }))).toEqual({ code: 'qris.currency', value: null });
    expect(refusal(codeWith({ '58': 'SG' }))).toEqual({ code: 'qris.country', value: 'SG' });
    expect(refusal(codeWith({ '58': null }))).toEqual({ code: 'qris.country', value: null });
  });
});
