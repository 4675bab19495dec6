import { makeZip, type MadePart } from './make-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one sheet whose XML is given; `parts` adds to or replaces the others. */
export function makeWorkbook(sheetData: string, parts: readonly MadePart[] = []): Buffer {
  const own: MadePart[] = [
    { name: 'xl/workbook.xml', content: `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="x"><sheets><sheet name="Barang" sheetId="1" r:id="rId1"/></sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>' },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet xmlns="${MAIN}">${sheetData}</worksheet>` },
  ];
  const names = new Set(parts.map(({ name }) => name));
  return makeZip([...own.filter(({ name }) => !names.has(name)), ...parts]);
}

/** Rows of plain values: numbers as numbers, texts as texts in place. */
export function sheetData(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => (typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`);
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>`;
}
