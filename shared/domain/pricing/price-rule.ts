import type { BasisPoints } from '../../kernel/basis-points.ts';
import type { CategoryId, PriceListId, PriceRuleId, ProductId } from '../../kernel/ids.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import { shareOf, subtractRupiah, type Rupiah } from '../../kernel/rupiah.ts';

/** What a rule makes of the price of one unit: another price, or so much off. */
export type PriceEffect = { readonly kind: 'price'; readonly price: Rupiah } | { readonly kind: 'percent'; readonly share: BasisPoints };

/** What a rule is about. */
export type PriceTarget = { readonly kind: 'product'; readonly productId: ProductId } | { readonly kind: 'category'; readonly categoryId: CategoryId } | { readonly kind: 'all' };

/** A rule of a price list. */
export interface PriceRule {
  readonly ruleId: PriceRuleId;
  readonly listId: PriceListId;
  readonly target: PriceTarget;
  readonly effect: PriceEffect;
  /** It counts from this quantity on one line, in thousandths. */
  readonly from: Quantity;
  /** First and last business day on which it counts; null = without end. */
  readonly since: BusinessDay | null;
  readonly until: BusinessDay | null;
}

/** What a cart line remembers of a rule that fits its product on the day it was added: enough to price it again with no service. */
export type PriceTier = Pick<PriceRule, 'ruleId' | 'listId' | 'effect' | 'from'> & { readonly about: PriceTarget['kind'] };

/** Why a line does not cost the ordinary price. */
export interface ListPrice {
  /** Name of the list at the time. */
  readonly list: string;
  /** The quantity from which this price counts. */
  readonly from: Quantity;
}

/** The tiers of every list for a product on `day`, in the order of their rules. */
export function tiersFor(rules: readonly PriceRule[], product: { readonly productId: ProductId; readonly categoryId: CategoryId }, day: BusinessDay): readonly PriceTier[] {
  return rules
    .filter(({ target, since, until }) => fits(target, product) && (since === null || since <= day) && (until === null || day <= until))
    .map(({ ruleId, listId, effect, from, target }) => ({ ruleId, listId, effect, from, about: target.kind }));
}

/** Price of one unit under the effect, never below 0. */
export function priceUnder(base: Rupiah, effect: PriceEffect): Rupiah {
  return effect.kind === 'price' ? effect.price : subtractRupiah(base, shareOf(base, effect.share));
}

/**
 * The tier of `listId` that makes the lowest price at this quantity, or null when none makes it lower than `base`: a list never makes a
 * thing dearer. Of two equal prices the rule about the product comes before that of the category, then the one that begins at fewer, then the
 * older rule: the order of the tiers never decides.
 */
export function bestTier(base: Rupiah, tiers: readonly PriceTier[], listId: PriceListId, quantity: Quantity): { readonly tier: PriceTier; readonly price: Rupiah } | null {
  let best: { readonly tier: PriceTier; readonly price: Rupiah } | null = null;
  for (const tier of tiers) {
    if (tier.listId !== listId || quantity < tier.from) continue;
    const price = priceUnder(base, tier.effect);
    if (price < base && (best === null || price < best.price || (price === best.price && comesBefore(tier, best.tier)))) best = { tier, price };
  }
  return best;
}

/** `Harga reseller, mulai 10`: the reason as papers say it; `count` is the quantity as it is written there. */
export function listPriceWords({ list, from }: ListPrice, count: string): string {
  // A name in capitals (UMKM) keeps them.
  const name = /^\p{Lu}\p{Ll}/u.test(list) ? list.charAt(0).toLowerCase() + list.slice(1) : list;
  return from > 1000 ? `Harga ${name}, mulai ${count}` : `Harga ${name}`;
}

const ORDER: Readonly<Record<PriceTarget['kind'], number>> = { product: 0, category: 1, all: 2 };

function comesBefore(one: PriceTier, other: PriceTier): boolean {
  if (one.about !== other.about) return ORDER[one.about] < ORDER[other.about];
  return one.from === other.from ? one.ruleId < other.ruleId : one.from < other.from;
}

function fits(target: PriceTarget, product: { readonly productId: ProductId; readonly categoryId: CategoryId }): boolean {
  if (target.kind === 'product') return target.productId === product.productId;
  return target.kind === 'all' || target.categoryId === product.categoryId;
}
