import { describe, expect, it } from 'vitest';
import { kuitansiPaper, needsStamp, type KuitansiFacts } from '../../../shared/domain/office-paper/kuitansi-paper.ts';
import { SETTING_DEFAULTS } from '../../../shared/domain/setting/settings.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

const FACTS: KuitansiFacts = {
  letterhead: { above: [], unit: 'LAPAS KELAS IIA PALU', below: ['Galeri Karya Mandiri'] },
  receiptNumber: 'K1-0147',
  day: '2026-11-20',
  at: Date.UTC(2026, 10, 20, 6, 36),
  payer: 'Dinas Sosial Kota Palu',
  amount: rupiah(1_500_000),
  purpose: 'Pembelian kursi taman jati',
  paidBy: 'Tunai',
  city: 'Palu',
  receiver: { position: 'Bendahara Penerimaan', name: 'Dewi Suryani', nip: '198001012005012001' },
  copyNumber: 0,
  stamp: SETTING_DEFAULTS.kuitansi,
  anchor: { seq: 18_205, head8: '3fa9c2d1' },
};

describe('a kuitansi', () => {
  it('has its number, who paid, how much in figures and in words, for what, where and when, and who received', () => {
    expect(kuitansiPaper(FACTS)).toEqual({
      fileName: 'kuitansi-K1-0147',
      landscape: false,
      letterhead: FACTS.letterhead,
      title: 'KUITANSI',
      number: 'Nomor KW/K1-0147/XI/2026',
      mark: null,
      blocks: [
        {
          kind: 'facts',
          rows: [
            { label: 'Sudah terima dari', value: 'Dinas Sosial Kota Palu', strong: true },
            { label: 'Untuk pembayaran', value: 'Pembelian kursi taman jati' },
            { label: 'Tanggal', value: '20 November 2026' },
            { label: 'Cara bayar', value: 'Tunai' },
            { label: 'Struk', value: 'K1-0147' },
            { label: 'Uang sejumlah', value: '' },
          ],
        },
        { kind: 'amount', figures: 'Rp 1.500.000', words: 'satu juta lima ratus ribu rupiah' },
        { kind: 'signatures', closing: '', placeAndDate: '', signers: [{ role: 'Palu, 20 November 2026', position: 'Bendahara Penerimaan', name: 'Dewi Suryani', nip: '198001012005012001' }] },
      ],
      footer: 'Catatan 18.205 sidik 3fa9c2d1',
      at: FACTS.at,
    });
  });

  it.each([
    [4_999_999, false],
    [5_000_000, false],
    [5_000_001, true],
    [99_999_999_999, true],
  ])('of Rp %d reminds of the stamp: %s', (amount, reminds) => {
    const paper = kuitansiPaper({ ...FACTS, amount: rupiah(amount) });
    expect(paper.blocks.some((block) => block.kind === 'box')).toBe(reminds);
    expect(needsStamp(rupiah(amount), SETTING_DEFAULTS.kuitansi)).toBe(reminds);
  });

  it('says nothing of a stamp where the setting is switched off, and takes amounts from the setting', () => {
    expect(needsStamp(rupiah(9_000_000), { ...SETTING_DEFAULTS.kuitansi, remindStamp: false })).toBe(false);
    const dearer = kuitansiPaper({ ...FACTS, amount: rupiah(9_000_000), stamp: { remindStamp: true, above: rupiah(8_000_000), stamp: rupiah(20_000) } });
    expect(dearer.blocks).toContainEqual({ kind: 'box', lines: ['Tempel meterai Rp 20.000 di sini', '(jumlah di atas Rp 8.000.000)'] });
  });

  it('is marked as a copy and named as one', () => {
    expect(kuitansiPaper({ ...FACTS, copyNumber: 2 })).toMatchObject({ mark: '*** SALINAN ke-2 ***', fileName: 'kuitansi-K1-0147-salinan-2' });
  });
});
