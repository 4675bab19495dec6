import { describe, expect, it } from 'vitest';
import { startOfficePress } from '../../../electron/host/office-press.ts';
import { setOfficePaper } from '../../../electron/office-press/set-office-paper.ts';
import type { OfficePaper } from '../../../shared/domain/office-paper/office-paper.ts';
import { LONG_NAME, sampleOfficePaper } from '../../support/sample-office-paper.ts';
import { boxEdges, pdfText, textPlaces } from '../../support/pdf-text.ts';

describe('an A4 paper as PDF', () => {
  it('says everything the paper says, the table over two pages with its head on both, signatures beside the closing words', async () => {
    const pages = pdfText(await setOfficePaper(sampleOfficePaper()));
    expect(pages).toHaveLength(2);
    const [first = [], second = []] = pages;
    expect(first.slice(0, 9)).toEqual([
      'KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN',
      'DIREKTORAT JENDERAL PEMASYARAKATAN',
      'LEMBAGA PEMASYARAKATAN KELAS IIA PALU',
      'Jalan Dewi Sartika 51, Palu',
      'BERITA ACARA PENUTUPAN KAS',
      'Nomor 000318/KAS/XI/2026',
      '*** SALINAN ke-1 ***',
      'Pada hari ini Jumat, dua puluh November dua ribu dua puluh enam:',
      'Nama : Ir. Raden Mas Bambang Sastronegoro Wirjokoesoemo, S.H., M.H.,',
    ]);
    expect(first).toContain('Sisa : -Rp 2.500');
    expect(first.filter((line) => line === 'No Uraian Jumlah (Rp)')).toHaveLength(1);
    // A further page says of which paper it is; the first one does so by itself.
    const named = 'BERITA ACARA PENUTUPAN KAS, Nomor 000318/KAS/XI/2026, LEMBAGA PEMASYARAKATAN KELAS IIA PALU';
    expect([first.includes(named), ...second.slice(0, 2)]).toEqual([false, named, 'No Uraian Jumlah (Rp)']);
    const rows = [...first, ...second].filter((line) => line.includes('Penjualan tunai'));
    expect(rows).toEqual(Array.from({ length: 60 }, (_, index) => `${index + 1} Penjualan tunai ${index + 1} 99.999.999.999`));
    expect(second).toContain('Rp 99.999.999.999');
    expect(second.slice(second.indexOf('Demikian berita acara ini dibuat dengan sebenarnya.'))).toEqual([
      'Demikian berita acara ini dibuat dengan sebenarnya.',
      'Palu, 20 November 2026',
      'Yang menyerahkan Yang menerima Mengetahui',
      'Kasir Bendahara Penerimaan Kuasa Pengguna Anggaran',
      expect.stringMatching(/^Rina Andriani Ir\. Raden Mas Bambang \.+$/),
      'Sastronegoro Wirjokoesoemo,',
      'S.H., M.H., Ph.D.',
      'NIP 19800101 200501 1 001',
      'Catatan 18.391 sidik 3fa9c2d1 hal. 2 dari 2',
    ]);
    expect(first.at(-1)).toBe('Catatan 18.391 sidik 3fa9c2d1 hal. 1 dari 2');
    expect(LONG_NAME).toContain('Wirjokoesoemo');
  });

  it('has the names of all who sign on one line, however long a position is', async () => {
    const position = 'Lembaga Pemasyarakatan Perempuan Kelas IIA Sungguminasa Gowa Sulawesi Selatan';
    const signers = [position, 'Kasir', ''].map((of, index) => ({ role: ['Yang menyerahkan', 'Yang menerima', 'Mengetahui'][index] ?? '', position: of, name: ['Sari', 'Rina', 'Hendra'][index] ?? '', nip: '' }));
    for (const landscape of [false, true]) {
      const [page = []] = pdfText(await setOfficePaper({ ...sampleOfficePaper(0), landscape, blocks: [{ kind: 'signatures', closing: 'Benar.', placeAndDate: '', signers }] }));
      expect(page).toContain('Sari Rina Hendra');
    }
  });

  it('keeps every figure in its column, on one line: a large one is set smaller instead of over the one beside it', async () => {
    const figures = ['0', '12.345,678', '100 bungkus', '-99.999.999', '2.345.678.901*', '12.345 bungkus'];
    const column = { head: 'Ada', align: 'right', width: 50 } as const;
    const table = { kind: 'table', columns: [{ head: 'Barang', align: 'left', width: 'rest' }, column, column], rows: figures.map((figure) => ({ cells: ['Tas', figure, figure], sum: figure.startsWith('-') })) } as const;
    const places = textPlaces(await setOfficePaper({ ...sampleOfficePaper(0), blocks: [table] }));
    // The right edge of A4 less its margin, the rule and the sides of the cells.
    const [second, first] = [1, 2].map((back) => 595.28 - (15 / 25.4) * 72 - back * (column.width + 8.5) + 3);
    for (const figure of figures) {
      const [left, right] = places.filter(({ text }) => text === figure).map(({ x }) => x);
      expect(left, figure).toBeGreaterThan(first ?? 0);
      expect(right, figure).toBeGreaterThan(second ?? 0);
    }
  });

  it('keeps the figures of charts between margin and drawing, up to the largest amounts', async () => {
    const bars = { kind: 'bars', rows: [{ name: 'Kerajinan', value: 98_765_432_100, figures: ['98.765.432.100', '87.654.321.000', '100,0%'] }, { name: 'PERTANGGUNGJAWABANPERTANGGUNGJAWABAN', value: 0, figures: ['-98.765.432.100', '', ''] }] } as const;
    const columns = { kind: 'columns', columns: [{ label: '1', value: 98_765_432_100 }], ticks: [{ value: 0, label: '0' }, { value: 100_000_000_000, label: '100.000.000.000' }], mean: null } as const;
    const made = async (block: OfficePaper['blocks'][number]) => {
      const pdf = await setOfficePaper({ ...sampleOfficePaper(0), blocks: [block] });
      return { x: (wanted: string) => textPlaces(pdf).find(({ text }) => text === wanted)?.x ?? -1, boxes: boxEdges(pdf) };
    };
    const barsMade = await made(bars);
    expect(barsMade.boxes).toHaveLength(1);
    expect(barsMade.x('-98.765.432.100')).toBeGreaterThan((barsMade.boxes[0]?.right ?? Infinity) + 3);
    // Two amounts beside each other are two: 11 digits and 3 points of Helvetica, and more than a blank.
    const eleven = (11 * 0.556 + 3 * 0.278) * 9.5;
    expect(barsMade.x('87.654.321.000')).toBeGreaterThan(barsMade.x('98.765.432.100') + eleven + 6);
    expect(barsMade.x('100,0%')).toBeGreaterThan(barsMade.x('87.654.321.000') + eleven + 6);
    const columnsMade = await made(columns);
    expect(columnsMade.x('100.000.000.000')).toBeGreaterThan((20 / 25.4) * 72 - 0.5);
    expect(columnsMade.boxes[0]?.left).toBeGreaterThan(columnsMade.x('100.000.000.000') + 15 * 0.4 * 8);
  });

  it('keeps signatures with the closing words, however many lines came before', async () => {
    for (let rows = 22; rows <= 34; rows += 1) {
      const pages = pdfText(await setOfficePaper(sampleOfficePaper(rows)));
      const page = pages.find((lines) => lines.includes('Demikian berita acara ini dibuat dengan sebenarnya.')) ?? [];
      expect(page.join('\n'), `${rows} lines`).toContain('NIP 19800101 200501 1 001');
    }
  });

  it('never has signatures alone on a page: what is signed last stands above them, rows under the head of their table', async () => {
    const sample = sampleOfficePaper(0);
    const table = sample.blocks.find(({ kind }) => kind === 'table');
    const signatures = sample.blocks.at(-1);
    if (table?.kind !== 'table' || signatures === undefined) throw new Error('no table');
    const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ cells: [String(index + 1), `Barang ${index + 1}`, '1.000'], sum: index === count - 1 }));
    const fact = (index: number) => ({ label: `Penjualan ${index + 1}`, value: 'Rp 1.000' });
    const signedPage = async (landscape: boolean, blocks: OfficePaper['blocks']) => {
      const pages = pdfText(await setOfficePaper({ ...sample, landscape, blocks: [...blocks, signatures] }));
      return { all: pages.flat(), signed: pages.find((lines) => lines.some((line) => line.startsWith('NIP '))) ?? [] };
    };
    for (const landscape of [false, true]) {
      // From where everything stands on one page to where the table alone needs two.
      for (const count of landscape ? [1, 2, 3, 5, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20] : [1, 2, 3, 14, 20, 22, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 36, 38]) {
        const tail: OfficePaper['blocks'] = count % 2 === 0 ? [{ kind: 'facts', rows: [fact(0), fact(1)] }] : [{ kind: 'text', text: 'Hak penitip sejumlah:' }, { kind: 'amount', figures: 'Rp 1.000', words: 'seribu rupiah' }];
        const where = `${count} rows, ${landscape ? 'across' : 'upright'}`;
        const { all, signed } = await signedPage(landscape, [{ kind: 'heading', text: 'I. Barang' }, { ...table, rows: rows(count) }]);
        expect(all.filter((line) => /Barang \d+ 1\.000$/.test(line)), where).toHaveLength(count);
        expect(signed, where).toContain('No Uraian Jumlah (Rp)');
        expect(signed, where).toContain(`${count} Barang ${count} 1.000`);
        const below = await signedPage(landscape, [{ ...table, rows: rows(count) }, ...tail]);
        expect(below.signed, where).toContain(count % 2 === 0 ? 'Penjualan 2 : Rp 1.000' : 'Hak penitip sejumlah:');
      }
    }
  });

  it('keeps signatures below the last row of codes, however many there are', async () => {
    const sample = sampleOfficePaper(0);
    const signatures = sample.blocks.at(-1);
    if (signatures === undefined) throw new Error('no signatures');
    for (let count = 1; count <= 16; count += 1) {
      const codes = Array.from({ length: count }, (_, index) => ({ text: `ETL-${index + 1}`, label: `${index + 1} dari ${count}` }));
      const pages = pdfText(await setOfficePaper({ ...sample, blocks: [{ kind: 'codes', codes }, signatures] }));
      expect(pages.flat().join('\n').match(/\d+ dari \d+(?= |\n|$)/g)?.length, `${count} codes`).toBeGreaterThanOrEqual(count);
      const signed = pages.find((lines) => lines.some((line) => line.startsWith('NIP '))) ?? [];
      expect(signed.some((line) => line.includes(`${count} dari ${count}`) && !line.includes('hal.')), `${count} codes`).toBe(true);
    }
  });

  it('keeps a heading with the short table after it, upright and across, however much came before; a table too tall for its page breaks', async () => {
    for (const landscape of [false, true]) {
      for (let before = 0; before <= 24; before += 2) {
        const filler = Array.from({ length: before }, () => ({ kind: 'text', text: 'Sebelum' }) as const);
        const table = { kind: 'table', columns: [{ head: 'Barang', align: 'left', width: 90 }, { head: 'Alasan', align: 'left', width: 60 }], rows: Array.from({ length: landscape ? 6 : 14 }, (_, index) => ({ cells: [`Baris ${index + 1}`, 'Harga bahan naik'] })) } as const;
        const pages = pdfText(await setOfficePaper({ ...sampleOfficePaper(0), landscape, blocks: [...filler, { kind: 'heading', text: 'Harga biasa' }, table] }));
        const page = pages.find((lines) => lines.includes('Harga biasa')) ?? [];
        expect(page.filter((line) => line.startsWith('Baris ')), `${before} lines before, ${landscape ? 'across' : 'upright'}`).toHaveLength(table.rows.length);
      }
    }
    const tall = { kind: 'table', columns: [{ head: 'Barang', align: 'left', width: 60 }], rows: Array.from({ length: 12 }, (_, index) => ({ cells: [`Baris ${index + 1} dengan nama yang panjang sekali sampai empat atau lima baris`] })) } as const;
    const pages = pdfText(await setOfficePaper({ ...sampleOfficePaper(0), landscape: true, blocks: [{ kind: 'heading', text: 'Harga biasa' }, tall] }));
    expect(pages.flat().filter((line) => /^Baris \d+/.test(line))).toHaveLength(12);
  });

  it('loses no column to a word without a blank, however long, and breaks no word that fits', async () => {
    const columns = [{ head: 'Barang', align: 'left', width: 'rest' }, { head: 'Kelompok', align: 'left', width: 130 }, { head: 'Jumlah', align: 'right', width: 80 }, { head: 'Biaya (Rp)', align: 'right', width: 70 }, { head: 'Jumlah (Rp)', align: 'right', width: 70 }] as const;
    const paper = (word: string): OfficePaper => ({
      ...sampleOfficePaper(0),
      blocks: [{ kind: 'facts', rows: [{ label: 'Pihak lain', value: word }] }, { kind: 'table', columns, rows: [{ cells: [`Tas ${word}`, '', '1', '99.999.999', '88.888.888'] }] }, { kind: 'signatures', closing: 'Benar.', placeAndDate: '', signers: ['Satu', 'Dua', 'Tiga'].map((role) => ({ role, position: '', name: word, nip: '' })) }],
    });
    const places = async (word: string) => {
      const found = textPlaces(await setOfficePaper(paper(word)));
      return ['88.888.888', 'Dua', 'Tiga'].map((wanted) => Math.round(found.find(({ text }) => text === wanted)?.x ?? -1));
    };
    const usual = await places('Rotan');
    expect(Math.min(...usual)).toBeGreaterThan(0);
    for (const word of ['W'.repeat(120), 'PERTANGGUNGJAWABAN', 'x'.repeat(30), '👍'.repeat(40)]) expect(await places(word), word).toEqual(usual);
    // What fits stays whole.
    expect(pdfText(await setOfficePaper(paper('Kerajinan'))).flat().join('\n')).toContain('Tas Kerajinan');
  });

  it('gives the same bytes for the same paper, and other bytes for another amount', async () => {
    const once = await setOfficePaper(sampleOfficePaper());
    expect(Buffer.compare(await setOfficePaper(sampleOfficePaper()), once)).toBe(0);
    expect(Buffer.compare(await setOfficePaper({ ...sampleOfficePaper(), at: 0 }), once)).not.toBe(0);
  });

  it('sets beside the till, on a thread that gives the bytes of the same paper', async () => {
    const press = startOfficePress();
    try {
      const [one, two] = await Promise.all([press.set(sampleOfficePaper(3)), press.set(sampleOfficePaper(40))]);
      expect(Buffer.compare(one, await setOfficePaper(sampleOfficePaper(3)))).toBe(0);
      expect(Buffer.compare(two, await setOfficePaper(sampleOfficePaper(40)))).toBe(0);
    } finally {
      await press.close();
    }
  });

  it('fetches nothing and reads no file for what stands on a paper', async () => {
    const text = pdfText(await setOfficePaper({ ...sampleOfficePaper(0), footer: 'https://example.invalid/x.png file:///etc/passwd' }));
    expect(text[0]?.at(-1)).toBe('https://example.invalid/x.png file:///etc/passwd hal. 1 dari 1');
  });
});
