import type { JournalContent } from '../../../shared/domain/journal/entry.ts';
import type { Writer } from '../sync-db.ts';

/** What an entry adds to the kept totals of a product and month; quantities in thousandths, amounts in rupiah. */
export interface ProductTotalStep {
  readonly month: string;
  readonly productId: string;
  readonly lines: number;
  readonly quantity: number;
  readonly gross: number;
  readonly discount: number;
  readonly backQuantity: number;
  readonly back: number;
  /** What lines of known cost brought, and what they cost. */
  readonly costed: number;
  readonly cost: number;
}

/** One step per product of a sale, lines of the same product added up. */
export function productTotalSteps(entry: JournalContent): ProductTotalStep[] {
  if (entry.type !== 'sale.completed') return [];
  const month = entry.body.businessDay.slice(0, 7);
  const steps = new Map<string, ProductTotalStep>();
  for (const { productId, quantity, discountAmount, cartDiscountAmount, total, cost = null } of entry.body.lines) {
    const isSold = quantity > 0;
    const discount = isSold ? discountAmount + cartDiscountAmount : 0;
    const before = steps.get(productId);
    steps.set(productId, {
      month,
      productId,
      lines: (before?.lines ?? 0) + 1,
      quantity: (before?.quantity ?? 0) + (isSold ? quantity : 0),
      gross: (before?.gross ?? 0) + (isSold ? total + discount : 0),
      discount: (before?.discount ?? 0) + discount,
      backQuantity: (before?.backQuantity ?? 0) + (isSold ? 0 : -quantity),
      back: (before?.back ?? 0) + (isSold ? 0 : total),
      costed: (before?.costed ?? 0) + (cost === null ? 0 : total),
      cost: (before?.cost ?? 0) + (cost ?? 0),
    });
  }
  return [...steps.values()];
}

/** Moves the kept totals of a product. */
export function productTotalMover(writer: Writer): (step: ProductTotalStep) => void {
  const move = writer.command<Record<keyof ProductTotalStep, string | number>, unknown>((db, v) =>
    db
      .insertInto('product_total')
      .values({ month: v.month as string, product_id: v.productId as string, lines: v.lines as number, quantity: v.quantity as number, gross: v.gross as number, discount: v.discount as number, back_quantity: v.backQuantity as number, back: v.back as number, costed: v.costed as number, cost: v.cost as number })
      .onConflict((conflict) =>
        conflict.columns(['month', 'product_id']).doUpdateSet((eb) => ({
          lines: eb('product_total.lines', '+', eb.ref('excluded.lines')),
          quantity: eb('product_total.quantity', '+', eb.ref('excluded.quantity')),
          gross: eb('product_total.gross', '+', eb.ref('excluded.gross')),
          discount: eb('product_total.discount', '+', eb.ref('excluded.discount')),
          back_quantity: eb('product_total.back_quantity', '+', eb.ref('excluded.back_quantity')),
          back: eb('product_total.back', '+', eb.ref('excluded.back')),
          costed: eb('product_total.costed', '+', eb.ref('excluded.costed')),
          cost: eb('product_total.cost', '+', eb.ref('excluded.cost')),
        })),
      ),
  );
  return (step) => void move.run({ ...step });
}

/** A month that is sold in again is no longer what was packed of it; the pack is made anew when the month is over. */
export function packForgetter(writer: Writer): (month: string) => void {
  const forget = writer.command<{ month: string }>((db, v) => db.deleteFrom('packed_month').where('month', '=', v.month));
  return (month) => void forget.run({ month });
}
