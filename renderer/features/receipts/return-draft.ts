import type { ReturnableLine } from '../../../shared/contract/sale.ts';
import type { ReturnPlace } from '../../../shared/domain/sale/cart.ts';
import { ONE, quantity, ZERO_QUANTITY, type Quantity } from '../../../shared/kernel/quantity.ts';
import { addRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { leftOf, returnValue } from './return-value.ts';

/** What a person has chosen of one line: how much comes back and where it goes (null: not said yet). */
export interface LineChoice {
  readonly quantity: Quantity;
  readonly place: ReturnPlace | null;
}

/** By line number; a line that is not in it stays with the buyer. */
export type ReturnDraft = ReadonlyMap<number, LineChoice>;

/** A line that is to be brought back, ready for the cart. */
export interface LineToReturn {
  readonly line: ReturnableLine;
  readonly quantity: Quantity;
  readonly place: ReturnPlace;
}

/** True when both say the same of the same lines. */
export function isSameReturn(one: ReturnDraft, other: ReturnDraft): boolean {
  return JSON.stringify([...one]) === JSON.stringify([...other]);
}

const NOTHING: LineChoice = { quantity: ZERO_QUANTITY, place: null };

export function choiceOf(draft: ReturnDraft, line: ReturnableLine): LineChoice {
  return draft.get(line.lineNumber) ?? NOTHING;
}

/** One more or one less, never above what is left; a part of a unit that is left over goes with the last step. */
export function step(draft: ReturnDraft, line: ReturnableLine, by: 1 | -1): ReturnDraft {
  return setQuantity(draft, line, quantity(choiceOf(draft, line).quantity + by * ONE));
}

export function setQuantity(draft: ReturnDraft, line: ReturnableLine, wanted: Quantity): ReturnDraft {
  const bounded = quantity(Math.min(leftOf(line), Math.max(0, wanted)));
  return new Map(draft).set(line.lineNumber, { ...choiceOf(draft, line), quantity: bounded });
}

export function setPlace(draft: ReturnDraft, line: ReturnableLine, place: ReturnPlace): ReturnDraft {
  return new Map(draft).set(line.lineNumber, { ...choiceOf(draft, line), place });
}

/** What keeps the draft from the cart, or null: nothing chosen, or goods of which nobody has said where they go. */
export function missingIn(draft: ReturnDraft, lines: readonly ReturnableLine[]): { readonly type: 'nothing' } | { readonly type: 'place'; readonly line: ReturnableLine } | null {
  const chosen = lines.filter((line) => choiceOf(draft, line).quantity > 0);
  if (chosen.length === 0) return { type: 'nothing' };
  const placeless = chosen.find((line) => !line.isService && choiceOf(draft, line).place === null);
  return placeless === undefined ? null : { type: 'place', line: placeless };
}

/** A service brings no goods: its place is the one that moves nothing. */
export function linesToReturn(draft: ReturnDraft, lines: readonly ReturnableLine[]): readonly LineToReturn[] {
  return lines.flatMap((line) => {
    const { quantity: part, place } = choiceOf(draft, line);
    const goes = line.isService ? 'shelf' : place;
    return part > 0 && goes !== null ? [{ line, quantity: part, place: goes }] : [];
  });
}

/** Rupiah that the draft gives back, before cash is rounded. */
export function draftValue(draft: ReturnDraft, lines: readonly ReturnableLine[]): Rupiah {
  return addRupiah(...lines.map((line) => returnValue(line, choiceOf(draft, line).quantity)));
}
