import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import { stockCountSlipDocument } from '../../../shared/domain/receipt/stock-count-slip-document.ts';
import { scopeWords } from '../../../shared/domain/stock-count/scope-words.ts';
import { head8 } from '../../db/journal/hash.ts';
import type { PrintJobRow } from '../../db/repos/print-repo.ts';
import { countPaperLine } from '../counting/count-paper.ts';
import { requireRegister } from '../require-register.ts';
import type { ServiceContext } from '../service-context.ts';
import { settingsAt } from '../settings/settings-at.ts';

/** The slip of an approved count, from the entry that the paper names. @throws Error when it is not there: a fault in the data. */
export function stockCountSlip(context: Pick<ServiceContext, 'store'>, job: PrintJobRow): ReceiptDocument {
  const { counts } = context.store;
  const countId = counts.ofEntry(job.entry_seq ?? 0);
  const start = countId === null ? null : counts.find(countId);
  const approved = countId === null ? null : counts.approved(countId);
  if (start === null || approved === null) throw new Error(`print ${job.print_number} names a stock count that is not stored`);
  const { count, seq, hash } = approved;
  const { unit } = settingsAt(context.store, count.at);
  return stockCountSlipDocument({
    unit: { name: unit.name, agency: unit.agency },
    register: requireRegister(context).name,
    zone: unit.timeZone,
    anchor: { seq, head8: head8(hash) },
    copyNumber: job.copy_number,
    printNumber: job.print_number,
    number: count.number,
    at: count.at,
    place: start.place,
    scope: scopeWords(start.scope),
    differing: count.lines.filter((line) => line.difference !== 0).map((line) => countPaperLine(context, line)),
    sums: count.sums,
    uncounted: count.uncounted.length,
    by: count.by.name,
    approvedBy: count.approvedBy,
  });
}
