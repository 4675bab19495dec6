import { isRightWay, mostBackBy, type MoneyBack, type ReceiptMoney } from '../../../../shared/domain/payment/money-back.ts';
import { CASH } from '../../../../shared/domain/payment/tender.ts';
import { formatRupiah } from '../../../../shared/i18n/format.ts';
import type { useWords } from '../../../app-state/language.ts';

/** Why money that goes back by the way called `name` does not go the way it came, in words; null where it does, or nobody knows. */
export function otherWayWords(t: ReturnType<typeof useWords>, back: MoneyBack, name: string, receipts: readonly ReceiptMoney[] | null): string | null {
  if (receipts === null || back.amount === 0 || isRightWay(back, receipts)) return null;
  const ways = receipts.flatMap((receipt) => receipt.ways);
  const way = inSentence(back.tender, name);
  if (ways.some(({ tender }) => tender === back.tender)) return t('pay.backAtMost', { way, amount: formatRupiah(mostBackBy(receipts, back)) });
  if (ways.length === 0) return t('pay.backOfExchange', { way });
  const paid = [...new Set(ways.map(({ tender, label }) => inSentence(tender, label)))].join(' + ');
  return t('pay.backOtherWay', { paid, way });
}

/** Cash is an ordinary word; the others are names. */
function inSentence(tender: string | null, name: string): string {
  return tender === CASH ? name.toLowerCase() : name;
}
