import type { SaleRow } from '../../../shared/contract/sale.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ServiceContext } from '../service-context.ts';

/** The newest sales, or those whose receipt number contains `text`. */
export function recentSales(context: ServiceContext, input: { readonly limit: number; readonly text?: string | undefined }): readonly SaleRow[] {
  return context.store.sales.recent(input.limit, input.text ?? null).map((sale) => ({
    saleId: sale.id as SaleId,
    kind: sale.kind,
    receiptNumber: sale.receipt_number,
    completedAt: sale.completed_at,
    cashier: sale.cashier,
    total: sale.total as Rupiah,
    items: sale.line_count,
    copies: sale.copies,
  }));
}
