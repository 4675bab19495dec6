import { describe, expect, it } from 'vitest';
import { explainQris } from '../../../shared/domain/qris/explain-qris.ts';
import codesInUse from './fixtures/codes-in-use.json' with { type: 'json' };
import { STATIC_CODE } from './golden.ts';
import { codeWith, field, parsed } from './make-code.ts';

function lines(text: string): readonly string[] {
  return explainQris(parsed(text)).map(({ tag, name, value, meaning }) => [tag, name, value, meaning ?? ''].join('|'));
}

describe('explaining a code', () => {
  it('names every object of the published static code, templates opened', () => {
    expect(lines(STATIC_CODE)).toEqual([
      '00|format|01|',
      '01|initiation|11|initiation.static',
      '26|account||',
      '26.00|account.domain|ID.CO.EXAMPLE2.WWW|',
      '26.01|account.pan|936000140456789|',
      '26.02|account.merchant-id|MIDCONTOH123456|',
      '26.03|account.criteria|UMI|criteria.micro',
      '51|national||',
      '51.00|national.domain|ID.CO.QRIS.WWW|',
      '51.02|national.nmid|ID1019123456781|',
      '52|category|1234|',
      '53|currency|360|currency.rupiah',
      '58|country|ID|country.indonesia',
      '59|merchant-name|NamaMerchantC1|',
      '60|city|NamaKota1|',
      '61|postal-code|1234567890|',
      '62|additional||',
      '62.07|additional.terminal|K19|',
      '63|checksum|B22E|checksum.right',
    ]);
  });

  it('says of a checksum that it is wrong, missing or misplaced', () => {
    const last = (text: string) => explainQris(parsed(text)).find(({ name }) => name === 'checksum');
    expect(last(STATIC_CODE.replace(/B22E$/, 'B22F'))).toMatchObject({ value: 'B22F', meaning: 'checksum.wrong' });
    expect(last(STATIC_CODE.replace(/6304B22E$/, ''))).toMatchObject({ value: '', meaning: 'checksum.missing' });
    expect(last(`${STATIC_CODE}${field('80', 'x')}`)).toMatchObject({ meaning: 'checksum.misplaced' });
  });

  it('explains tips, amounts, wishes to the payer, other languages and what nobody defined', () => {
    const text = codeWith({
      '01': '19',
      '04': '4000123412341234',
      '26': 'scrambled',
      '54': '1000',
      '55': '03',
      '57': '0.7',
      '62': field('01', '***') + field('50', 'x'),
      '64': field('00', 'ZH') + field('01', '木'),
      '70': 'x',
      '80': field('00', 'A.B'),
    });
    expect(lines(text)).toEqual(
      expect.arrayContaining([
        '01|initiation|19|initiation.unknown',
        '04|card-account|4000123412341234|',
        '26|account|scrambled|template.unreadable',
        '54|amount|1000|',
        '55|tip|03|tip.percent',
        '57|tip-percent|0.7|tip.percent',
        '62.01|additional.bill-number|***|additional.asked-of-payer',
        '62.50|additional.other|x|',
        '64.01|language.merchant-name|木|',
        '70|reserved|x|',
        '80.00|private.other|A.B|',
      ]),
    );
    expect(lines(codeWith({ '26': field('00', 'A') + field('01', '1') + field('03', 'constructor') }))).toContain('26.03|account.criteria|constructor|');
  });

  it('leaves nothing of a code in use out', () => {
    for (const { payload } of codesInUse) {
      const code = parsed(payload);
      const stated = code.fields.flatMap(({ tag, value, fields }) => fields?.map((sub) => [`${tag}.${sub.tag}`, sub.value]) ?? [[tag, value]]);
      expect(explainQris(code).filter(({ value }) => value !== '').map(({ tag, value }) => [tag, value])).toEqual(stated);
    }
  });
});
