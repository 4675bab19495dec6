import { cellText, type SheetRow } from '../sheet/sheet.ts';
import { plainHeader } from './goods-fields.ts';
import type { GoodsMapping } from './goods-mapping.ts';

const SUMS = /^(?:jumlah|sub ?total|grand total)\b|^total(?: (?:semua|seluruhnya|keseluruhan|harga|barang|stok|rp|akhir|all))*$/;
/** Fewer numbers may be anything. */
const NUMBERED_MIN = 3;

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
