import { cutText } from '../../kernel/cut-text.ts';
import { cellText, type SheetCell, type SheetRow } from '../sheet/sheet.ts';
import type { GoodsField } from './goods-fields.ts';
import type { GoodsMapping } from './goods-mapping.ts';
import { readCodes, readKind, readPrice, readStock, readWords, readYesNo, type Reading } from './read-goods-cell.ts';
import { readDay, readGoodsDetail } from './read-goods-detail.ts';
import type { GoodsFault, GoodsRowFault, GoodsValues } from './goods-values.ts';
import type { FieldWithUnit, SaidUnit } from './unit-of-row.ts';
import { priceWithUnit, quantityWithUnit } from './unit-words.ts';

/** Longest text of each field, as the forms have it. */
const LONGEST = { name: 120, category: 60, producer: 80, workshop: 60, unit: 20 } as const;
const CODES_MAX = 8;

/** Reads a row by the mapping. Faults name row, column and what stands there; a row with one is not used. */
export function readGoodsRow({ row, cells }: SheetRow, mapping: GoodsMapping): { readonly values: GoodsValues; readonly units: readonly SaidUnit[]; readonly faults: readonly GoodsRowFault[] } {
  const faults: GoodsRowFault[] = [];
  const units: SaidUnit[] = [];
  const codes: string[] = [];
  const values: { -readonly [Key in keyof GoodsValues]: GoodsValues[Key] } = {};
  for (const [place, role] of mapping.roles.entries()) {
    if (role === 'ignore') continue;
    const cell = cells[place] ?? '';
    if (cell === '') continue;
    const text = cutText(cellText(cell), 40);
    const named = typeof cell === 'string' ? unitAt(role, cell) : null;
    if (named !== null) units.push({ ...named, text });
    const fault = put(values, codes, role, named?.figure ?? cell);
    if (fault !== null) faults.push({ row, field: role, fault, text });
  }
  if (codes.length > CODES_MAX) faults.push({ row, field: 'code', fault: 'too-many-codes', text: String(codes.length) });
  if (codes.length > 0) values.codes = codes;
  if (values.priceFloor !== undefined && values.price !== undefined && values.priceFloor > values.price) faults.push({ row, field: 'priceFloor', fault: 'floor-above-price', text: String(values.priceFloor) });
  return { values, units, faults };
}

function unitAt(field: GoodsField, text: string): { readonly field: FieldWithUnit; readonly figure: string; readonly word: string } | null {
  if (field !== 'price' && field !== 'priceFloor' && field !== 'cost' && field !== 'stock') return null;
  const split = field === 'stock' ? quantityWithUnit(text) : priceWithUnit(text);
  return split === null ? null : { field, figure: split.figure, word: split.unit };
}

function put(values: { -readonly [Key in keyof GoodsValues]: GoodsValues[Key] }, codes: string[], field: GoodsField, cell: SheetCell): GoodsFault | null {
  if (typeof cell === 'object') return cell.trouble === 'formula' ? 'formula' : cell.trouble === 'error' ? 'spreadsheet-error' : 'too-long';
  const keep = <T>(reading: Reading<T>, store: (value: T) => void): GoodsFault | null => {
    if (!reading.ok) return reading.fault;
    store(reading.value);
    return null;
  };
  switch (field) {
    case 'name':
    case 'category':
    case 'producer':
    case 'workshop':
    case 'unit':
      return keep(readWords(String(cell), LONGEST[field]), (value) => (values[field] = value));
    case 'price':
      return keep(readPrice(cell), (value) => (values.price = value));
    case 'priceFloor':
      return keep(readPrice(cell), (value) => (values.priceFloor = value));
    case 'stock':
      return keep(readStock(cell), (value) => (values.stock = value));
    case 'expiresOn':
      return keep(readDay(cell), (value) => (values.expiresOn = value));
    case 'kind':
      return keep(readKind(String(cell)), (value) => (values.kind = value));
    case 'fractional':
      return keep(readYesNo(String(cell)), (value) => (values.fractional = value));
    case 'active':
      return keep(readYesNo(String(cell)), (value) => (values.active = value));
    case 'code':
      return keep(readCodes(String(cell)), (value) => {
        for (const code of value) if (!codes.some((other) => other.toLowerCase() === code.toLowerCase())) codes.push(code);
      });
    default:
      return keep(readGoodsDetail(values.details ?? {}, field, cell), (value) => (values.details = value));
  }
}
