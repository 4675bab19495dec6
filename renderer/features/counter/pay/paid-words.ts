import type { SaleReceipt } from '../../../../shared/contract/sale.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import type { Translate } from '../../../../shared/i18n/translate.ts';

/** `Tunai 300.000, total 282.500`: by what it was paid or given back. */
export function paidWords(receipt: SaleReceipt, t: Translate): string {
  const ways = receipt.payments.map(({ label, received }) => `${label} ${formatAmount(received)}`);
  return [...ways, t('pay.fact.total', { total: formatAmount(receipt.total) })].join(', ');
}
