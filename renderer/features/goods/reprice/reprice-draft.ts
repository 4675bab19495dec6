import type { RepriceRequest } from '../../../../shared/contract/prices.ts';
import { parseRupiah } from '../../../../shared/domain/cash/parse-rupiah.ts';
import { PRICE_MAX } from '../../../../shared/domain/catalog/product.ts';
import type { PriceRounding, Reprice } from '../../../../shared/domain/pricing/reprice.ts';
import type { CategoryId, ProducerId } from '../../../../shared/kernel/ids.ts';
import type { BusinessDay } from '../../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { readEffect } from '../rule-draft.ts';
import { parseDay } from '../../../ui/parse-day.ts';

/** A change of many prices as it is being typed. */
export interface RepriceDraft {
  readonly text: string;
  /** Empty: every one. */
  readonly categoryId: string;
  readonly producerId: string;
  readonly kind: 'up' | 'down' | 'price';
  /** `10%` or `1.000`; of `price` an amount. */
  readonly size: string;
  readonly step: string;
  readonly way: PriceRounding['way'];
  /** Empty: at once. */
  readonly from: string;
  readonly note: string;
}

export const NEW_REPRICE: RepriceDraft = { text: '', categoryId: '', producerId: '', kind: 'up', size: '', step: '500', way: 'nearest', from: '', note: '' };

/** What the service is asked, or null while the size cannot be read. */
export function readReprice(draft: RepriceDraft): RepriceRequest | null {
  const change = readChange(draft);
  if (change === null) return null;
  return {
    selection: {
      text: draft.text.trim(),
      categoryId: draft.categoryId === '' ? null : (draft.categoryId as CategoryId),
      producerId: draft.producerId === '' ? null : (draft.producerId as ProducerId),
      productIds: null,
    },
    change,
    rounding: { step: Number(draft.step) as Rupiah, way: draft.way },
  };
}

/** The day it begins, null for at once, or the code of what is wrong with it. */
export function readFrom(draft: RepriceDraft): { readonly day: BusinessDay | null } | { readonly wrong: true } {
  if (draft.from.trim() === '') return { day: null };
  const day = parseDay(draft.from);
  return day === null ? { wrong: true } : { day };
}

function readChange({ kind, size }: RepriceDraft): Reprice | null {
  if (kind === 'price') {
    const price = parseRupiah(size);
    return price.ok && price.value >= 1 && price.value <= PRICE_MAX ? { kind: 'price', price: price.value } : null;
  }
  const effect = readEffect(size);
  if (effect === null) return null;
  return effect.kind === 'percent' ? { kind: 'percent', up: kind === 'up', share: effect.share } : { kind: 'amount', up: kind === 'up', amount: effect.price };
}
