import type { RefObject } from 'react';
import type { Tender } from '../../../../shared/domain/payment/tender.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import type { Counter } from '../state/counter.ts';
import type { Way } from '../state/pay-math.ts';
import type { PayState } from '../state/payment.ts';
import { ReferenceField } from './reference-field.tsx';
import { SIGN_OF_KIND } from './ways-row.tsx';

interface SplitPartProps {
  readonly counter: Counter;
  readonly pay: PayState;
  readonly ways: readonly Way[];
  readonly tender: Tender | null;
  readonly rest: Rupiah;
  readonly part: RefObject<HTMLInputElement | null>;
  readonly reference: RefObject<HTMLInputElement | null>;
  readonly onAccept: () => void;
}

/** The next part that is not cash: which way, how much (nothing typed: all that is left), the payer's reference. */
export function SplitPart({ counter, pay, ways, tender, rest, part, reference, onAccept }: SplitPartProps) {
  const t = useWords();
  return (
    <>
      <div className="part-ways" role="group" aria-label={t('pay.nextPart')}>
        {ways.map((way) => (
          <Button key={way.tender.code} size="small" icon={SIGN_OF_KIND[way.tender.kind]} aria-pressed={way.tender.code === pay.chosen} {...(way.key !== null && tender === null ? { keys: way.key } : {})} onClick={() => counter.payment.choose(way.tender.code)}>
            {way.tender.name}
          </Button>
        ))}
      </div>
      {tender === null ? (
        <p className="small quiet">{t('pay.splitHint')}</p>
      ) : (
        <>
          <MoneyField ref={part} label={t('pay.partAmount', { name: tender.name })} hint={t('pay.partRest')} placeholder={formatAmount(rest)} maxLength={24} value={pay.part} onValue={counter.payment.typePart} readOnly={pay.phase !== 'open'} />
          {tender.needsReference && <ReferenceField counter={counter} pay={pay} field={reference} />}
          <span className="grow" />
          <Button kind="primary" wide keys="Enter" busy={pay.phase === 'sending' && t('pay.recording')} onClick={onAccept}>
            {t('pay.addPart')}
          </Button>
        </>
      )}
    </>
  );
}
