import { cashMoveDocument } from '../../../shared/domain/receipt/cash-move-document.ts';
import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import { shiftOpeningDocument } from '../../../shared/domain/receipt/shift-opening-document.ts';
import type { SlipFrame } from '../../../shared/domain/receipt/slip-head.ts';
import { xSlipDocument } from '../../../shared/domain/receipt/x-slip-document.ts';
import { zSlipDocument } from '../../../shared/domain/receipt/z-slip-document.ts';
import { head8 } from '../../db/journal/hash.ts';
import type { PrintJobRow } from '../../db/repos/print-repo.ts';
import type { ShiftOpening } from '../../db/repos/shift-repo.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import { requireRegister } from '../require-register.ts';
import type { ServiceContext } from '../service-context.ts';
import { settingsAt } from '../settings/settings-at.ts';
import { closeLabels } from '../shift/close-labels.ts';

type Context = Pick<ServiceContext, 'store'>;

/** The slips of the drawer, each from what the journal keeps. @throws Error when what it tells of is not there: a fault in the data. */
export function slipOfJob(context: Context, job: PrintJobRow): ReceiptDocument {
  const found = job.shift_id === null ? null : context.store.shifts.find(job.shift_id);
  if (found === null) throw new Error(`print ${job.print_number} names a shift that is not stored`);
  const { shift, opening } = found;
  switch (job.kind) {
    case 'z':
      return zSlip(context, job, shift);
    case 'cash-move':
      return cashMoveSlip(context, job, shift);
    case 'x':
    case 'x-own':
      return xSlip(context, job, shift);
    default:
      return openingSlip(context, job, shift, opening);
  }
}

/** `at`: the settings in force then; `seq`: the entry that the slip tells of. */
function frameOf(context: Context, job: PrintJobRow, at: number, seq: number): SlipFrame {
  const { unit } = settingsAt(context.store, at);
  const anchor = context.store.journalReading.entry(seq);
  return {
    unit: { name: unit.name, agency: unit.agency },
    register: requireRegister(context).name,
    zone: unit.timeZone,
    anchor: { seq, head8: anchor === null ? '' : head8(anchor.hash) },
    copyNumber: job.copy_number,
    printNumber: job.print_number,
  };
}

function zSlip(context: Context, job: PrintJobRow, shift: Shift): ReceiptDocument {
  const close = context.store.closes.ofShift(shift.shiftId);
  if (close === null) throw new Error(`print ${job.print_number} tells of a close that is not stored`);
  const { content, seal, seq } = close;
  return zSlipDocument({ ...frameOf(context, job, content.closedAt, seq), content, seal });
}

function openingSlip(context: Context, job: PrintJobRow, shift: Shift, opening: ShiftOpening): ReceiptDocument {
  return shiftOpeningDocument({
    ...frameOf(context, job, shift.openedAt, context.store.shifts.openedSeq(shift.shiftId)),
    shiftNumber: shift.number,
    cashierName: shift.cashier,
    openedAt: shift.openedAt,
    openingFloat: shift.openingFloat,
    count: opening.count,
    found: shift.number === 1 ? null : opening.found,
    reason: opening.reason,
  });
}

function cashMoveSlip(context: Context, job: PrintJobRow, shift: Shift): ReceiptDocument {
  const move = context.store.cashMoves.find(job.entry_seq ?? 0);
  if (move === null) throw new Error(`print ${job.print_number} tells of a cash move that is not stored`);
  return cashMoveDocument({
    ...frameOf(context, job, move.at, move.seq),
    move,
    hasAttachment: move.attachmentId !== null,
    at: move.at,
    shiftNumber: shift.number,
    by: (move.userId === null ? null : context.store.users.find(move.userId)?.name) ?? shift.cashier,
  });
}

/** As it stood when it was asked for, however late it is printed. */
function xSlip(context: Context, job: PrintJobRow, shift: Shift): ReceiptDocument {
  const seq = job.entry_seq ?? 0;
  const settings = settingsAt(context.store, job.created_at);
  const label = closeLabels(context);
  return xSlipDocument({
    ...frameOf(context, job, job.created_at, seq),
    shiftNumber: shift.number,
    cashierName: shift.cashier,
    openedAt: shift.openedAt,
    at: job.created_at,
    openingFloat: shift.openingFloat,
    totals: context.store.shiftTotals.recounted(shift.shiftId, seq),
    tenderLabel: (code) => {
      const tender = settings.tenders.list.find((one) => one.code === code);
      return { label: tender?.name ?? code, isCash: tender?.kind === 'cash' };
    },
    categoryLabel: (id) => label('category', id),
    blind: job.kind === 'x-own',
  });
}
