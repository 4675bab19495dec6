import type { RefObject } from 'react';
import { REFERENCE_MAX } from '../../../../shared/domain/payment/tender.ts';
import { useWords } from '../../../app-state/language.ts';
import { TextField } from '../../../ui/text-field.tsx';
import type { Counter } from '../state/counter.ts';
import type { PayState } from '../state/payment.ts';

interface ReferenceFieldProps {
  readonly counter: Counter;
  readonly pay: PayState;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onFocus?: () => void;
}

/** The last digits of the payer's reference: what the payment is found by in the bank's statement. */
export function ReferenceField({ counter, pay, field, onFocus }: ReferenceFieldProps) {
  const t = useWords();
  const missing = pay.notice?.type === 'refused' && pay.notice.refusal.code === 'payment.reference-required' ? pay.notice.refusal.name : null;
  return (
    <TextField
      ref={field}
      label={t('pay.reference')}
      value={pay.reference}
      onValue={counter.payment.typeReference}
      {...(missing === null ? {} : { error: t('pay.referenceMissing', { name: missing }) })}
      scan="refuse"
      inputMode="numeric"
      maxLength={REFERENCE_MAX}
      readOnly={pay.phase !== 'open'}
      {...(onFocus === undefined ? {} : { onFocus })}
    />
  );
}
