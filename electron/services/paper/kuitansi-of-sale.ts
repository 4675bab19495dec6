import type { PaperFile } from '../../../shared/contract/paper.ts';
import { kuitansiPaper } from '../../../shared/domain/office-paper/kuitansi-paper.ts';
import { letterheadOf } from '../../../shared/domain/office-paper/letterhead-of.ts';
import type { OfficePaper } from '../../../shared/domain/office-paper/office-paper.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import { head8 } from '../../db/journal/hash.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { settingsAt } from '../settings/settings-at.ts';
import { paperFile } from './paper-file.ts';

interface WantedKuitansi {
  readonly saleId: SaleId;
  readonly copyNumber: number;
}

/** A kuitansi that was issued, as a file. @throws Refused sale.not-found, kuitansi.none */
export function readKuitansi(context: ServiceContext, input: WantedKuitansi): Promise<PaperFile> {
  return paperFile(context, kuitansiOfSale(context, input));
}

/** Built from what was stored and from the settings in force at the sale, so that a copy years later names who was in office then. */
function kuitansiOfSale(context: Pick<ServiceContext, 'store'>, { saleId, copyNumber }: WantedKuitansi): OfficePaper {
  const { sale, payments, anchor } = context.store.sales.find(saleId) ?? refuse({ code: 'sale.not-found' });
  const issued = context.store.kuitansi.ofSale(saleId).find((one) => one.copyNumber === copyNumber) ?? refuse({ code: 'kuitansi.none' });
  const settings = settingsAt(context.store, sale.completed_at);
  const { treasurer } = settings['unit.officials'];
  const office = settings['unit.office'];
  return kuitansiPaper({
    letterhead: letterheadOf(settings.unit, office),
    receiptNumber: sale.receipt_number,
    day: sale.business_day,
    at: sale.completed_at,
    payer: issued.payer,
    amount: issued.amount,
    purpose: issued.purpose,
    paidBy: payments.map((payment) => payment.label).join(' dan '),
    city: office.city,
    // Public money is received by the treasurer; where none is named yet, by the cashier who took it.
    receiver: treasurer.name === '' ? { position: 'Kasir', name: sale.cashier, nip: '' } : treasurer,
    copyNumber,
    stamp: settings.kuitansi,
    anchor: { seq: anchor.seq, head8: head8(anchor.hash) },
  });
}
