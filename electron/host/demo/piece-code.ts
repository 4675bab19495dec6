import { makeLabel } from '../../../shared/domain/barcode/make-label.ts';
import { OPENING_LOT } from '../../../shared/domain/stock/opening-lot.ts';
import type { DemoRandom } from './demo-random.ts';
import type { ShelfItem } from './shelf.ts';
import type { Wish } from './basket.ts';

const SCALE_PREFIX = '21';

/** What the scanner sends instead of the plain code. measured: one label for all of it. */
export interface PieceCode {
  readonly text: string;
  readonly measured: boolean;
}

/** Weighed goods mostly carry the label of the scale; some jars carry a DataMatrix with lot and day; null: the plain code. */
export function pieceCode(random: DemoRandom, { item, quantity }: Pick<Wish, 'item' | 'quantity'>): PieceCode | null {
  const { product, offer } = item;
  const scale = product.codes.find((code) => code.startsWith(SCALE_PREFIX) && code.length === 13);
  if (scale !== undefined && product.unit === 'kg' && quantity <= 99_999) return random.chance(0.6) ? { text: makeLabel(SCALE_PREFIX, Number(scale.slice(2, 7)), quantity), measured: true } : null;
  const number = articleNumber(item);
  if (number === undefined || offer.expiresOn === null || !random.chance(0.3)) return null;
  return { text: `]d2010${number}17${offer.expiresOn.slice(2).replaceAll('-', '')}10${OPENING_LOT}`, measured: false };
}

/** A DataMatrix of the same goods from a batch of long ago, and one whose scanner lost the separator. */
export function badPieceCode(item: ShelfItem, kind: 'expired' | 'glued'): string {
  return `]d2010${articleNumber(item) ?? ''}${kind === 'expired' ? '1720013110LAMA' : '10LAMA17200131'}`;
}

/** The EAN-13 of the goods themselves, without which nothing can be said of them in GS1. */
export function articleNumber({ product }: ShelfItem): string | undefined {
  return product.codes.find((code) => /^20[0-9]{11}$/.test(code));
}
