import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../../electron/export/write-whole.ts';
import { xlsxOf } from '../../../electron/export/xlsx.ts';
import { closeSheet, detailSheet } from '../../../shared/domain/close-export/export-tables.ts';
import { readZip } from '../../support/read-zip.ts';
import { sampleExport } from '../../support/sample-export.ts';
import { noOffice, throughOffice } from '../../support/through-office.ts';

describe('XLSX', () => {
  it('has real number cells and text that is never a formula', async () => {
    const documents = sampleExport(2);
    const hostile = documents.map(({ content, seal }) => ({ content: { ...content, shift: { ...content.shift, cashier: '=HYPERLINK("http://x")' } }, seal }));
    const files = readZip(await xlsxOf([closeSheet(hostile), detailSheet(hostile)]));
    expect([...files.keys()]).toEqual(expect.arrayContaining(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    // Column K is Bersih, S is Selisih.
    expect(sheet).toMatch(/<c r="K2"[^>]*><v>800000<\/v><\/c>/);
    expect(sheet).not.toMatch(/<c r="K2"[^>]*t="(?:s|str|inlineStr)"/);
    expect(sheet).toContain('<v>-1500</v>');
    for (const text of files.values()) expect(text).not.toContain('<f>');
    expect([...files.values()].join('')).toContain('<t>=HYPERLINK("http://x")</t>');
  });

  it.skipIf(noOffice !== null)('is opened by LibreOffice, which reads the same figures and the same text', async () => {
    const documents = sampleExport(2);
    const hostile = documents.map(({ content, seal }) => ({ content: { ...content, shift: { ...content.shift, cashier: '=1+1' } }, seal }));
    const [head = '', ...rows] = throughOffice(await xlsxOf([closeSheet(hostile)])).trim().split('\n').map((line) => line.split(','));
    const at = (name: string): number => head.indexOf(name);
    expect(rows.map((row) => [row[at('Bersih')], row[at('Selisih')]])).toEqual(documents.map(({ content }) => [String(content.totals.net), String(content.cash.difference)]));
    expect(rows.every((row) => row.includes('=1+1'))).toBe(true);
  });
});

describe('writing', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'etalase-export-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const bytes = (text: string): Uint8Array => Buffer.from(text);

  it('makes the folder, puts files in place and leaves no draft', () => {
    const target = join(folder, 'a', 'b');
    writeWhole(target, [{ name: 'x.csv', bytes: bytes('1') }, { name: 'x.json', bytes: bytes('2') }]);
    writeWhole(target, [{ name: 'x.json', bytes: bytes('3') }]);
    expect(readdirSync(target).toSorted()).toEqual(['x.csv', 'x.json']);
    expect(readFileSync(join(target, 'x.json'), 'utf8')).toBe('3');
  });

  it('what cannot be put in place leaves the old file, no draft, and nothing of what follows', () => {
    writeFileSync(join(folder, 'x.csv'), 'old');
    mkdirSync(join(folder, 'x.xlsx', 'in the way'), { recursive: true });
    expect(() => writeWhole(folder, [{ name: 'x.csv', bytes: bytes('new') }, { name: 'x.xlsx', bytes: bytes('new') }, { name: 'x.json', bytes: bytes('new') }])).toThrow();
    expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toBe('new');
    expect(existsSync(join(folder, 'x.json'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
