import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessNumberStyle, readBankAmount, readSign } from '../../../shared/domain/reconciliation/read-bank-amount.ts';
import { guessDayOrder, readBankDay, readBankMinute } from '../../../shared/domain/reconciliation/read-bank-day.ts';
import { fingerprintOf, guessMapping } from '../../../shared/domain/reconciliation/guess-mapping.ts';
import { readLines } from '../../../shared/domain/reconciliation/read-lines.ts';
import type { NumberStyle, StatementMapping } from '../../../shared/domain/reconciliation/statement.ts';
import { runThrough } from '../../support/run-through.ts';

const TODAY = '2026-11-21';
const amountOf = (text: string, style: NumberStyle): unknown => {
  const read = readBankAmount(text, style);
  return read.ok ? (read.value === null ? null : read.value.sen ? [read.value.amount, 'sen'] : read.value.amount) : read.error.code;
};
const rowsOf = (text: string): string[][] => text.trim().split('\n').map((row) => row.split(';'));

describe('an amount of a statement', () => {
  it.each([
    ['1.234.567,00', 'dots', 1_234_567],
    ['1,234,567.00', 'commas', 1_234_567],
    ['Rp 1.234.567', 'dots', 1_234_567],
    ['Rp1.234.567,-', 'dots', 1_234_567],
    ['IDR 50,000.00', 'commas', 50_000],
    ['50000', 'dots', 50_000],
    ['50000.00', 'commas', 50_000],
    ['50000,0000', 'dots', 50_000],
    ['-50.000', 'dots', -50_000],
    ['\u221250.000', 'dots', -50_000],
    ['- Rp 50.000', 'dots', -50_000],
    ['Rp -50.000', 'dots', -50_000],
    ['50.000-', 'dots', -50_000],
    ['(50.000)', 'dots', -50_000],
    ['50,000.00 CR', 'commas', 50_000],
    ['50,000.00 DB', 'commas', -50_000],
    ['50.000 K', 'dots', 50_000],
    ['50.000 D', 'dots', -50_000],
    ["'50000", 'dots', 50_000],
    ['49.650,25', 'dots', [49_650, 'sen']],
    ['1 234 567,00', 'dots', 1_234_567],
    ['', 'dots', null],
    [' - ', 'dots', null],
    ['0,00', 'dots', 0],
    // Three figures behind the mark of the other style could be thousands: nobody guesses.
    ['50.000', 'commas', 'amount.unreadable'],
    ['50,000', 'dots', 'amount.unreadable'],
    ['1.23.456', 'dots', 'amount.unreadable'],
    ['=1+1', 'dots', 'amount.unreadable'],
    ['=HYPERLINK("http://x")', 'dots', 'amount.unreadable'],
    ['+-50.000', 'dots', 'amount.unreadable'],
    ['(50.000', 'dots', 'amount.unreadable'],
    ['50.000 XX', 'dots', 'amount.unreadable'],
    ['9999999999999', 'dots', 'amount.too-large'],
    ['1'.repeat(41), 'dots', 'amount.unreadable'],
  ] as const)('%j in the style of %s is %j', (text, style, expected) => expect(amountOf(text, style)).toEqual(expected));

  it('is read back from every way a bank may write it', () => {
    const written = fc.tuple(fc.integer({ min: 1, max: 999_999_999_999 }), fc.constantFrom<NumberStyle>('dots', 'commas'), fc.boolean(), fc.boolean(), fc.constantFrom('', 'Rp ', 'IDR '));
    fc.assert(
      fc.property(written, ([value, style, isGrouped, hasSen, lead]) => {
        const [group, mark] = style === 'dots' ? ['.', ','] : [',', '.'];
        const digits = isGrouped ? String(value).replace(/\B(?=(?:\d{3})+$)/g, group ?? '') : String(value);
        expect(amountOf(`${lead}${digits}${hasSen ? `${mark}00` : ''}`, style)).toBe(value);
      }),
    );
  });

  it('is written in the style that most amounts can only mean', () => {
    expect(guessNumberStyle(['1.234.567,00', '50.000', '7'])).toBe('dots');
    expect(guessNumberStyle(['1,234,567.00', '50,000', '7'])).toBe('commas');
    expect(guessNumberStyle(['50000.00', '120000.50'])).toBe('commas');
    expect(guessNumberStyle(['50000', '7'])).toBe('dots');
  });

  it('points the way its mark says', () => {
    expect(['D', 'DB', 'Debet', 'K', 'CR', 'kredit', '?', ''].map(readSign)).toEqual([-1, -1, -1, 1, 1, 1, null, null]);
  });
});

