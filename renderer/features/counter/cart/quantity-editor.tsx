import { useState, type FormEvent } from 'react';
import { parseQuantity } from '../../../../shared/domain/cash/parse-quantity.ts';
import type { CartLine } from '../../../../shared/domain/sale/cart.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Digits } from '../digits.tsx';
import type { Counter } from '../state/counter.ts';

/** How many of this line, typed or touched. */
export function QuantityEditor({ counter, line }: { readonly counter: Counter; readonly line: CartLine }) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const type = (text: string): void => {
    setTyped(text.slice(0, 12));
    setWrong(null);
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const quantity = parseQuantity(typed);
    if (!quantity.ok) return setWrong(describeError(t, quantity.error));
    counter.show({ editing: null });
    void counter.setQuantity(line.lineId, quantity.value);
  };
  return (
    <form className="quantity-editor" onSubmit={save}>
      <div className="line-tools editor">
        <div className={wrong === null ? 'field grow' : 'field grow wrong'}>
          <input autoFocus type="text" inputMode="decimal" aria-label={t('general.quantity')} aria-invalid={wrong !== null || undefined} placeholder={formatQuantity(line.quantity)} value={typed} autoComplete="off" data-scan="refuse" onChange={(event) => type(event.target.value)} />
          <span className="quiet">{line.unit}</span>
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
      <Digits last={line.fractional ? ',' : '00'} onDigits={(digits) => type(typed + digits)} onErase={() => type(typed.slice(0, -1))} onClear={() => type('')} />
    </form>
  );
}
