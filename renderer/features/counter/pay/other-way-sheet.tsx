import type { RefObject } from 'react';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Keycap } from '../../../ui/keycap.tsx';
import { Money } from '../../../ui/money.tsx';
import { CircleQuestionMark } from 'lucide-react';
import type { Counter } from '../state/counter.ts';
import type { Way } from '../state/pay-math.ts';
import type { PayState } from '../state/payment.ts';
import { QrisBox } from './qris-box.tsx';
import { ReferenceField } from './reference-field.tsx';
import { SIGN_OF_KIND } from './ways-row.tsx';

interface OtherWaySheetProps {
  readonly counter: Counter;
  readonly pay: PayState;
  readonly way: Way;
  /** To the rupiah: only cash is rounded. */
  readonly amount: Rupiah;
  /** QRIS without the amount: the payer types it. */
  readonly plainCode: boolean;
  readonly onPlainCode: (plain: boolean) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** QRIS, card, transfer or a way of the unit's own: recorded by hand, with what the bank will name it by. */
export function OtherWaySheet({ counter, pay, way: { tender, key }, amount, plainCode, onPlainCode, field }: OtherWaySheetProps) {
  const t = useWords();
  const { payment } = counter;
  const isChosen = pay.chosen === tender.code;
  const take = (): void => {
    if (!isChosen) payment.choose(tender.code);
    if (isChosen || !tender.needsReference) void payment.payBy(tender.code);
  };
  return (
    <div className={isChosen ? 'sheet other-way chosen' : 'sheet other-way'}>
      <h2 className="cash-title">
        <Icon of={SIGN_OF_KIND[tender.kind]} />
        {tender.name}
        {key !== null && <Keycap>{key}</Keycap>}
        <span className="grow" />
        {tender.kind === 'qris' && (
          <Button size="small" kind="plainly" onPointerDown={(event) => event.preventDefault()} onClick={() => onPlainCode(!plainCode)}>
            {t(plainCode ? 'pay.fullCode' : 'pay.plainCode')}
          </Button>
        )}
      </h2>
      {tender.kind === 'qris' && <QrisBox amount={plainCode ? null : amount} />}
      <p className="way-amount">
        <span>{tender.kind === 'qris' ? t(plainCode ? 'pay.amountToType' : 'pay.amountInCode') : t('pay.toPay')}</span>
        <Money amount={amount} />
      </p>
      <p className="small quiet">{tender.kind === 'qris' ? t('pay.qrisProof') : t('pay.wayProof', { name: tender.name })}</p>
      {tender.needsReference && <ReferenceField counter={counter} pay={pay} field={field} onFocus={() => !isChosen && payment.choose(tender.code)} />}
      <span className="grow" />
      {tender.kind !== 'other' && (
        <Chip tone="yellow" icon={CircleQuestionMark}>
          <span>
            {t('pay.notKnownLead')} <b>{t('general.unknown')}</b> {t('pay.notKnownRest')}
          </span>
        </Chip>
      )}
      <Button kind={isChosen ? 'primary' : 'ordinary'} wide busy={pay.phase === 'sending' && isChosen && t('pay.recording')} {...(isChosen ? { keys: 'Enter' } : {})} onClick={take}>
        {t('pay.hasPaid', { name: tender.name })}
      </Button>
    </div>
  );
}
