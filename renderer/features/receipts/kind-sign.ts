import { ArrowLeftRight, Ban, ShoppingBasket, Undo2, type LucideIcon } from 'lucide-react';
import type { SaleKind } from '../../../shared/domain/sale/completed-sale.ts';

/** Sign of each kind of receipt; its word is `receipts.kind.<kind>`. Red only where a sale was undone. */
export const KIND_SIGN: Record<SaleKind, { readonly icon: LucideIcon; readonly tone: 'quiet' | 'blue' | 'red' }> = {
  sale: { icon: ShoppingBasket, tone: 'quiet' },
  refund: { icon: Undo2, tone: 'blue' },
  exchange: { icon: ArrowLeftRight, tone: 'blue' },
  void: { icon: Ban, tone: 'red' },
};
