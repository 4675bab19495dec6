import { describe, expect, it } from 'vitest';
import { accountability } from '../../../shared/domain/cash-book/accountability.ts';
import { balanceAfter, BOOK_PLACES, cashBook } from '../../../shared/domain/cash-book/cash-book.ts';
import { accountabilityPaper } from '../../../shared/domain/office-paper/accountability-paper.ts';
import { cashBookPaper } from '../../../shared/domain/office-paper/cash-book-paper.ts';
import { closePaper } from '../../../shared/domain/office-paper/close-paper.ts';
import { closeRegisterPaper } from '../../../shared/domain/office-paper/close-register-paper.ts';
import { examinationPaper } from '../../../shared/domain/office-paper/examination-paper.ts';
import { handoverPaper } from '../../../shared/domain/office-paper/handover-paper.ts';
import type { OfficePaper } from '../../../shared/domain/office-paper/office-paper.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { MONTH_BEFORE, SAMPLE_MONTH } from '../../support/sample-movements.ts';
import { sampleClose } from '../../support/sample-close.ts';
import { SAMPLE_ISSUER } from '../../support/sample-issuer.ts';
import { officePaperText } from '../../support/office-paper-text.ts';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30', at: Date.UTC(2026, 10, 30, 9, 0), footer: 'Catatan 18.391 sidik 3fa9c2d1' };
const book = (kind: keyof typeof BOOK_PLACES) => cashBook(SAMPLE_MONTH, BOOK_PLACES[kind], balanceAfter(MONTH_BEFORE, BOOK_PLACES[kind]));

/** Each figure in the files was added up by hand from sample-movements and sample-close. */
const PAPERS: readonly (readonly [string, () => OfficePaper])[] = [
  ['berita-acara-penutupan-kas', () => closePaper(sampleClose(), SAMPLE_ISSUER, '4TPW-81HN-0KCE')],
  [
    'berita-acara-serah-terima',
    () =>
      handoverPaper(
        { number: 12, day: '2026-11-20', at: Date.UTC(2026, 10, 20, 6, 0), giver: 'Rina Andriani', receiver: 'Dewi Suryani, S.E.', closes: [{ zNumber: 6, amount: rupiah(1_200_000) }, { zNumber: 7, amount: rupiah(608_500) }], expected: rupiah(1_808_500), counted: rupiah(1_806_500), difference: rupiah(-2_000), reason: 'Selembar uang rusak', anchor: { seq: 940, head8: '3fa9c2d1' } },
        SAMPLE_ISSUER,
      ),
  ],
  [
    'register-penutupan-kas',
    () =>
      closeRegisterPaper(
        [
          { zNumber: 6, day: '2026-11-19', cashier: 'Agus Setiawan', net: rupiah(1_450_000), expected: rupiah(1_700_000), counted: rupiah(1_700_000), difference: rupiah(0), handover: rupiah(1_200_000), seal: '9XKM-2P0A-77QE' },
          { zNumber: 7, day: '2026-11-20', cashier: 'Rina Andriani', net: rupiah(800_000), expected: rupiah(1_010_000), counted: rupiah(1_008_500), difference: rupiah(-1_500), handover: rupiah(508_500), seal: '4TPW-81HN-0KCE' },
        ],
        NOVEMBER,
        SAMPLE_ISSUER,
      ),
  ],
  ['buku-kas-umum', () => cashBookPaper('general', book('general'), NOVEMBER, SAMPLE_ISSUER)],
  ['buku-pembantu-kas-tunai', () => cashBookPaper('cash', book('cash'), NOVEMBER, SAMPLE_ISSUER)],
  ['buku-pembantu-kas-bank', () => cashBookPaper('bank', book('bank'), NOVEMBER, SAMPLE_ISSUER)],
  ['lpj', () => accountabilityPaper(accountability(MONTH_BEFORE, SAMPLE_MONTH), NOVEMBER, SAMPLE_ISSUER)],
  [
    'berita-acara-pemeriksaan-kas',
    () =>
      examinationPaper(
        {
          number: 3,
          from: '2026-11-01',
          day: '2026-11-30',
          at: NOVEMBER.at,
          difference: rupiah(-2_500),
          books: { balance: rupiah(927_500), cash: rupiah(802_500), bank: rupiah(125_000), lastProof: 'GR-000001' },
          found: { cash: rupiah(800_000), bank: rupiah(125_000) },
          elsewhere: { drawer: rupiah(500_000), safe: rupiah(0), clearing: rupiah(0) },
          explanation: 'Rp 2.500 diganti 1-12-2026',
          uakpa: { received: rupiah(4_327_500), deposited: rupiah(3_700_000) },
          own: { received: rupiah(4_327_500), deposited: rupiah(3_700_000) },
          footer: NOVEMBER.footer,
        },
        SAMPLE_ISSUER,
      ),
  ],
];

describe('the papers of the treasury', () => {
  it.each(PAPERS)('%s says what it must, to the rupiah', async (name, paper) => {
    await expect(officePaperText(paper())).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('name an official only beside the official\'s own name: another receiver signs without NIP', () => {
    const paper = handoverPaper({ number: 1, day: '2026-11-20', at: 0, giver: 'Rina', receiver: 'Wakil', closes: [], expected: rupiah(5), counted: rupiah(5), difference: rupiah(0), reason: null, anchor: { seq: 1, head8: '00000000' } }, SAMPLE_ISSUER);
    expect(officePaperText(paper)).toContain('Pihak kedua / Bendahara Penerimaan / Wakil / \n');
  });

  it('of one day name it once, in the name of the file and on the paper', () => {
    const day = { ...NOVEMBER, from: '2026-11-23', to: '2026-11-23' };
    const papers = [cashBookPaper('general', book('general'), day, SAMPLE_ISSUER), closeRegisterPaper([], day, SAMPLE_ISSUER), accountabilityPaper(accountability(MONTH_BEFORE, SAMPLE_MONTH), day, SAMPLE_ISSUER)];
    expect(papers.map(({ fileName, number }) => [fileName, number])).toEqual(['buku-kas-umum', 'register-penutupan-kas', 'lpj-bendahara-penerimaan'].map((name) => [`${name}-2026-11-23`, '23-11-2026']));
    expect(cashBookPaper('cash', book('cash'), NOVEMBER, SAMPLE_ISSUER)).toMatchObject({ fileName: 'buku-pembantu-kas-tunai-2026-11-01-2026-11-30', number: '01-11-2026 sampai 30-11-2026' });
  });

  it('leave out what the unit has not set, and leave a line for a hand', () => {
    const bare = { ...SAMPLE_ISSUER, office: { ...SAMPLE_ISSUER.office, city: '', dipaNumber: '', dipaDay: null, kppn: '', ministryCode: '' }, head: { position: 'Kuasa Pengguna Anggaran', name: '', nip: '', rank: '' } };
    const text = officePaperText(cashBookPaper('general', book('general'), NOVEMBER, bare));
    expect(text).not.toContain('DIPA');
    expect(text).not.toContain('KPPN');
    expect(text).toContain('\n30 November 2026\nMengetahui / Kuasa Pengguna Anggaran / … / \n');
  });
});
