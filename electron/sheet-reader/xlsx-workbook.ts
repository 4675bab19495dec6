import type { SheetTable } from '../../shared/domain/sheet/sheet.ts';
import { fillMerged } from './fill-merged.ts';
import { giveUp } from './sheet-refused.ts';
import { xlsxSheet, type XlsxSheet } from './xlsx-sheet.ts';
import { xlsxStyles } from './xlsx-styles.ts';
import { xlsxTexts } from './xlsx-texts.ts';
import { attribute, xmlPart } from './xml-part.ts';
import { zipDirectory, type ZipPart } from './zip-directory.ts';

const SMALL_PART_MAX = 4 * 1024 * 1024;
const SHEETS_MAX = 200;

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly from1904: boolean;
}

/** Reads one sheet of a workbook, by its place among those that can be seen; the first with something in it where that one is blank. @throws SheetRefused */
export function xlsxTable(bytes: Uint8Array, wanted: number): SheetTable {
  const parts = zipDirectory(bytes);
  const { sheets, from1904 } = workbookOf(parts);
  const place = wanted < sheets.length ? wanted : 0;
  const texts = xlsxTexts(parts.get('xl/sharedstrings.xml'));
  const styles = xlsxStyles(parts.get('xl/styles.xml'));
  const sheetAt = (at: number): XlsxSheet => xlsxSheet(parts.get(sheets[at]?.part ?? '') ?? giveUp({ code: 'sheet.broken' }), texts, styles, from1904);
  let found = { sheet: place, read: sheetAt(place) };
  for (let sheet = 0; found.read.rows.length === 0 && sheet < sheets.length; sheet += 1) if (sheet !== place) found = { sheet, read: sheetAt(sheet) };
  const { sheet, read } = found;
  const { rows, merged } = fillMerged(read.rows, read.merged);
  return { kind: 'xlsx', sheets: sheets.map(({ name }) => name), sheet, encoding: null, delimiter: null, rows, formulas: read.formulas, merged };
}

function workbookOf(parts: ReadonlyMap<string, ZipPart>): Workbook {
  const book = parts.get('xl/workbook.xml');
  // A ZIP of something else: a document, a folder of pictures.
  if (book === undefined) return giveUp({ code: 'sheet.not-a-table', kind: 'zip' });
  const targets = new Map<string, string>();
  const links = parts.get('xl/_rels/workbook.xml.rels');
  if (links !== undefined)
    xmlPart(links, SMALL_PART_MAX, {
      open(name, attributes) {
        if (name === 'Relationship') targets.set(attribute(attributes, 'Id') ?? '', partName(attribute(attributes, 'Target') ?? ''));
      },
      close: () => undefined,
    });
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  xmlPart(book, SMALL_PART_MAX, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
      // The relation carries a prefix, the number of the sheet does not: r:id and sheetId.
      if (name === 'sheet' && sheets.length < SHEETS_MAX && !/hidden/i.test(attribute(attributes, 'state') ?? '')) sheets.push({ name: (attribute(attributes, 'name') ?? '').slice(0, 60), part: targets.get(attribute(attributes, 'id') ?? '') ?? `xl/worksheets/sheet${sheets.length + 1}.xml` });
    },
    close: () => undefined,
  });
  return { sheets, from1904 };
}

/** Where a relation points, from the root of the archive; only ever used to look a part up by name. */
function partName(target: string): string {
  const bare = target.toLowerCase().replace(/^\.\//, '');
  return bare.startsWith('/') ? bare.slice(1) : `xl/${bare}`;
}
