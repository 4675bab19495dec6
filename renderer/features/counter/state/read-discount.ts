import { parseQuantity } from '../../../../shared/domain/cash/parse-quantity.ts';
import { parseRupiah } from '../../../../shared/domain/cash/parse-rupiah.ts';
import type { DiscountValue } from '../../../../shared/domain/pricing/discount.ts';
import { basisPoints } from '../../../../shared/kernel/basis-points.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';

/** A hundred percent in thousandths of a percent. */
const ALL = 100_000;
/** A hundredth of a percent in thousandths of one. */
const HUNDREDTH = 10;

/** A discount as typed: `10`, `2,5` percent, or rupiah in any usual way. */
export function readDiscount(kind: DiscountValue['kind'], typed: string): Result<DiscountValue, { readonly code: string }> {
  if (kind === 'amount') {
    const amount = parseRupiah(typed);
    if (!amount.ok) return amount;
    return amount.value > 0 ? ok({ kind, amount: amount.value }) : fail({ code: 'discount.out-of-range' });
  }
  const share = parseQuantity(typed.replace('%', ''));
  if (!share.ok || share.value > ALL || share.value % HUNDREDTH !== 0) return fail({ code: 'sale.share' });
  return ok({ kind, share: basisPoints(share.value / HUNDREDTH) });
}
