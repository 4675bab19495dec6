import { useState, type FormEvent } from 'react';
import { parseRupiah } from '../../../../shared/domain/cash/parse-rupiah.ts';
import type { CartLine } from '../../../../shared/domain/sale/cart.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { formatAmount, formatRupiah } from '../../../../shared/i18n/format.ts';
import { ZERO_RUPIAH } from '../../../../shared/kernel/rupiah.ts';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Digits } from '../digits.tsx';
import type { Counter } from '../state/counter.ts';

/** Another open price for a line that has one, typed or touched. */
export function PriceEditor({ counter, line }: { readonly counter: Counter; readonly line: CartLine }) {
  const t = useWords();
  const floor = line.priceFloor ?? ZERO_RUPIAH;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const type = (text: string): void => {
    setTyped(text.slice(0, 14));
    setWrong(null);
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const price = parseRupiah(typed);
    if (!price.ok) return setWrong(describeError(t, price.error));
    if (price.value < floor) return setWrong(t('errors.price.below-floor', { name: line.name, limit: formatRupiah(floor) }));
    counter.show({ editing: null });
    void counter.setPrice(line.lineId, price.value);
  };
  return (
    <form className="quantity-editor" onSubmit={save}>
      <div className="line-tools editor">
        <div className={wrong === null ? 'field grow' : 'field grow wrong'}>
          <span className="quiet">Rp</span>
          <input autoFocus type="text" inputMode="numeric" aria-label={t('sale.priceEditor')} aria-invalid={wrong !== null || undefined} placeholder={formatAmount(line.basePrice)} value={typed} autoComplete="off" data-scan="refuse" onChange={(event) => type(event.target.value)} />
        </div>
        <Button type="submit" size="small" keys="Enter">
          {t('general.save')}
        </Button>
        <Button size="small" kind="plainly" keys="Esc" onClick={() => counter.show({ editing: null })}>
          {t('general.back')}
        </Button>
      </div>
      {wrong !== null && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
      <Digits last="00" onDigits={(digits) => type(typed + digits)} onErase={() => type(typed.slice(0, -1))} onClear={() => type('')} />
    </form>
  );
}
