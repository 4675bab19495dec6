import { discountAmount, type Discount, type DiscountValue } from '../../../../shared/domain/pricing/discount.ts';
import { formatAmount, formatPercent } from '../../../../shared/i18n/format.ts';
import type { Translate } from '../../../../shared/i18n/translate.ts';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';

/** `10%` or `Rp 5.000` off, without the word. */
export function sizeWords(value: DiscountValue): string {
  return value.kind === 'percent' ? formatPercent(value.share) : formatAmount(value.amount);
}

/** `Potongan 10% −18.500 · pameran · diizinkan Bambang H.` */
export function discountWords(discount: Discount, gross: Rupiah, t: Translate): string {
  const taken = `${t('sale.lineDiscount')}${discount.value.kind === 'percent' ? ` ${sizeWords(discount.value)}` : ''} \u2212${formatAmount(discountAmount(gross, discount.value))}`;
  const parts = [taken, discount.reason];
  if (discount.approvedBy !== null) parts.push(t('sale.allowedBy', { name: discount.approvedBy }));
  return parts.join(' · ');
}
