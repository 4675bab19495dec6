import type { KuitansiState } from '../../../shared/contract/paper.ts';
import { kuitansiNumber, needsStamp } from '../../../shared/domain/office-paper/kuitansi-paper.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StoredSale } from '../../db/repos/sale-repo.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { settingsAt } from '../settings/settings-at.ts';

/** Longest list of goods put forward as the purpose. */
const PURPOSE_MAX = 200;

/** What stands on a sale's kuitansi, or could. @throws Refused sale.not-found */
export function kuitansiState(context: ServiceContext, input: { readonly saleId: SaleId }): KuitansiState {
  const stored = context.store.sales.find(input.saleId) ?? refuse({ code: 'sale.not-found' });
  const [first, ...copies] = context.store.kuitansi.ofSale(input.saleId);
  const { sale } = stored;
  const { kuitansi } = settingsAt(context.store, sale.completed_at);
  const amount = sale.total as Rupiah;
  return {
    number: kuitansiNumber(sale.receipt_number, sale.business_day),
    amount,
    possible: isPaid(context, stored),
    stamp: needsStamp(amount, kuitansi) ? kuitansi.stamp : null,
    issued: first === undefined ? null : { payer: first.payer, purpose: first.purpose, at: first.at, copies: copies.length },
    suggestedPurpose: purposeOf(stored),
  };
}

/** Money came in and stayed: a sale or an exchange with something to pay, of which not everything was brought back. */
export function isPaid(context: Pick<ServiceContext, 'store'>, { sale, lines }: StoredSale): boolean {
  if (sale.kind === 'void' || sale.total <= 0) return false;
  const returned = context.store.sales.returned(sale.id);
  return lines.some((line) => line.quantity > 0 && (returned.get(line.line_number) ?? 0) < line.quantity);
}

function purposeOf({ lines }: StoredSale): string {
  const names = [...new Set(lines.filter((line) => line.quantity > 0).map((line) => line.name))];
  let text = `Pembelian ${names[0] ?? ''}`;
  for (const [index, name] of names.entries()) {
    if (index === 0) continue;
    const longer = `${text}, ${name}`;
    if (longer.length > PURPOSE_MAX) return `${text} dan ${names.length - index} lainnya`;
    text = longer;
  }
  return text;
}
