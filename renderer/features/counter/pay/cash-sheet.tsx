import { Banknote } from 'lucide-react';
import type { RefObject } from 'react';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useWords } from '../../../app-state/language.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { Counter } from '../state/counter.ts';
import type { PayState } from '../state/payment.ts';
import { AmountEntry } from './amount-entry.tsx';
import { Suggestion } from './suggestion.tsx';

interface CashSheetProps {
  readonly counter: Counter;
  readonly pay: PayState;
  readonly payable: Rupiah;
  readonly suggestions: readonly Rupiah[];
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Taking cash: one press on what the buyer hands over pays the sale. */
export function CashSheet({ counter, pay, payable, suggestions, field }: CashSheetProps) {
  const t = useWords();
  return (
    <div className="sheet cash">
      <h2 className="cash-title">
        <Icon of={Banknote} />
        {t('pay.cash')}
        <span className="small quiet">{t('pay.onePress')}</span>
      </h2>
      <div className="suggestions">
        {suggestions.map((amount, index) => (
          <Suggestion key={amount} amount={amount} payable={payable} digit={index + 1} sending={pay.phase === 'sending'} onPress={() => void counter.payment.pay(amount)} />
        ))}
      </div>
      <AmountEntry counter={counter} pay={pay} payable={payable} field={field} />
    </div>
  );
}
