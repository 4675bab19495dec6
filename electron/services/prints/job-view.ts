import type { PrintJob } from '../../../shared/contract/prints.ts';
import type { DeliveryCause } from '../../../shared/domain/printing/delivery.ts';
import type { Id, PrintJobId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { PrintJobRow } from '../../db/repos/print-repo.ts';

export function jobView(row: PrintJobRow): PrintJob {
  return {
    jobId: row.id as PrintJobId,
    printNumber: row.print_number,
    kind: row.kind,
    saleId: row.sale_id as SaleId | null,
    receiptNumber: row.receipt_number,
    total: (row.total ?? row.amount) as Rupiah | null,
    labels: row.labels === null ? null : { runId: row.label_run_id as Id<'label-run'>, count: row.labels, what: row.label_what ?? '', restOf: row.rest_of === null ? null : { printNumber: row.rest_of, after: row.rest_after ?? 0 } },
    copyNumber: row.copy_number,
    state: row.state,
    cause: row.cause as DeliveryCause | null,
    attempts: row.attempts,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
