import type { SaleRow } from '../../../shared/contract/sale.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { SaleRepo } from '../../db/repos/sale-repo.ts';
import type { SaleTable } from '../../db/schema.ts';

/** A stored sale as lists show it. */
export function saleRow(sales: Pick<SaleRepo, 'copies' | 'undone'>, sale: SaleTable): SaleRow {
  return {
    saleId: sale.id as SaleId,
    kind: sale.kind,
    receiptNumber: sale.receipt_number,
    completedAt: sale.completed_at,
    cashier: sale.cashier,
    customer: sale.customer_name,
    total: sale.total as Rupiah,
    items: sale.line_count,
    copies: sales.copies(sale.id),
    undone: sales.undone(sale.id),
  };
}
