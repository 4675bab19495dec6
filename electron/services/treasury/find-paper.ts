import type { PaperFound, TrailStep } from '../../../shared/contract/treasury.ts';
import { receiptNumberOfText } from '../../../shared/domain/receipt/receipt-number-of-text.ts';
import { readBillingCode } from '../../../shared/domain/treasury/billing-code.ts';
import { readNtpn } from '../../../shared/domain/treasury/ntpn.ts';
import { paperNumber, TREASURY_PAPERS, type TreasuryPaper } from '../../../shared/domain/treasury/paper-number.ts';
import type { ServiceContext } from '../service-context.ts';
import { bankMoveStep, correctionStep, examinationStep, madeGoodStep, receiptStep, trailOfBilling, trailOfHandover, trailOfShift } from './trail.ts';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

/** What a number leads to. A bare figure may be several papers: all of them are told. */
export function findPaper(context: Context, { text }: { readonly text: string }): PaperFound[] {
  const typed = text.trim().toUpperCase();
  if (typed === '') return [];
  const code = readBillingCode(typed);
  if (code.ok) return context.store.dues.billingsOfCode(code.value.code).map((billing) => ({ found: 'billing', number: billing.code, trail: trailOfBilling(context, billing) }));
  const ntpn = readNtpn(typed);
  const paid = ntpn.ok ? context.store.dues.billingOfNtpn(ntpn.value) : null;
  const billing = paid === null ? null : context.store.dues.billing(paid);
  if (billing !== null) return [{ found: 'deposit', number: billing.deposit?.ntpn ?? '', trail: trailOfBilling(context, billing) }];
  const figures = Number(/\d{1,9}$/.exec(typed)?.[0] ?? Number.NaN);
  const prefix = typed.replace(/[\s-]*\d+$/, '');
  if (!Number.isInteger(figures)) return [];
  const kinds = (Object.keys(TREASURY_PAPERS) as TreasuryPaper[]).filter((kind) => prefix === '' || prefix === TREASURY_PAPERS[kind]);
  return [...receiptFound(context, typed), ...(prefix === '' || prefix === 'Z' ? closeFound(context, figures) : []), ...kinds.flatMap((kind) => numberFound(context, kind, figures))];
}

function receiptFound(context: Context, typed: string): PaperFound[] {
  const number = receiptNumberOfText(typed);
  const saleId = context.store.sales.idOfReceipt(number);
  const sale = saleId === null ? null : context.store.sales.find(saleId);
  return sale === null ? [] : [{ found: 'receipt', number: sale.sale.receipt_number, trail: [receiptStep(sale.sale), ...trailOfShift(context, sale.sale.shift_id)] }];
}

function closeFound(context: Context, number: number): PaperFound[] {
  const shiftId = context.store.treasury.shiftOfClose(number);
  const [close, ...rest] = shiftId === null ? [] : trailOfShift(context, shiftId);
  return close === undefined ? [] : [{ found: 'close', number: close.number, trail: [close, ...rest] }];
}

function numberFound(context: Context, kind: TreasuryPaper, number: number): PaperFound[] {
  const trail = trailOfNumber(context, kind, number);
  return trail === null ? [] : [{ found: kind, number: paperNumber(kind, number), trail }];
}

function trailOfNumber(context: Context, kind: TreasuryPaper, number: number): readonly TrailStep[] | null {
  const { treasury, dues } = context.store;
  switch (kind) {
    case 'handover': {
      const handover = treasury.handoverOfNumber(number);
      return handover === null ? null : trailOfHandover(context, handover);
    }
    case 'deposit': {
      const billingId = dues.billingOfDeposit(number);
      const billing = billingId === null ? null : dues.billing(billingId);
      return billing === null ? null : trailOfBilling(context, billing);
    }
    case 'bank-move': {
      const move = treasury.bankMove(number);
      return move === null ? null : [bankMoveStep(move)];
    }
    case 'examination': {
      const examined = context.store.examinations.byNumber(number);
      return examined === null ? null : [examinationStep(examined)];
    }
    case 'made-good': {
      const row = treasury.madeGood(number);
      return row === null ? null : [madeGoodStep(row), ...dues.billingsOfSource(row.id).flatMap((billing) => trailOfBilling(context, billing).slice(-2))];
    }
    case 'correction': {
      const row = treasury.correction(number);
      return row === null ? null : [correctionStep(row, dues.stepsOfSource(row.id))];
    }
  }
}
