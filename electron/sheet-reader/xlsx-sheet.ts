import { asItWas } from '../../shared/domain/close-export/harmless-text.ts';
import type { SheetCell, SheetRow } from '../../shared/domain/sheet/sheet.ts';
import { CELL_TEXT_MAX, SHEET_COLUMNS_MAX } from '../../shared/domain/sheet/sheet-limits.ts';
import { cellAt, columnOf, type Area, areaOf } from './cell-address.ts';
import { rowCollector } from './row-collector.ts';
import { serialDay } from './serial-day.ts';
import type { NumberMeaning } from './xlsx-styles.ts';
import { attribute, xmlPart } from './xml-part.ts';
import type { ZipPart } from './zip-directory.ts';

export interface XlsxSheet {
  readonly rows: readonly SheetRow[];
  readonly formulas: number;
  readonly merged: readonly Area[];
}

/** XML of one sheet in bytes: 100.000 rows of goods need a third of it. */
const SHEET_XML_MAX = 320 * 1024 * 1024;
const AREAS_MAX = 20_000;

interface OpenCell {
  readonly place: number;
  readonly type: string;
  readonly style: number;
  value: string | null;
  formula: boolean;
}

/** Reads one sheet as it inflates. @throws SheetRefused */
export function xlsxSheet(part: ZipPart, texts: readonly string[], styles: readonly NumberMeaning[], from1904: boolean): XlsxSheet {
  const collected = rowCollector();
  const merged: Area[] = [];
  let formulas = 0;
  let row = 0;
  let cells: (SheetCell | undefined)[] = [];
  let cell: OpenCell | null = null;
  let listening = false;
  let next = 0;
  xmlPart(part, SHEET_XML_MAX, {
    open(name, attributes) {
      if (name === 'row') {
        const said = Number(attribute(attributes, 'r'));
        row = Number.isSafeInteger(said) && said > row ? said : row + 1;
        cells = [];
        next = 0;
      } else if (name === 'c') {
        const place = columnOf(attribute(attributes, 'r')) ?? next;
        next = place + 1;
        cell = { place, type: attribute(attributes, 't') ?? 'n', style: Number(attribute(attributes, 's') ?? 0), value: null, formula: false };
      } else if (name === 'f' && cell !== null) cell.formula = true;
      else if (name === 'mergeCell' && merged.length < AREAS_MAX) {
        const area = areaOf(attribute(attributes, 'ref') ?? '');
        if (area !== null) merged.push(area);
      }
      listening = (name === 'v' || name === 't') && cell !== null;
      if (listening && cell !== null && name === 'v') cell.value = '';
    },
    text(more) {
      if (listening && cell !== null && (cell.value?.length ?? 0) <= CELL_TEXT_MAX) cell.value = (cell.value ?? '') + more;
    },
    close(name) {
      listening = false;
      if (name === 'c' && cell !== null) {
        const value = valueOf(cell, texts, styles, from1904);
        if (cell.formula && typeof value !== 'object' && value !== undefined) formulas += 1;
        // A blank far to the right is a format that was dragged too far.
        if (cell.place <= SHEET_COLUMNS_MAX) cells[cell.place] = value;
        else if (value !== undefined && value !== '') cells[SHEET_COLUMNS_MAX] = value;
        cell = null;
      } else if (name === 'row') collected.add(row, cells);
    },
  });
  return { rows: collected.rows, formulas, merged };
}

function valueOf(cell: OpenCell, texts: readonly string[], styles: readonly NumberMeaning[], from1904: boolean): SheetCell | undefined {
  const { value } = cell;
  if (cell.formula && (value === null || value === '') && cell.type !== 'str') return { trouble: 'formula', text: '' };
  if (value === null) return undefined;
  if (cell.type === 'e') return { trouble: 'error', text: value.slice(0, 20) };
  // A CSV that was opened and kept as a workbook still has its apostrophes.
  if (cell.type === 's') return asItWas(texts[Number(value)] ?? '');
  if (cell.type === 'str' || cell.type === 'inlineStr') return asItWas(cellAt(value));
  if (cell.type === 'b') return value === '1' ? 'ya' : 'tidak';
  if (cell.type === 'd') return value.slice(0, 10);
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  const meaning = styles[cell.style];
  if (meaning?.kind === 'day') return serialDay(number, from1904) ?? number;
  if (meaning?.kind === 'code' && Number.isSafeInteger(number) && number >= 0) return String(number).padStart(meaning.digits, '0');
  return number;
}
