import { isRupiah, type Rupiah } from '../../kernel/rupiah.ts';

/**
 * Whole rupiah of an EMVCo MPM amount (tags 54 and 56): at most 13 characters, `.` as the only sign and at most two
 * decimals, which must be zero. `1000`, `1000.` and `1000.00` are read; `1.000` and `1000,00` are not, nor is zero.
 */
export function readAmount(text: string): Rupiah | null {
  const found = text.length <= 13 ? /^([0-9]+)(?:\.0{0,2})?$/.exec(text) : null;
  const value = Number(found?.[1] ?? 0);
  return value > 0 && isRupiah(value) ? value : null;
}
