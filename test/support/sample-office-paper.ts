import type { OfficePaper } from '../../shared/domain/office-paper/office-paper.ts';

export const LONG_NAME = 'Ir. Raden Mas Bambang Sastronegoro Wirjokoesoemo, S.H., M.H., Ph.D.';

/** A paper with everything a paper can have, over two pages: long names, `rows` lines, the largest amount. */
export function sampleOfficePaper(rows = 60): OfficePaper {
  return {
    fileName: 'berita-acara-000318',
    landscape: false,
    letterhead: {
      above: ['KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN', 'DIREKTORAT JENDERAL PEMASYARAKATAN'],
      unit: 'LEMBAGA PEMASYARAKATAN KELAS IIA PALU',
      below: ['Jalan Dewi Sartika 51, Palu'],
    },
    title: 'BERITA ACARA PENUTUPAN KAS',
    number: 'Nomor 000318/KAS/XI/2026',
    mark: '*** SALINAN ke-1 ***',
    blocks: [
      { kind: 'text', text: 'Pada hari ini Jumat, dua puluh November dua ribu dua puluh enam:' },
      { kind: 'facts', rows: [{ label: 'Nama', value: LONG_NAME }, { label: 'Sisa', value: '−Rp 2.500', strong: true }] },
      { kind: 'heading', text: 'I. Uang fisik' },
      {
        kind: 'table',
        columns: [{ head: 'No', align: 'right', width: 24 }, { head: 'Uraian', align: 'left', width: 'rest' }, { head: 'Jumlah (Rp)', align: 'right', width: 90 }],
        rows: [...Array.from({ length: rows }, (_, index) => ({ cells: [String(index + 1), `Penjualan tunai ${index + 1}`, '99.999.999.999'] })), { cells: ['', 'Jumlah', '99.999.999.999'], sum: true }],
      },
      { kind: 'amount', figures: 'Rp 99.999.999.999', words: 'sembilan puluh sembilan miliar rupiah' },
      { kind: 'box', lines: ['Meterai Rp 10.000'] },
      {
        kind: 'signatures',
        closing: 'Demikian berita acara ini dibuat dengan sebenarnya.',
        placeAndDate: 'Palu, 20 November 2026',
        signers: [
          { role: 'Yang menyerahkan', position: 'Kasir', name: 'Rina Andriani', nip: '' },
          { role: 'Yang menerima', position: 'Bendahara Penerimaan', name: LONG_NAME, nip: '19800101 200501 1 001' },
          { role: 'Mengetahui', position: 'Kuasa Pengguna Anggaran', name: '', nip: '' },
        ],
      },
    ],
    footer: 'Catatan 18.391 sidik 3fa9c2d1',
    at: Date.UTC(2026, 10, 20, 6, 48),
  };
}
