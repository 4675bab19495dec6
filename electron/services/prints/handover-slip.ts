import { handoverSlipDocument } from '../../../shared/domain/receipt/handover-slip-document.ts';
import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import { head8 } from '../../db/journal/hash.ts';
import type { PrintJobRow } from '../../db/repos/print-repo.ts';
import { requireRegister } from '../require-register.ts';
import type { ServiceContext } from '../service-context.ts';
import { settingsAt } from '../settings/settings-at.ts';

/** The slip of a handover, from the entry that the paper names. @throws Error when it is not there: a fault in the data. */
export function handoverSlip(context: Pick<ServiceContext, 'store'>, job: PrintJobRow): ReceiptDocument {
  const handover = context.store.treasury.handoverOfEntry(job.entry_seq ?? 0);
  if (handover === null) throw new Error(`print ${job.print_number} names a handover that is not stored`);
  const { unit } = settingsAt(context.store, handover.at);
  const entry = context.store.journalReading.entry(handover.seq);
  return handoverSlipDocument({
    ...handover,
    unit: { name: unit.name, agency: unit.agency },
    register: requireRegister(context).name,
    zone: unit.timeZone,
    anchor: { seq: handover.seq, head8: entry === null ? '' : head8(entry.hash) },
    copyNumber: job.copy_number,
    printNumber: job.print_number,
  });
}
