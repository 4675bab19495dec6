import { useEffect, type RefObject } from 'react';
import { parseRupiah } from '../../../../shared/domain/cash/parse-rupiah.ts';
import { formatRupiah } from '../../../../shared/i18n/format.ts';
import { subtractRupiah, type Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useDigitWords } from '../../../app-state/digit-words.ts';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Digits, PAD_DIGITS } from '../../../ui/digits.tsx';
import { Keycap } from '../../../ui/keycap.tsx';
import type { Counter } from '../state/counter.ts';
import type { PayState } from '../state/payment.ts';
import { NotesToTouch } from './notes-to-touch.tsx';

interface AmountEntryProps {
  readonly counter: Counter;
  readonly pay: PayState;
  readonly payable: Rupiah;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Another amount than the suggested ones: typed after 0, touched in figures, or laid down in notes. */
export function AmountEntry({ counter, pay, payable, field }: AmountEntryProps) {
  const t = useWords();
  const digitWords = useDigitWords();
  const { payment } = counter;
  useEffect(() => {
    // Whoever comes back to a payment goes on with the amount: its next figure must never press a suggestion.
    if (pay.typed !== '' && pay.chosen === null) field.current?.focus();
  }, []);
  const amount = parseRupiah(pay.typed);
  const rest = amount.ok ? subtractRupiah(amount.value, payable) : null;
  return (
    <div className="amount-entry">
      <div className="amount-words">
        <label className="field-label row" htmlFor="amount-received">
          <Keycap>0</Keycap>
          {t('pay.thenType')}
        </label>
        <div className="field amount">
          <span className="lead" aria-hidden="true">
            Rp
          </span>
          <input
            ref={field}
            id="amount-received"
            type="text"
            inputMode="none"
            data-scan="refuse"
            autoComplete="off"
            maxLength={24}
            readOnly={pay.phase !== 'open'}
            value={pay.typed}
            aria-describedby="amount-meaning"
            onChange={(event) => payment.type(event.target.value)}
            onFocus={() => pay.chosen !== null && payment.choose(null)}
          />
        </div>
        <p id="amount-meaning" className={rest !== null && rest < 0 ? 'amount-meaning red' : 'amount-meaning'} role="status">
          {rest === null ? '\u00a0' : rest < 0 ? t('pay.short', { amount: formatRupiah(subtractRupiah(payable, amount.ok ? amount.value : payable)) }) : rest === 0 ? t('pay.exact') : t('pay.changeOf', { amount: formatRupiah(rest) })}
        </p>
        <NotesToTouch onNote={payment.lay} disabled={pay.phase !== 'open'} />
      </div>
      <div className="amount-figures">
        <Digits keys={[...PAD_DIGITS, '00', '000']} shape="tall" words={digitWords} onDigits={(digits) => payment.type((pay.typed === '0' ? '' : pay.typed.replaceAll('.', '')) + digits)} onErase={() => payment.type(pay.typed.replaceAll('.', '').slice(0, -1))} onClear={() => payment.type('')} />
        <Button kind={pay.typed === '' ? 'ordinary' : 'primary'} wide busy={pay.phase === 'sending' && t('pay.recording')} {...(pay.typed !== '' ? { keys: 'Enter' } : {})} onClick={() => void payment.acceptTyped()}>
          {t('pay.accept')}
        </Button>
      </div>
    </div>
  );
}
