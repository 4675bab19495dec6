import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARD_STORY_MAX, CARD_TEXT_MAX, cardLength, cardText } from '../../../shared/domain/label/card-text.ts';
import { cardWarnings } from '../../../shared/domain/label/card-warnings.ts';
import { personSigns } from '../../../shared/domain/label/person-signs.ts';
import { LONGEST, SHALLOTS } from '../../support/label-samples.ts';

describe('the text of a card', () => {
  test('tells the product’s own story before the words for all, and drops those before it cuts the story', () => {
    const story = 'Digoreng tangan dengan bawang lembah Palu.';
    expect(cardText({ ...SHALLOTS, story }).split('\n').slice(-2)).toEqual([story, 'Terima kasih sudah mendukung pelatihan kerja.']);
    const long = `${'Bawang lembah '.repeat(5)}Palu.`;
    const text = cardText({ ...SHALLOTS, story: long });
    expect(text.endsWith('Palu.')).toBe(true);
    expect(text).not.toContain('Terima kasih');
    expect(cardLength({ ...LONGEST, story: 'x'.repeat(CARD_STORY_MAX) })).toBeGreaterThan(CARD_TEXT_MAX);
  });

  test('of whatever goods and story is never longer than a phone reads, and without a story is what it was before', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 160 });
    fc.assert(
      fc.property(words, words, words, (name, story, forAll) => {
        const facts = { ...SHALLOTS, name, story, cardText: forAll };
        expect(cardText(facts).length).toBeLessThanOrEqual(CARD_TEXT_MAX);
        const { story: _none, ...before } = facts;
        expect(cardText(before)).toBe(cardText({ ...facts, story: '' }));
      }),
    );
  });
});

test('a card is warned of by everything that is wrong with it, each in turn', () => {
  expect(cardWarnings(null, 'Dibuat oleh Budi, NIK 7271012304850003', []).map(({ code }) => code)).toEqual(['sign.nik', 'sign.person']);
  expect(cardWarnings({ over: 3, unfit: ['Rol 25 x 15', 'Rol 33 x 15'], dropped: true }, '', [])).toEqual([{ code: 'over', count: 3, names: '' }, { code: 'unfit', count: 2, names: 'Rol 25 x 15, Rol 33 x 15' }, { code: 'dropped', count: 0, names: '' }]);
  expect(cardWarnings({ over: 1, unfit: ['Rol 25 x 15'], dropped: false }, '', []).map(({ code, count }) => [code, count])).toEqual([['over', 1], ['unfit', 1]]);
  expect(cardWarnings({ over: 0, unfit: [], dropped: false }, 'Bawang goreng', [])).toEqual([]);
});

describe('signs of a person', () => {
  test.each([
    ['NIK 7271012304850003', 'nik'],
    ['7271-0123-0485-0003', 'nik'],
    ['NIP 198504232010121003', 'nik'],
    ['Pesan ke 0812 3456 7890', 'phone'],
    ['WA +62 812 3456 789', 'phone'],
    ['Telepon +62 812 (3456) 789', 'phone'],
    ['Dibuat oleh Budi Santoso', 'person'],
    ['karya pak Slamet dari blok B', 'person'],
    ['Nama: Joko', 'person'],
    ['Ahmad bin Yusuf', 'person'],
    ['Dijahit napi kasus narkotika', 'person'],
    ['No. register 114/2025', 'person'],
    ['Pembuatnya Siti', 'person'],
  ])('are seen in “%s”', (text, sign) => {
    expect(personSigns(text, [])).toEqual([sign]);
  });

  test.each([
    'Bawang goreng Palu 100 g',
    'Karya warga binaan Lapas Kelas IIA Palu.',
    'Dibuat oleh Bengkel Kayu Rutan Poso dengan tangan.',
    'Terima kasih sudah mendukung pelatihan kerja.',
    'Dijual oleh Koperasi Karya Mandiri',
    'Baik sampai 12-02-2027, P-IRT 2067271010045-28',
    'Kayu jati 40 x 60 cm, kode 2000140000289, Rp 99.999.999',
    'Ibu kota Sulawesi Tengah, bapak-bapak boleh coba',
  ])('are not seen in “%s”', (text) => {
    expect(personSigns(text, [])).toEqual([]);
  });

  test('are not seen in the names of workshops and units, and never stop a text from being read', () => {
    expect(personSigns('Karya Bengkel Pak Harun, Lapas Palu', ['Bengkel Pak Harun'])).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.string(), { maxLength: 3 }), (text, known) => new Set(personSigns(text, known)).size === personSigns(text, known).length));
    // A number of a NIK's length is seen wherever it stands.
    fc.assert(fc.property(fc.stringMatching(/^[a-z ]{0,40}$/), fc.stringMatching(/^[1-9]\d{15}$/), (words, nik) => personSigns(`${words} ${nik}. ${words}`, []).includes('nik')));
  });
});
