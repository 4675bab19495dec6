import { cellText, type SheetRow } from '../sheet/sheet.ts';
import { plainHeader } from './goods-fields.ts';
import type { GoodsMapping } from './goods-mapping.ts';
import { givesFigures } from './signature.ts';

const SUMS = /^(?:jumlah|sub ?total|grand total)\b|^total(?: (?:semua|seluruhnya|keseluruhan|harga|barang|stok|rp|akhir|all))*$/;
/** Fewer numbers may be anything. */
const NUMBERED_MIN = 3;
/** How headings are numbered where goods have figures: `A`, `II.` */
const LETTERED = /^(?:[A-Z]|[IVX]{1,4})[.)]?$/;

/** True for a row that sums the table up: what stands first in it is `JUMLAH` or the like, and nothing beside it names goods. */
export function isSum({ cells }: SheetRow, { roles }: GoodsMapping): boolean {
  const first = cells.findIndex((cell) => cell !== '');
  if (!SUMS.test(plainHeader(cellText(cells[first])))) return false;
  return roles.every((role, place) => place === first || (role !== 'name' && role !== 'code') || cellText(cells[place]) === '');
}

/** True for the row that numbers the columns below their names, as official tables have it: 1, 2, 3 or (1), (2), (3). */
export function numbersColumns({ cells }: SheetRow): boolean {
  const numbers = cells.map(cellText).filter((text) => text !== '');
  return numbers.length >= NUMBERED_MIN && numbers.every((text, place) => text === String(place + 1) || text === `(${place + 1})`);
}

/**
 * The rows that only head the goods below them: nothing stands in them but a name, in capitals where no goods are, or behind a letter or Roman number.
 * Anything else without a figure may be goods whose price was forgotten.
 */
export function headingRows(rows: readonly SheetRow[], mapping: GoodsMapping): ReadonlySet<number> {
  const at = mapping.roles.indexOf('name');
  const nameOf = ({ cells }: SheetRow): string => cellText(cells[at]);
  const shouted = rows.some((row) => row.row > mapping.headerRow && givesFigures(row, mapping) && isShouted(nameOf(row)));
  const heads = (row: SheetRow): boolean => {
    const beside = row.cells.flatMap((cell, place) => (place === at || cellText(cell) === '' ? [] : [{ place, text: cellText(cell) }]));
    const lettered = beside.length === 1 && beside.every(({ place, text }) => place < at && mapping.roles[place] === 'ignore' && LETTERED.test(text));
    return nameOf(row) !== '' && (lettered || (beside.length === 0 && !shouted && isShouted(nameOf(row))));
  };
  const found = new Set<number>();
  // From below: a heading may stand above another one, and none stands above nothing.
  let below: SheetRow | undefined;
  for (const row of rows.toReversed()) {
    if (at >= 0 && row.row > mapping.headerRow && below !== undefined && (found.has(below.row) || givesFigures(below, mapping)) && heads(row)) found.add(row.row);
    below = row;
  }
  return found;
}

function isShouted(name: string): boolean {
  return /\p{Lu}{3}/u.test(name) && name === name.toUpperCase() && !/\d/.test(name);
}