describe('a day of a statement', () => {
  it.each([
    ['05/11/2026', '2026-11-05', null],
    ['5-11-26', '2026-11-05', null],
    ['2026-11-05', '2026-11-05', null],
    ['2026/11/5', '2026-11-05', null],
    ['20261105', '2026-11-05', null],
    ['05-Nov-26', '2026-11-05', null],
    ['05 Okt 2026', '2026-10-05', null],
    ['05 Oct 2026', '2026-10-05', null],
    ['17 Agustus 2026', '2026-08-17', null],
    ['17 Ags 2026', '2026-08-17', null],
    ['1 Mei 2026', '2026-05-01', null],
    ['1 Desember 2025', '2025-12-01', null],
    ['2026-Nov-05', '2026-11-05', null],
    ['Jumat, 20 November 2026', '2026-11-20', null],
    ["Jum'at, 20 November 2026", '2026-11-20', null],
    ['05/11/2026 14:36', '2026-11-05', 876],
    ['05/11/2026 14:36:59', '2026-11-05', 876],
    ['05/11/2026 14.36 WITA', '2026-11-05', 876],
    ['05/11/2026 02:36 PM', '2026-11-05', 876],
    ['2026-11-05T14:36:00.123+08:00', '2026-11-05', 876],
    ['05 Okt 2026 14:36', '2026-10-05', 876],
    // Without a year it is the newest such day.
    ['20/11', '2026-11-20', null],
    ["'22/11", '2025-11-22', null],
  ])('%j is %s at minute %j', (text, day, minute) => expect(readBankDay(text, 'dmy', TODAY)).toEqual({ day, minute }));

  it.each(['', 'TOTAL', '31/02/2026', '00/01/2026', '32/01/2026', '2026-13-01', '05/11/20261', '05/11/1826', '1', '50.000', '05/11/2026 25:00', 'x'.repeat(60)])('%j is no day', (text) =>
    expect(readBankDay(text, 'dmy', TODAY)).toBeNull(),
  );

  it('takes the order of the file', () => {
    expect(readBankDay('05/11/2026', 'mdy', TODAY)?.day).toBe('2026-05-11');
    expect(readBankDay('26/11/05', 'ymd', TODAY)?.day).toBe('2026-11-05');
    expect(guessDayOrder(['05/11/2026', '13/11/2026'])).toBe('dmy');
    expect(guessDayOrder(['05/11/2026', '11/13/2026'])).toBe('mdy');
    expect(guessDayOrder(['2026-11-05'])).toBe('ymd');
    expect(guessDayOrder(['05/11/2026'])).toBe('dmy');
  });

  it('may stand beside its time', () => expect(['14:36', '14.36.05', '1436', '9:05', '02:36 PM', '25:00', '14:61', 'x', ''].map(readBankMinute)).toEqual([876, 876, 876, 545, 876, null, null, null, null]));
});

const BNI = `
Rekening;0123456789
Periode;01/11/2026 - 21/11/2026

Tanggal Transaksi;Uraian Transaksi;Debet;Kredit;Saldo
02/11/2026 10:05;QRIS RRN 000512004821;;49.650,00;1.049.650,00
02/11/2026 10:07;BIAYA ADM;15.000,00;;1.034.650,00
03/11/2026 09:00;QRIS RRN 000512004822;;120.000,00;1.154.650,00
Saldo akhir;;;;1.154.650,00
TOTAL;;15.000,00;169.650,00;
`;
const PJP = `
transaction_date;rrn;merchant_name;gross_amount;mdr_fee;nett_amount
2026-11-02 10:05:11;000512004821;GALERI KARYA;50000.00;350.00;49650.00
2026-11-02 11:00:00;000512004822;GALERI KARYA;100000.00;700.00;99300.00
`;
const SIGNED = `
Tgl;Keterangan;Nominal;D/K
05-Nov-26;TRSF E-BANKING ANI;250,000.00;K
06-Nov-26;TARIK TUNAI;1,000,000.00;D
`;

