import { parseQuantity } from '../../../shared/domain/cash/parse-quantity.ts';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import type { PriceRuleRow } from '../../../shared/contract/prices.ts';
import { PRICE_MAX } from '../../../shared/domain/catalog/product.ts';
import type { PriceEffect, PriceRule, PriceTarget } from '../../../shared/domain/pricing/price-rule.ts';
import { formatAmount, formatPercent, formatQuantity } from '../../../shared/i18n/format.ts';
import type { BasisPoints } from '../../../shared/kernel/basis-points.ts';
import type { PriceListId } from '../../../shared/kernel/ids.ts';
import { ONE } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { parseDay, writeDay } from '../../ui/parse-day.ts';

/** What a rule is about, as it was chosen; `price` is the ordinary price of a product, null of a category or of everything. */
export interface ChosenTarget {
  readonly target: PriceTarget;
  readonly name: string;
  readonly price: Rupiah | null;
}

/** A rule as it is being typed; nothing of it is stored. */
export interface RuleDraft {
  readonly about: ChosenTarget | null;
  /** `25000` or `10%`. */
  readonly effect: string;
  readonly from: string;
  readonly since: string;
  readonly until: string;
}

export type RuleField = 'about' | 'effect' | 'from' | 'since' | 'until';

export const EMPTY_RULE: RuleDraft = { about: null, effect: '', from: '', since: '', until: '' };

/** `everything`: the word for a rule about everything. */
export function draftOfRule(rule: PriceRuleRow, everything: string): RuleDraft {
  return {
    about: { target: rule.target, name: rule.about ?? everything, price: rule.target.kind === 'product' ? (rule.example?.price ?? null) : null },
    effect: rule.effect.kind === 'price' ? priceText(rule.effect.price) : formatPercent(rule.effect.share),
    from: rule.from === ONE ? '' : formatQuantity(rule.from).replaceAll('.', ''),
    since: rule.since === null ? '' : writeDay(rule.since),
    until: rule.until === null ? '' : writeDay(rule.until),
  };
}

/** True of `10`, which may be meant as 10% or as Rp 10: nobody guesses with money. */
export function couldBeShare(typed: string): boolean {
  return /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= 100;
}

/** So that it is read as a price again. */
function priceText(price: Rupiah): string {
  const typed = formatAmount(price);
  return couldBeShare(typed) ? `Rp ${typed}` : typed;
}

/** `10%` and `2,5 %` are shares, `Rp 10` and anything above a hundred is a price; null when it is neither, or could be both. */
export function readEffect(typed: string): PriceEffect | null {
  if (couldBeShare(typed)) return null;
  const share = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%$/.exec(typed.trim());
  if (share !== null) {
    const points = Number(share[1]) * 100 + Number((share[2] ?? '').padEnd(2, '0'));
    return points > 0 && points <= 10_000 ? { kind: 'percent', share: points as BasisPoints } : null;
  }
  const price = parseRupiah(typed);
  return price.ok && price.value > 0 && price.value <= PRICE_MAX ? { kind: 'price', price: price.value } : null;
}

/** What the service is asked, or the fields that cannot be read. */
export function readRule(draft: RuleDraft, listId: PriceListId): { readonly rule: Omit<PriceRule, 'ruleId'> } | { readonly wrong: readonly RuleField[] } {
  const effect = readEffect(draft.effect);
  const from = draft.from.trim() === '' ? { ok: true as const, value: ONE } : parseQuantity(draft.from);
  const since = draft.since.trim() === '' ? null : parseDay(draft.since);
  const until = draft.until.trim() === '' ? null : parseDay(draft.until);
  const wrong: RuleField[] = [];
  if (draft.about === null) wrong.push('about');
  if (effect === null) wrong.push('effect');
  if (!from.ok) wrong.push('from');
  if (since === null && draft.since.trim() !== '') wrong.push('since');
  if ((until === null && draft.until.trim() !== '') || (since !== null && until !== null && since > until)) wrong.push('until');
  if (draft.about === null || effect === null || !from.ok || wrong.length > 0) return { wrong };
  return { rule: { listId, target: draft.about.target, effect, from: from.value, since, until } };
}
