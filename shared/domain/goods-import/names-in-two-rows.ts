import { cellText, type SheetCell } from '../sheet/sheet.ts';
import { roleOfHeader } from './goods-fields.ts';

/** How many different things the cells name as columns do. */
export function rolesNamed(cells: readonly SheetCell[]): number {
  return new Set(cells.map((cell) => (typeof cell === 'string' ? roleOfHeader(cell) : null)).filter((role) => role !== null && role !== 'ignore')).size;
}

/**
 * Names that stand in two rows, `Harga` over `Beli` and `Jual`, each in full; null where the lower row is none of names. Only where a name over
 * several columns means something else in each: else the lower row may as well be the first of the goods.
 */
export function namesInTwoRows(upper: readonly SheetCell[], lower: readonly SheetCell[]): readonly string[] | null {
  if (rolesNamed(upper) < 2 || lower.some((cell) => typeof cell !== 'string' || /\d/.test(cell))) return null;
  let over = 0;
  const columns = Array.from({ length: Math.max(upper.length, lower.length) }, (_, place) => {
    const [own, below] = [cellText(upper[place]), cellText(lower[place])];
    if (own !== '') over = place;
    const name = below === '' ? own : joined(cellText(upper[over]), below);
    return { over, name, role: below === '' ? null : roleOfHeader(name) };
  });
  const differ = columns.some(({ over: first, role }) => role !== null && (columns[first]?.role ?? role) !== role);
  return differ ? columns.map(({ name }) => name) : null;
}

/** A name merged over both rows stands in each. */
function joined(above: string, below: string): string {
  return below.toLowerCase().includes(above.toLowerCase()) ? below : `${above} ${below}`;
}
