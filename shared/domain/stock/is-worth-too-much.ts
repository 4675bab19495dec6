import { RUPIAH_MAX } from '../../kernel/rupiah.ts';

/** Goods at so many rupiah a unit (`quantity` in thousandths) come to more than one amount may be: somebody typed a digit too many. */
export function isWorthTooMuch(lines: readonly { readonly unitPrice: number; readonly quantity: number }[]): boolean {
  return lines.reduce((sum, { unitPrice, quantity }) => sum + (unitPrice * quantity) / 1000, 0) > RUPIAH_MAX;
}
