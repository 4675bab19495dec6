import { parseQuantity } from '../../../../shared/domain/cash/parse-quantity.ts';
import type { CartLine } from '../../../../shared/domain/sale/cart.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import { useWords } from '../../../app-state/language.ts';
import type { Counter } from '../state/counter.ts';
import { FigureEditor } from './figure-editor.tsx';

/** How many of this line, typed or touched. */
export function QuantityEditor({ counter, line }: { readonly counter: Counter; readonly line: CartLine }) {
  const t = useWords();
  const save = (typed: string): string | null => {
    const quantity = parseQuantity(typed);
    if (!quantity.ok) return describeError(t, quantity.error);
    void counter.setQuantity(line.lineId, quantity.value);
    return null;
  };
  return (
    <FigureEditor
      counter={counter}
      label={t('general.quantity')}
      placeholder={formatQuantity(line.quantity)}
      longest={12}
      lastDigit={line.fractional ? ',' : '00'}
      after={<span className="quiet">{line.unit}</span>}
      onSave={save}
    />
  );
}