describe('an unknown file', () => {
  const read = (text: string) => {
    const rows = rowsOf(text);
    const mapping = guessMapping(rows, TODAY) as StatementMapping;
    return { mapping, reading: runThrough(readLines(rows, mapping, { today: TODAY, leftOut: new Set() })) };
  };

  it('of a bank with in and out in two columns is read below its preamble, without its totals', () => {
    const { mapping, reading } = read(BNI);
    expect(mapping).toEqual({ headerRow: 4, days: 'dmy', numbers: 'dots', roles: ['day', 'description', 'out', 'in', 'ignore'] });
    expect(reading.lines.map(({ row, day, minute, amount }) => [row, day, minute, amount])).toEqual([
      [5, '2026-11-02', 605, 49_650],
      [6, '2026-11-02', 607, -15_000],
      [7, '2026-11-03', 540, 120_000],
    ]);
    expect(reading).toMatchObject({ faults: [], passedOver: 2 });
  });

  it('of a PJP names gross, fee and net', () => {
    const { mapping, reading } = read(PJP);
    expect(mapping.roles).toEqual(['day', 'reference', 'description', 'gross', 'fee', 'amount']);
    expect(reading.lines.map(({ amount, gross, reference }) => [amount, gross, reference])).toEqual([
      [49_650, 50_000, '000512004821'],
      [99_300, 100_000, '000512004822'],
    ]);
  });

  it('with one amount and a D/K mark goes both ways', () => {
    const { mapping, reading } = read(SIGNED);
    expect(mapping).toMatchObject({ headerRow: 1, numbers: 'commas', roles: ['day', 'description', 'amount', 'sign'] });
    expect(reading.lines.map((line) => line.amount)).toEqual([250_000, -1_000_000]);
  });

  it('without column names is read by what stands in it', () => {
    const { mapping, reading } = read('05/11/2026;QRIS 4821;50.000\n06/11/2026;QRIS 4822;75.500\n');
    expect(mapping).toEqual({ headerRow: 0, days: 'dmy', numbers: 'dots', roles: ['day', 'description', 'amount'] });
    expect(reading.lines.map((line) => line.amount)).toEqual([50_000, 75_500]);
  });

  it('that tells no day or no amount is for a person to map', () => {
    expect(guessMapping(rowsOf('a;b\nc;d'), TODAY)).toBeNull();
    expect(guessMapping([], TODAY)).toBeNull();
  });

  it('is known again by its column names, whatever their case', () => {
    expect(fingerprintOf(rowsOf('Tanggal; Jumlah'), 1)).toBe(fingerprintOf(rowsOf('TANGGAL;jumlah '), 1));
    expect(fingerprintOf(rowsOf('Tanggal;Jumlah'), 1)).not.toBe(fingerprintOf(rowsOf('Tanggal;Nominal'), 1));
  });

  it('never makes the reader stumble, whatever is in it', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('Tanggal', 'Jumlah', '05/11/2026', '50.000', '=1+1', '-', '\u0000', '99999999999999999999', 'Debet', 'Kredit', 'D/K', 'K'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 40 }), (rows) => {
        const mapping = guessMapping(rows, TODAY);
        if (mapping === null) return;
        const { lines, faults, passedOver } = runThrough(readLines(rows, mapping, { today: TODAY, leftOut: new Set() }));
        expect(lines.length + faults.length + passedOver).toBe(Math.max(0, rows.length - mapping.headerRow));
        for (const line of lines) expect(line.amount !== 0 && Number.isSafeInteger(line.amount) && line.day <= TODAY).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the rows of a file', () => {
  const mapping: StatementMapping = { headerRow: 1, days: 'dmy', numbers: 'dots', roles: ['day', 'description', 'amount'] };
  const read = (text: string, leftOut: readonly number[] = []) => runThrough(readLines(rowsOf(`Tanggal;Ket;Jumlah\n${text}`), mapping, { today: TODAY, leftOut: new Set(leftOut) }));

  it('that cannot be read are told one by one, and can be left out by their number', () => {
    const text = '05/11/2026;a;50.000\nPEND;b;60.000\n06/11/2026;c;6O.000\n22/11/2026;d;1.000\n07/11/2026;e;70.000';
    expect(read(text).faults).toEqual([
      { row: 3, fault: 'day', text: 'PEND' },
      { row: 4, fault: 'amount', text: '6O.000' },
      { row: 5, fault: 'future', text: '22/11/2026' },
    ]);
    expect(read(text, [3, 4, 5])).toMatchObject({ faults: [], passedOver: 3, lines: [{ row: 2 }, { row: 6 }] });
  });

  it('that are equal are counted, whichever way round the file is sorted', () => {
    const twice = read('05/11/2026;QRIS;50.000\n05/11/2026;QRIS;50.000\n05/11/2026;QRIS;51.000');
    expect(twice.lines.map((line) => line.occurrence)).toEqual([1, 2, 1]);
    const early = read('05/11/2026 08:00;QRIS;50.000\n05/11/2026 17:00;QRIS;50.000').lines;
    const late = read('05/11/2026 17:00;QRIS;50.000\n05/11/2026 08:00;QRIS;50.000').lines;
    expect(early.map((line) => [line.minute, line.occurrence])).toEqual([[480, 1], [1020, 2]]);
    expect(late.map((line) => [line.minute, line.occurrence])).toEqual([[1020, 2], [480, 1]]);
  });
});
