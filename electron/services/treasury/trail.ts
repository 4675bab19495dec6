import type { TrailStep } from '../../../shared/contract/treasury.ts';
import { formatBillingCode } from '../../../shared/domain/treasury/billing-code.ts';
import type { CashExamination } from '../../../shared/domain/treasury/documents.ts';
import { paperNumber, zNumber } from '../../../shared/domain/treasury/paper-number.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StoredBilling } from '../../db/repos/due-repo.ts';
import type { StoredHandover } from '../../db/repos/treasury-repo.ts';
import type { SaleTable, Schema } from '../../db/schema.ts';
import type { ServiceContext } from '../service-context.ts';
import { billingView } from './billing-view.ts';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

/** What is still to come on the way: its name without a number. */
const ahead = (kind: TrailStep['kind']): TrailStep => ({ kind, number: '', at: null, amount: null, who: null, done: false });

export function receiptStep(sale: SaleTable): TrailStep {
  return { kind: 'receipt', number: sale.receipt_number, at: sale.completed_at, amount: sale.total as Rupiah, who: sale.cashier, done: true };
}

export function bankMoveStep(move: Schema['bank_move']): TrailStep {
  return { kind: 'bank-move', number: paperNumber('bank-move', move.number), at: move.at, amount: move.amount as Rupiah, who: move.slip, done: true };
}

export function madeGoodStep(row: Schema['made_good']): TrailStep {
  return { kind: 'made-good', number: paperNumber('made-good', row.number), at: row.at, amount: row.amount as Rupiah, who: row.payer, done: true };
}

export function examinationStep({ number, at, difference, day }: CashExamination): TrailStep {
  return { kind: 'examination', number: paperNumber('examination', number), at, amount: difference, who: day, done: true };
}

export function correctionStep(row: Schema['due_correction'], amount: Rupiah): TrailStep {
  return { kind: 'correction', number: paperNumber('correction', row.number), at: row.at, amount, who: row.approved_by, done: true };
}

/** From the close of a shift on: handover, billing codes that were not given up, deposit. */
export function trailOfShift(context: Context, shiftId: string): TrailStep[] {
  const close = context.store.treasury.close(shiftId);
  if (close === null) return [ahead('close'), ahead('handover'), ahead('billing'), ahead('deposit')];
  const handover = context.store.treasury.handoverOfShift(shiftId);
  const billings = context.store.dues.billingsOfSource(shiftId).filter(({ end }) => end === null);
  return [
    { kind: 'close', number: zNumber(close.zNumber), at: close.closedAt, amount: close.totals.net, who: close.closedBy.name, done: true },
    handover === null ? ahead('handover') : handoverStep(handover),
    ...(billings.length === 0 ? [ahead('billing'), ahead('deposit')] : billings.flatMap((billing) => billingSteps(context, billing))),
  ];
}

/** The closes a handover took over, the handover, and what became of the money. */
export function trailOfHandover(context: Context, handover: StoredHandover): TrailStep[] {
  const closes = handover.closes.map(({ shiftId, zNumber: number, amount }): TrailStep => {
    const close = context.store.treasury.close(shiftId);
    return { kind: 'close', number: zNumber(number), at: close?.closedAt ?? null, amount, who: close?.closedBy.name ?? null, done: true };
  });
  const billings = new Map(
    handover.closes
      .flatMap(({ shiftId }) => context.store.dues.billingsOfSource(shiftId))
      .filter(({ end }) => end === null)
      .map((billing) => [billing.billingId, billing]),
  );
  return [...closes, handoverStep(handover), ...(billings.size === 0 ? [ahead('billing'), ahead('deposit')] : [...billings.values()].flatMap((billing) => billingSteps(context, billing)))];
}

/** What a billing pays, how that money came to the treasurer, the code and its proof. */
export function trailOfBilling(context: Context, billing: StoredBilling): TrailStep[] {
  const sources = new Map(billing.parts.map((part) => [part.sourceId, part]));
  const before = [...sources.values()].flatMap(({ sourceId, kind, number }): TrailStep[] => {
    if (kind === 'made-good') return [{ ...ahead('made-good'), number: paperNumber('made-good', number), done: true }];
    if (kind === 'correction') return [{ ...ahead('correction'), number: paperNumber('correction', number), done: true }];
    return trailOfShift(context, sourceId).slice(0, 2);
  });
  const once = new Map(before.map((step) => [`${step.kind}/${step.number}`, step]));
  return [...once.values(), ...billingSteps(context, billing)];
}

function handoverStep(handover: StoredHandover): TrailStep {
  return { kind: 'handover', number: paperNumber('handover', handover.number), at: handover.at, amount: handover.counted, who: `${handover.giver} → ${handover.taker}`, done: true };
}

function billingSteps(context: Context, billing: StoredBilling): TrailStep[] {
  const { code, createdAt, total, deposit, state } = billingView(context, billing);
  const made: TrailStep = { kind: 'billing', number: formatBillingCode(code), at: createdAt, amount: total, who: null, done: state === 'open' || state === 'paid' };
  return [made, deposit === null ? ahead('deposit') : { kind: 'deposit', number: deposit.ntpn, at: deposit.at, amount: total, who: deposit.bank, done: true }];
}
