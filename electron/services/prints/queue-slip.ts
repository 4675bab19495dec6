import type { PrintKind } from '../../../shared/contract/prints.ts';
import type { ShiftId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/** Queues a slip of the shift, where there is a printer; wake the papers after COMMIT. Inside a transaction. True when it was queued. */
export function queueSlip(context: ServiceContext, slip: { readonly kind: PrintKind; readonly shiftId: ShiftId; readonly entrySeq?: number; readonly copyNumber?: number; readonly at: Instant }): boolean {
  if (currentSettings(context.store, slip.at)['printer.receipt'].address === null) return false;
  context.store.prints.add({ id: context.ids.next<'print-job'>(), saleId: null, state: 'waiting', ...slip, copyNumber: slip.copyNumber ?? 0 });
  return true;
}
