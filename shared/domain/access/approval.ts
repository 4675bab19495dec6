import type { LineId, SaleId } from '../../kernel/ids.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { DiscountValue } from '../pricing/discount.ts';
import type { Role } from './role.ts';

/** The one act that a second person allows, on one object; nothing else can be done with it. */
export type ApprovedAct =
  | { readonly type: 'discount'; readonly saleId: SaleId; readonly lineId: LineId | null; readonly value: DiscountValue }
  /** Goods past their day, by the code that was scanned. */
  | { readonly type: 'expired'; readonly saleId: SaleId; readonly text: string; readonly quantity: Quantity }
  | { readonly type: 'refund'; readonly saleId: SaleId }
  | { readonly type: 'void'; readonly saleId: SaleId };

/** Who may be the second person. */
export const APPROVERS: readonly Role[] = ['manager', 'administrator'];

/** How long an approval waits for its act, in ms. */
export const APPROVAL_LIFE_MS = 60_000;
