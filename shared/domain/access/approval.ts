import type { Quantity } from '../../kernel/quantity.ts';
import type { LineId, SaleId, ShiftId, UserId } from '../../kernel/ids.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { CashMoveKind } from '../shift/cash-move.ts';
import type { DiscountValue } from '../pricing/discount.ts';
import type { StockCountId } from '../stock-count/stock-count.ts';
import type { AccountAmount } from '../treasury/due.ts';
import type { Role } from './role.ts';

/** The one act that a second person allows, on one object; nothing else can be done with it. */
export type ApprovedAct =
  | { readonly type: 'discount'; readonly saleId: SaleId; readonly lineId: LineId | null; readonly value: DiscountValue }
  /** Goods past their day, by the code that was scanned. */
  | { readonly type: 'expired'; readonly saleId: SaleId; readonly text: string; readonly quantity: Quantity }
  /** `tender`: the way by which money goes back; null where none does. */
  | { readonly type: 'refund'; readonly saleId: SaleId; readonly tender: string | null }
  | { readonly type: 'void'; readonly saleId: SaleId }
  | { readonly type: 'cash-move'; readonly shiftId: ShiftId; readonly kind: CashMoveKind; readonly amount: Rupiah }
  /** The difference of the last count of the shift's drawer. */
  | { readonly type: 'difference'; readonly shiftId: ShiftId }
  /** What these closes left goes to the treasurer, counted; the giver alone can allow it. */
  | { readonly type: 'handover'; readonly giverId: UserId; readonly shiftIds: readonly ShiftId[]; readonly counted: Rupiah }
  /** The differences of a stock count, by their value at price. */
  | { readonly type: 'stock-count'; readonly countId: StockCountId; readonly short: Rupiah; readonly over: Rupiah }
  | { readonly type: 'due-correction'; readonly lines: readonly AccountAmount[]; readonly reference: string };

/** Who may be the second person. */
export const APPROVERS: readonly Role[] = ['manager', 'administrator'];

/** Who answers for cash. */
const CASH_KEEPERS: readonly Role[] = ['treasurer', 'manager', 'administrator'];

/**
 * Whether `other` may allow an act that `asker` wants to do. Cash above a limit always takes two people: whoever answers for cash
 * allows a cashier's, and one of those who answer for it needs anybody else who may write at all.
 */
export function mayAllow(act: ApprovedAct['type'], asker: Role, other: Role): boolean {
  if (act === 'handover') return other !== 'auditor';
  if (act !== 'cash-move' && act !== 'difference') return APPROVERS.includes(other);
  return other !== 'auditor' && (CASH_KEEPERS.includes(other) || CASH_KEEPERS.includes(asker));
}

/** Whether this person may allow the act: a handover is for its giver alone. */
export function isAllowedBy(act: ApprovedAct, asker: Role, other: { readonly userId: UserId; readonly role: Role }): boolean {
  return mayAllow(act.type, asker, other.role) && (act.type !== 'handover' || act.giverId === other.userId);
}

/** How long an approval waits for its act, in ms. */
export const APPROVAL_LIFE_MS = 60_000;
