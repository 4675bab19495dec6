import type { Quantity } from '../../kernel/quantity.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import { paperNumber, paperQuantity, paperText } from '../receipt/paper-text.ts';
import type { PaperColumn } from './office-paper.ts';

/** `Rp 1.250.000`, `-Rp 2.500`: ASCII, as on every paper. */
export function rupiahFigure(amount: Rupiah): string {
  return `${amount < 0 ? '-' : ''}Rp ${paperNumber(Math.abs(amount))}`;
}

/** A column of amounts whose head says rupiah; wide enough for 999.999.999.999. */
export function amountColumn(head: string): PaperColumn {
  return { head: `${head} (Rp)`, align: 'right', width: 82 };
}

/** Goods with what they are counted in: their figures have a whole column to themselves then. */
export function goodsWithUnit(name: string, unit: string): string {
  return unit === '' ? name : `${name} (${unit})`;
}

/** `12 buah`, `1,500 kg`: beside amounts a number alone could be money, so pieces are named too. */
export function quantityWithUnit(quantity: Quantity, unit: string): string {
  const words = paperQuantity(quantity, unit);
  return /\d$/.test(words) ? `${words} ${paperText(unit)}`.trimEnd() : words;
}

/** Place in the journal and the beginning of its hash: what an auditor types in to find this very state. */
export function anchorText(anchor: { readonly seq: number; readonly head8: string }): string {
  return `Catatan ${paperNumber(anchor.seq)} sidik ${anchor.head8}`;
}
