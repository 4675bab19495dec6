import { cellText, type SheetCell, type SheetRow } from '../sheet/sheet.ts';
import type { GoodsMapping } from './goods-mapping.ts';

const MONTH = '(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:stus)?|agt|sep(?:t|tember)?|okt(?:ober)?|no[pv](?:ember)?|des(?:ember)?)';
const OFFICE = '(?:seksi|sub|bagian|bidang|divisi|urusan|kantor|kanwil|lembaga|balai|rumah tahanan|lapas|rutan|lpka|lpp|bapas|upt|unit|bengkel|koperasi|galeri|kplp)';

/** What whoever makes a table writes under it: who knows of it, their office and number, the place and day. */
const SIGNED: readonly RegExp[] = [
  /^(?:mengetahui|menyetujui|mengesahkan|hormat (?:kami|saya)|tanda ?tangan|ttd|bendahara|penanggung jawab)\b/i,
  /^(?:dibuat|disusun|diperiksa|diterima|diserahkan|diketahui|disetujui|disahkan)(?: oleh)? ?[,:]?$/i,
  /^yang (?:membuat|menerima|menyerahkan|memeriksa|mengetahui|bertanda ?tangan)\b/i,
  new RegExp(String.raw`^(?:(?:a\.?n|plt|plh)\.? ?)?(?:kepala|ka\.?) ?${OFFICE}`, 'i'),
  /^(?:(?:a\.?n|plt|plh)\.? ?)?(?:kepala ?,?$|kasi\b|kasub\p{L}*|kabag\b|kabid\b)/iu,
  /^(?:nip|nrp)\b/i,
  // Palu, 3 Maret 2026; Palu, tgl 3-3-2026; Palu, ........ 2026
  new RegExp(String.raw`^\p{L}[\p{L} .'’-]*, ?(?:(?:tgl|tanggal)\.? ?)?(?:[\d.…_]* ?${MONTH} ?|\d{1,2}[-/. ]\d{1,2}[-/. ]|[.…_]{2,} ?)\d{4}$`, 'iu'),
];

/** Beyond it a number is that of a person, not an amount or a quantity. */
const FIGURE_MAX = 1_000_000_000;

/** True for a row with something in it that only stands under tables: `Mengetahui`, `NIP`, place and day. */
export function isSigned({ cells }: SheetRow): boolean {
  return cells.some(signs);
}

/** True for a row with a figure where a price, a stock or a cost stands, readable or not: goods, whatever stood above it. */
export function givesFigures({ cells }: SheetRow, { roles }: GoodsMapping): boolean {
  return roles.some((role, place) => (role === 'price' || role === 'stock' || role === 'cost') && isFigure(cells[place] ?? ''));
}

function isFigure(cell: SheetCell): boolean {
  if (typeof cell === 'number') return Math.abs(cell) < FIGURE_MAX;
  return !signs(cell) && /^(?:rp\.? ?)?[-\u2212]?\d(?!\d{7})/i.test(cellText(cell));
}

function signs(cell: SheetCell): boolean {
  const text = cellText(cell).replace(/\s+/g, ' ').trim();
  return SIGNED.some((words) => words.test(text));
}
