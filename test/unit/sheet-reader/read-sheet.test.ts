import * as fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { xlsxOf } from '../../../electron/export/xlsx.ts';
import { inflatePart } from '../../../electron/sheet-reader/inflate-part.ts';
import { readSheet } from '../../../electron/sheet-reader/read-sheet.ts';
import { SHEET_BYTES_MAX, SHEET_COLUMNS_MAX, SHEET_ROWS_MAX } from '../../../shared/domain/sheet/sheet-limits.ts';
import type { SheetCell, SheetTable } from '../../../shared/domain/sheet/sheet.ts';
import { makeWorkbook, sheetData } from '../../support/make-workbook.ts';
import { makeZip } from '../../support/make-zip.ts';

const bytes = (text: string): Buffer => Buffer.from(text);
function read(file: Uint8Array, sheet = 0): SheetTable {
  const outcome = readSheet(file, sheet);
  if (!outcome.ok) throw new Error(`expected a table, got ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}
const cells = (file: Uint8Array): readonly (readonly SheetCell[])[] => read(file).rows.map((row) => row.cells);
function fault(file: Uint8Array): unknown {
  const outcome = readSheet(file, 0);
  return outcome.ok ? `${outcome.value.rows.length} rows` : outcome.error;
}

/** Bytes that remember how far they were read. */
class WatchedBytes extends Uint8Array {
  read = 0;
  override subarray(from?: number, to?: number): Uint8Array<ArrayBuffer> {
    this.read = Math.max(this.read, to ?? this.length);
    return new Uint8Array(this.buffer as ArrayBuffer, this.byteOffset, this.byteLength).subarray(from, to);
  }
}

describe('a CSV file', () => {
  it('is read with semicolon, comma, tab or bar, and with what Excel announces', () => {
    for (const mark of [';', ',', '\t', '|']) expect(cells(bytes(`Nama${mark}Harga\nKopi${mark}35000\n`))).toEqual([['Nama', 'Harga'], ['Kopi', '35000']]);
    expect(read(bytes('sep=;\r\nNama;Harga, dulu\r\nKopi;35.000,00\r\n')).delimiter).toBe(';');
    expect(cells(bytes('"Nama";"Isi"\n"Kopi; bubuk";"a ""b"""\n'))[1]).toEqual(['Kopi; bubuk', 'a "b"']);
  });

  it('is read as UTF-8 with and without mark, as UTF-16 of both kinds and as Windows-1252', () => {
    const text = 'Nama;Harga\nKué lapis – manis;5.000\n';
    const swapped = Buffer.from(text, 'utf16le').swap16();
    for (const [file, encoding] of [
      [bytes(text), 'utf-8'],
      [bytes(`\uFEFF${text}`), 'utf-8'],
      [Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16'],
      [Buffer.from(text, 'utf16le'), 'utf-16'],
      [Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]), 'utf-16'],
      [Buffer.from([...text].map((letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0)))), 'windows-1252'],
    ] as const) {
      expect(read(file).encoding).toBe(encoding);
      expect(cells(file)).toEqual([['Nama', 'Harga'], ['Kué lapis – manis', '5.000']]);
    }
  });

  it('keeps leading zeros and the row numbers of the file, and leaves blank rows out', () => {
    expect(read(bytes('Kode;Nama\n\n;;\n00123;Kopi\n="0045";Teh\n')).rows).toEqual([
      { row: 1, cells: ['Kode', 'Nama'] },
      { row: 4, cells: ['00123', 'Kopi'] },
      { row: 5, cells: ['0045', 'Teh'] },
    ]);
  });

  it('calculates no formula, and takes one that was made harmless as the text it is', () => {
    expect(cells(bytes("Nama;Harga\n=HYPERLINK(1);2\n'=SUM(1);'-5\n"))).toEqual([['Nama', 'Harga'], [{ trouble: 'formula', text: '=HYPERLINK(1)' }, '2'], ['=SUM(1)', '-5']]);
  });

  it('with a quotation mark that is never closed loses nothing', () => {
    expect(cells(bytes('Nama;Ukuran\nMeja 24" jati;1\nKursi;2\n"Rak;3\n'))).toHaveLength(4);
  });

  it('of too many rows, columns or bytes, or of nothing, is refused with its reason', () => {
    expect(fault(bytes(`Nama;Harga\n${'a;1\n'.repeat(SHEET_ROWS_MAX)}`))).toEqual({ code: 'sheet.too-many-rows', most: SHEET_ROWS_MAX });
    expect(fault(bytes(`${'a;'.repeat(SHEET_COLUMNS_MAX)}b\n`))).toEqual({ code: 'sheet.too-many-columns', most: SHEET_COLUMNS_MAX });
    expect(fault(new Uint8Array(SHEET_BYTES_MAX + 1))).toEqual({ code: 'sheet.too-large', megabytes: 32 });
    expect(fault(new Uint8Array(0))).toEqual({ code: 'sheet.empty' });
    expect(fault(bytes(' \n \n'))).toEqual({ code: 'sheet.empty' });
    expect(fault(bytes(';;;\n;;\n'))).toEqual({ code: 'sheet.empty' });
  });

  it('that is something else is told by what it is', () => {
    expect(fault(bytes('%PDF-1.7 …'))).toEqual({ code: 'sheet.not-a-table', kind: 'pdf' });
    expect(fault(bytes('<html><table>'))).toEqual({ code: 'sheet.not-a-table', kind: 'web' });
    expect(fault(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual({ code: 'sheet.not-a-table', kind: 'old-excel' });
    expect(fault(Buffer.from('ffd8ffe000104a46', 'hex'))).toEqual({ code: 'sheet.not-a-table', kind: 'picture' });
    expect(fault(Buffer.from('00010203040506070009', 'hex'))).toEqual({ code: 'sheet.not-a-table', kind: 'binary' });
    expect(fault(makeZip([{ name: 'word/document.xml', content: '<a/>' }]))).toEqual({ code: 'sheet.not-a-table', kind: 'zip' });
  });
});

describe('an XLSX file', () => {
  it('as the gallery itself writes it is read back, texts and numbers apart', async () => {
    const file = await xlsxOf([{ name: 'Barang', head: ['Kode', 'Harga'], rows: [['00123', 12_500], ['a & <b>', null], ['Teh', 8_000]] }]);
    expect(cells(file)).toEqual([['Kode', 'Harga'], ['00123', 12_500], ['a & <b>'], ['Teh', 8_000]]);
    expect(read(file)).toMatchObject({ kind: 'xlsx', sheets: ['Barang'], sheet: 0 });
  });

  it('keeps places of cells that name their column, codes of a zero format, shared and rich texts', () => {
    const file = makeWorkbook('<sheetData><row r="2"><c r="C2" t="s"><v>0</v></c><c r="A2" s="1"><v>123</v></c></row><row r="5"><c r="B5"><v>8.991234567891E12</v></c><c t="b"><v>1</v></c><c t="s"><v>1</v></c></row></sheetData>', [
      { name: 'xl/sharedStrings.xml', content: '<sst><si><t>Kopi</t></si><si><r><t>ke</t></r><r><t> dua</t></r><rPh><t>x</t></rPh></si></sst>' },
      { name: 'xl/styles.xml', content: '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>' },
    ]);
    expect(read(file).rows).toEqual([
      { row: 2, cells: ['00123', '', 'Kopi'] },
      { row: 5, cells: ['', 8_991_234_567_891, 'ya', 'ke dua'] },
    ]);
  });

  it('has days by their format, of both calendars of spreadsheets', () => {
    const styles = { name: 'xl/styles.xml', content: '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="3"/></cellXfs></styleSheet>' };
    const row = '<sheetData><row><c s="1"><v>46346</v></c><c s="2"><v>46346.75</v></c><c s="3"><v>46346</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c></row></sheetData>';
    expect(cells(makeWorkbook(row, [styles]))).toEqual([['2026-11-20', '2026-11-20', 46_346, '1900-02-28', '1900-03-01']]);
    const other = makeWorkbook(row, [styles, { name: 'xl/workbook.xml', content: '<workbook><workbookPr date1904="1"/><sheets><sheet name="B" sheetId="1"/></sheets></workbook>' }]);
    expect(cells(other)[0]?.[0]).toBe('2030-11-21');
  });

  it('uses the stored value of a formula and says so, and refuses one without a value', () => {
    const table = read(makeWorkbook('<sheetData><row><c><f>A2*2</f><v>70000</v></c><c t="str"><f>X</f><v>Kopi</v></c><c><f>SUM(A:A)</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>'));
    expect(table.rows[0]?.cells).toEqual([70_000, 'Kopi', { trouble: 'formula', text: '' }, { trouble: 'error', text: '#DIV/0!' }]);
    expect(table.formulas).toBe(2);
  });

  it('writes a value merged over rows into each of them, and leaves a heading merged over columns alone', () => {
    const table = read(makeWorkbook(`${sheetData([['DAFTAR BARANG'], ['Golongan', 'Nama'], ['Kue', 'Nastar'], ['', 'Kastengel'], ['', 'Putri salju']])}<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A3:A5"/><mergeCell ref="A9:A1048576"/></mergeCells>`));
    expect(table.rows.map((row) => row.cells)).toEqual([['DAFTAR BARANG'], ['Golongan', 'Nama'], ['Kue', 'Nastar'], ['Kue', 'Kastengel'], ['Kue', 'Putri salju']]);
    expect(table.merged).toBe(1);
  });

  it('shows its visible sheets by name, and the one that is asked for', () => {
    const file = makeWorkbook(sheetData([['satu']]), [
      { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="Isi" sheetId="1" r:id="rId1" xmlns:r="x"/><sheet name="Diam" state="hidden" r:id="rId2"/><sheet name="Lain" r:id="rId3"/></sheets></workbook>' },
      { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/s2.xml"/><Relationship Id="rId3" Target="worksheets/s3.xml"/></Relationships>' },
      { name: 'xl/worksheets/s3.xml', content: `<worksheet>${sheetData([['tiga']])}</worksheet>` },
    ]);
    expect(read(file).sheets).toEqual(['Isi', 'Lain']);
    expect(read(file, 1).rows[0]?.cells).toEqual(['tiga']);
  });
});

