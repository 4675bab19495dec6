import { useState } from 'react';
import { moneyBackOf, type ReceiptMoney } from '../../../../shared/domain/payment/money-back.ts';
import type { PaymentEntry } from '../../../../shared/domain/payment/settle.ts';
import type { SaleId } from '../../../../shared/kernel/ids.ts';
import { formatRupiah } from '../../../../shared/i18n/format.ts';
import { negateRupiah, subtractRupiah, type Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useSettings } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useSecondPerson } from '../../../app-state/second-person.ts';
import { Band } from '../../../ui/band.tsx';
import { SecondPerson } from '../../../ui/second-person.tsx';
import { totalWith } from '../state/pay-math.ts';
import type { Counter } from '../state/counter.ts';
import { roundingOf, tendersOf, useCartState } from '../use-counter.ts';
import { OtherWayReason } from './other-way-reason.tsx';
import { otherWayWords } from './other-way-words.ts';

interface AllowReturnProps {
  readonly counter: Counter;
  readonly asking: readonly PaymentEntry[];
  readonly subtotal: Rupiah;
  readonly receipts: readonly ReceiptMoney[] | null;
}

/** Something comes back: why, where the money goes another way than it came; then a second person allows exactly this, and it is completed at once. */
export function AllowReturn({ counter, asking, subtotal, receipts }: AllowReturnProps) {
  const t = useWords();
  const settings = useSettings();
  const [reason, setReason] = useState<string | null>(null);
  const total = totalWith(subtotal, asking, roundingOf(settings));
  const way = tendersOf(settings).find(({ code }) => code === asking[0]?.tender)?.name ?? '';
  const otherWay = otherWayWords(t, moneyBackOf({ total, rounding: subtractRupiah(total, subtotal), payments: asking }), way, receipts);
  // The keys of the sale below stay silent while the secret is typed.
  useScreenKeys([], { alone: true });
  const title = total < 0 ? t('pay.allowBack', { amount: formatRupiah(negateRupiah(total)), way }) : total === 0 ? t('pay.allowEven') : t('pay.allowExchange', { amount: formatRupiah(total) });
  return (
    <div className="sheet padded allow-return">
      <h2 className="only-spoken">{t('pay.title')}</h2>
      {otherWay !== null && <Band tone="yellow" title={otherWay} />}
      {otherWay !== null && reason === null ? (
        <OtherWayReason title={title} onReason={setReason} onCancel={counter.payment.notAllowed} />
      ) : (
        <AskSecondPerson counter={counter} title={title} tender={total < 0 ? (asking[0]?.tender ?? null) : null} reason={reason} />
      )}
    </div>
  );
}

interface AskSecondPersonProps {
  readonly counter: Counter;
  readonly title: string;
  readonly tender: string | null;
  readonly reason: string | null;
}

function AskSecondPerson({ counter, title, tender, reason }: AskSecondPersonProps) {
  const saleId = useCartState(counter, ({ cart }) => cart?.saleId ?? null);
  const panel = useSecondPerson({
    act: { type: 'refund', saleId: saleId as SaleId, tender },
    ...(reason === null ? {} : { reason }),
    onApproved: ({ approvalId }) => void counter.payment.allowed(approvalId),
    onCancel: counter.payment.notAllowed,
  });
  return <SecondPerson {...panel} title={title} />;
}
