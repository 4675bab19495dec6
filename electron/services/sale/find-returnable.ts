import type { ReturnableSale } from '../../../shared/contract/sale.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { receiptNumberOfText } from '../../../shared/domain/receipt/receipt-number-of-text.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

/** The sale whose receipt number was typed or whose QR code was scanned, with what can still be brought back. @throws Refused sale.not-found */
export function findReturnable(context: ServiceContext, input: { readonly text: string }): ReturnableSale {
  const { sales, shifts } = context.store;
  const saleId = sales.idOfReceipt(receiptNumberOfText(input.text)) ?? refuse({ code: 'sale.not-found' });
  const stored = sales.find(saleId) ?? refuse({ code: 'sale.not-found' });
  const returned = sales.returned(saleId);
  return {
    saleId: stored.sale.id as SaleId,
    receiptNumber: stored.sale.receipt_number,
    kind: stored.sale.kind,
    completedAt: stored.sale.completed_at,
    cashier: stored.sale.cashier,
    total: stored.sale.total as Rupiah,
    payments: stored.payments,
    lines: stored.lines
      .filter((line) => line.quantity > 0)
      .map((line) => ({
        lineNumber: line.line_number,
        name: line.name,
        unit: line.unit,
        fractional: line.fractional === 1,
        isService: line.kind === 'service',
        unitPrice: line.unit_price as Rupiah,
        quantity: line.quantity as Quantity,
        total: line.total as Rupiah,
        returned: (returned.get(line.line_number) ?? 0) as Quantity,
      })),
    canVoid: stored.sale.kind === 'sale' && returned.size === 0 && shifts.open()?.shiftId === stored.sale.shift_id,
  };
}
