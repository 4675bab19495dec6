import { readCode } from '../barcode/read-code.ts';
import { parseQuantity } from '../cash/parse-quantity.ts';
import { parseRupiah } from '../cash/parse-rupiah.ts';
import { PRICE_MAX, type ProductKind } from '../catalog/product.ts';
import { isQuantity, type Quantity } from '../../kernel/quantity.ts';
import { isRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import type { GoodsFault } from './goods-values.ts';

/** What one cell says, or why it says nothing. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: GoodsFault };
const ok = <T>(value: T): Reading<T> => ({ ok: true, value });
export const fault = (why: GoodsFault): Reading<never> => ({ ok: false, fault: why });

const KINDS: readonly (readonly [ProductKind, RegExp])[] = [
  ['service', /^(?:jasa|service|layanan|s)$/i],
  ['unique', /^(?:satu-satunya|satu satunya|unik|unique|karya tunggal)$/i],
  ['goods', /^(?:barang|goods|b|produk)$/i],
];

/** Words in one line. */
export function readWords(text: string, most: number): Reading<string> {
  const tidy = text.replace(/\s+/g, ' ').trim();
  if (tidy.length > most) return fault('too-long');
  // A replacement character is what is left where an encoding was guessed wrong.
  return /[\p{Cc}\ufffd]/u.test(tidy) || !tidy.isWellFormed() ? fault('unreadable-text') : ok(tidy);
}

/** A number of the spreadsheet is what it is; a text is read like one that is typed, and `12500,00`, `@ 12.500`, `12.500.-` are whole as well. */
export function readPrice(cell: string | number): Reading<Rupiah> {
  if (typeof cell === 'number') {
    if (cell < 0) return fault('amount-negative');
    const near = Math.round(cell);
    // What a spreadsheet calculated is whole up to the last bits of a double.
    if (Math.abs(cell - near) > 1e-6) return fault('amount-not-whole');
    return isRupiah(near) && near >= 1 && near <= PRICE_MAX ? ok(near as Rupiah) : fault('price-out-of-range');
  }
  const read = parseRupiah(cell.replace(/^@ ?/, '').replace(/^idr/i, 'Rp').replace(/ ?[.,] ?[-\u2013\u2014=]{1,2}$/, '').replace(/^((?:rp\.? ?)?\d{3,})[.,]00$/i, '$1'));
  if (read.ok) return read.value >= 1 && read.value <= PRICE_MAX ? read : fault('price-out-of-range');
  if (read.error.code === 'amount.ambiguous') return fault('amount-ambiguous');
  if (read.error.code === 'amount.negative') return fault('amount-negative');
  return fault(read.error.code === 'amount.too-large' ? 'price-out-of-range' : 'amount-unreadable');
}

/** Thousandths; a zero is nothing. Below it where a file tells what the books say of goods that were sold before they were written down. */
export function readStock(cell: string | number): Reading<Quantity> {
  if (typeof cell === 'number') {
    const thousandths = Math.round(cell * 1000);
    if (!isQuantity(thousandths)) return fault('quantity-out-of-range');
    return Math.abs(cell * 1000 - thousandths) > 1e-3 ? fault('quantity-out-of-range') : ok(thousandths as Quantity);
  }
  if (/^0+(?:[.,]0+)?$/.test(cell) || /^[-\u2013]$/.test(cell)) return ok(0 as Quantity);
  if (/^[-\u2212] ?\d/.test(cell)) {
    const below = readStock(cell.slice(1).trim());
    return below.ok ? ok((0 - below.value) as Quantity) : below;
  }
  const read = parseQuantity(cell);
  if (read.ok) return read;
  if (read.error.code === 'quantity.ambiguous') return fault('quantity-ambiguous');
  return fault(read.error.code === 'quantity.unreadable' ? 'quantity-unreadable' : 'quantity-out-of-range');
}

export function readKind(text: string): Reading<ProductKind> {
  const found = KINDS.find(([, words]) => words.test(text.trim()));
  return found === undefined ? fault('kind-unknown') : ok(found[0]);
}

export function readYesNo(text: string): Reading<boolean> {
  if (/^(?:ya|y|yes|true|1|aktif|dijual|v|x|✓)$/i.test(text.trim())) return ok(true);
  return /^(?:tidak|t|no|n|false|0|nonaktif|non aktif|arsip|mati|-|–)$/i.test(text.trim()) ? ok(false) : fault('yes-or-no');
}

/** One code, or several with commas, semicolons, bars or line breaks between them. */
export function readCodes(text: string): Reading<readonly string[]> {
  const codes: string[] = [];
  // What a spreadsheet wrote as a power of ten has lost its last figures.
  if (/\d(?:[.,]\d+)?e\+\d/i.test(text)) return fault('code-shortened');
  for (const part of text.split(/[,;|\n]+/).map((piece) => piece.trim()).filter((piece) => piece !== '')) {
    const reading = readCode(part);
    if (reading.kind === 'qris') return fault('code-qris');
    if (reading.kind === 'refused') return fault(reading.reason === 'check-digit' ? 'code-check-digit' : 'code-unreadable');
    codes.push(reading.code);
  }
  return ok(codes);
}
