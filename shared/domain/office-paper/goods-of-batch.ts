import type { GoodsLine } from '../stock/goods-document.ts';
import { shortDay } from './paper-day.ts';

/** Goods with their batch and the day they are good until: `Keripik, kelompok P-12, baik s.d. 31-12-2027`. */
export function goodsOfBatch({ name, lot, expiresOn }: Pick<GoodsLine, 'name' | 'lot' | 'expiresOn'>): string {
  return [name, ...(lot === null ? [] : [`kelompok ${lot}`]), ...(expiresOn === null ? [] : [`baik s.d. ${shortDay(expiresOn)}`])].join(', ');
}
