import { cellText, type SheetCell, type SheetRow } from '../sheet/sheet.ts';
import { namesGoods, plainHeader, roleOfHeader, type GoodsRole } from './goods-fields.ts';
import { namesInTwoRows, rolesNamed } from './names-in-two-rows.ts';

/** Which column holds what. */
export interface GoodsMapping {
  /** Row of the column names as the file counts, 0 when there is none. */
  readonly headerRow: number;
  /** By column, from the left. */
  readonly roles: readonly GoodsRole[];
}

/** Rows at the top among which the column names are looked for: above them stand titles. */
const HEADER_WITHIN = 30;

/** Names twice, or a column without a name: nothing is lost, but a person should look. */
export interface HeaderNotes {
  readonly twice: readonly string[];
  readonly nameless: number;
}

/** A mapping from the names of the columns; a proposal, a person looks at what comes of it. */
export function guessGoodsMapping(rows: readonly SheetRow[]): GoodsMapping {
  const headerRow = findGoodsHeader(rows);
  const names = headerOf(rows, headerRow);
  const roles = names.map((name): GoodsRole => roleOfHeader(name) ?? 'ignore');
  const telling = names.findIndex((name, place) => roles[place] === 'name' && namesGoods(name));
  if (telling >= 0) for (const [place, role] of roles.entries()) if (role === 'name' && place !== telling) roles[place] = 'ignore';
  for (const [place, role] of roles.entries()) {
    if (role === 'ignore' || role === 'code') continue;
    if (roles.indexOf(role) < place) roles[place] = 'ignore';
  }
  return { headerRow, roles };
}

/** The first row of the top whose cells name most columns, and at least two of them, or the row below where names stand in two; 0 when there is none. */
export function findGoodsHeader(rows: readonly SheetRow[]): number {
  let best = { row: 0, known: 1 };
  for (const { row, cells } of rows.slice(0, HEADER_WITHIN)) {
    const known = rolesNamed(cells);
    if (known > best.known) best = { row, known };
  }
  return best.row > 0 && namesInTwoRows(cellsAt(rows, best.row), cellsAt(rows, best.row + 1)) !== null ? best.row + 1 : best.row;
}

/** The names of the columns as they stand, as many as the file has columns. */
export function headerOf(rows: readonly SheetRow[], headerRow: number): readonly string[] {
  const width = rows.slice(0, 2_000).reduce((most, row) => Math.max(most, row.cells.length), 0);
  const cells = namesInTwoRows(cellsAt(rows, headerRow - 1), cellsAt(rows, headerRow)) ?? cellsAt(rows, headerRow);
  return Array.from({ length: Math.max(width, cells.length) }, (_, place) => cellText(cells[place]));
}

function cellsAt(rows: readonly SheetRow[], wanted: number): readonly SheetCell[] {
  return rows.find(({ row }) => row === wanted)?.cells ?? [];
}

/** By what the next file of the same kind is known: its column names, or only their number where there are none. */
export function goodsFingerprint(names: readonly string[], headerRow: number): string {
  return headerRow === 0 ? `${names.length} kolom` : names.map(plainHeader).join('|').slice(0, 600);
}

export function headerNotes(names: readonly string[], headerRow: number): HeaderNotes {
  if (headerRow === 0) return { twice: [], nameless: 0 };
  const plain = names.map(plainHeader);
  return { twice: [...new Set(names.filter((_, place) => plain[place] !== '' && plain.indexOf(plain[place] ?? '') < place))], nameless: plain.filter((name) => name === '').length };
}

/** What a mapping lacks before it can be used: a product is known by its name or its code. */
export function isUsableGoodsMapping({ roles }: GoodsMapping): boolean {
  return roles.includes('name') || roles.includes('code');
}