describe('a hostile XLSX file', () => {
  it('that swells to 64 MB is stopped long before, whatever size it claims', () => {
    const bomb = Buffer.alloc(64 * 1024 * 1024, '<row/>');
    const file = makeWorkbook('', [{ name: 'xl/worksheets/sheet1.xml', content: bomb, claims: 1_000 }]);
    expect(file.length).toBeLessThan(300_000);
    expect(fault(file)).toEqual({ code: 'sheet.swells' });
    const packed = new WatchedBytes(deflateRawSync(bomb));
    let taken = 0;
    expect(() => inflatePart({ method: 8, packed }, 512 * 1024 * 1024, (bytes) => (taken += bytes.length) >= 0)).toThrow();
    expect({ taken, part: packed.read < packed.length / 2 }).toEqual({ taken: 0, part: true });
    expect(fault(makeWorkbook('', [{ name: 'xl/sharedStrings.xml', content: bomb }]))).toEqual({ code: 'sheet.swells' });
  });

  it('of a million rows is given up at the limit, and blank rows by the million are none', () => {
    const row = (number: number): string => `<row r="${number}"><c r="A${number}"><v>${number}</v></c></row>`;
    const many = `<sheetData>${Array.from({ length: 120_000 }, (_, index) => row(index * 8 + 1)).join('')}</sheetData>`;
    expect(fault(makeWorkbook(many))).toEqual({ code: 'sheet.too-many-rows', most: SHEET_ROWS_MAX });
    const blank = Array.from({ length: 50_000 }, (_, index) => `<row r="${index + 2}" spans="1:9"><c r="A${index + 2}" s="1"/></row>`).join('');
    expect(cells(makeWorkbook(`<sheetData><row><c t="str"><v>Nama</v></c></row>${blank}</sheetData>`))).toEqual([['Nama']]);
  });

  it('with a document type, deep nesting, broken XML, a broken archive, a password or two parts of one name is refused', () => {
    const sheet = (content: string): Buffer => makeWorkbook('', [{ name: 'xl/worksheets/sheet1.xml', content }]);
    expect(fault(sheet('<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><worksheet>&d;</worksheet>'))).toEqual({ code: 'sheet.broken' });
    expect(fault(sheet('<a>'.repeat(100_000)))).toEqual({ code: 'sheet.broken' });
    expect(fault(sheet('<worksheet><sheetData><row><c></row>'))).toEqual({ code: 'sheet.broken' });
    expect(fault(sheet('<worksheet>&unknown;</worksheet>'))).toEqual({ code: 'sheet.broken' });
    const good = makeWorkbook(sheetData([['Nama']]));
    expect(fault(good.subarray(0, good.length - 30))).toEqual({ code: 'sheet.broken' });
    expect(fault(makeZip([{ name: 'xl/workbook.xml', content: '<a/>', flags: 1 }]))).toEqual({ code: 'sheet.locked' });
    expect(fault(makeZip([{ name: 'xl/workbook.xml', content: '<a/>' }, { name: 'XL/Workbook.xml', content: '<a/>' }]))).toEqual({ code: 'sheet.broken' });
    expect(fault(makeWorkbook(`<sheetData><row><c r="ZZZ1"><v>1</v></c></row></sheetData>`))).toEqual({ code: 'sheet.too-many-columns', most: SHEET_COLUMNS_MAX });
  });

  it('of any bytes whatever never throws and never hangs', () => {
    const good = makeWorkbook(`${sheetData([['Nama', 'Harga'], ['Kopi', 35_000]])}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`, [{ name: 'xl/sharedStrings.xml', content: '<sst><si><t>Kopi</t></si></sst>' }]);
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      // A good workbook with bytes changed, cut or put in.
      fc.tuple(fc.nat(good.length - 1), fc.uint8Array({ minLength: 1, maxLength: 12 }), fc.nat(60)).map(([at, put, gone]) => new Uint8Array(Buffer.concat([good.subarray(0, at), put, good.subarray(at + gone)]))),
      // A good archive around any text.
      fc.string({ maxLength: 300, unit: 'binary' }).map((text) => new Uint8Array(makeWorkbook(text))),
      fc.uint8Array({ maxLength: 300 }).map((raw) => new Uint8Array(Buffer.concat([Buffer.from('Nama;Harga\n'), raw]))),
      fc.uint8Array({ maxLength: 200 }).map((raw) => new Uint8Array(makeZip([{ name: 'xl/workbook.xml', content: deflateRawSync(raw) }]))),
    );
    fc.assert(
      fc.property(anything, (file) => {
        const outcome = readSheet(file, 0);
        expect(outcome.ok || outcome.error.code.startsWith('sheet.')).toBe(true);
      }),
      { numRuns: Number(process.env['ETALASE_FUZZ_RUNS'] ?? 150) },
    );
  });
});
