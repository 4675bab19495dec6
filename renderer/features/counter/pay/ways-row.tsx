import { ArrowLeftRight, CreditCard, QrCode, Split, Wallet, type LucideIcon } from 'lucide-react';
import type { TenderKind } from '../../../../shared/domain/payment/tender.ts';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';
import type { Counter } from '../state/counter.ts';
import type { Way } from '../state/pay-math.ts';

export const SIGN_OF_KIND: Readonly<Record<TenderKind, LucideIcon>> = { cash: Wallet, qris: QrCode, card: CreditCard, transfer: ArrowLeftRight, other: Wallet };

interface WaysRowProps {
  readonly counter: Counter;
  readonly ways: readonly Way[];
  /** Cash is not on screen either. */
  readonly toCash: boolean;
}

/** The ways to pay that are not on screen, and paying in parts. */
export function WaysRow({ counter, ways, toCash }: WaysRowProps) {
  const t = useWords();
  return (
    <div className="ways" role="group" aria-label={t('pay.ways')}>
      {toCash && (
        <Button icon={SIGN_OF_KIND.cash} onClick={() => counter.payment.choose(null)}>
          {t('pay.cash')}
        </Button>
      )}
      {ways.map(({ tender, key }) => (
        <Button key={tender.code} icon={SIGN_OF_KIND[tender.kind]} {...(key === null ? {} : { keys: key })} onClick={() => counter.payment.choose(tender.code)}>
          {tender.name}
        </Button>
      ))}
      <Button icon={Split} keys="C" onClick={() => counter.payment.payInParts(true)}>
        {t('pay.split')}
      </Button>
    </div>
  );
}
