import { parseRupiah } from '../../../../shared/domain/cash/parse-rupiah.ts';
import type { CartLine } from '../../../../shared/domain/sale/cart.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { formatAmount, formatRupiah } from '../../../../shared/i18n/format.ts';
import { ZERO_RUPIAH } from '../../../../shared/kernel/rupiah.ts';
import { useWords } from '../../../app-state/language.ts';
import type { Counter } from '../state/counter.ts';
import { FigureEditor } from './figure-editor.tsx';

/** Another open price for a line that has one, typed or touched. */
export function PriceEditor({ counter, line }: { readonly counter: Counter; readonly line: CartLine }) {
  const t = useWords();
  const floor = line.priceFloor ?? ZERO_RUPIAH;
  const save = (typed: string): string | null => {
    const price = parseRupiah(typed);
    if (!price.ok) return describeError(t, price.error);
    if (price.value < floor) return t('errors.price.below-floor', { name: line.name, limit: formatRupiah(floor) });
    void counter.setPrice(line.lineId, price.value);
    return null;
  };
  return (
    <FigureEditor
      counter={counter}
      label={t('sale.priceEditor')}
      placeholder={formatAmount(line.basePrice)}
      longest={14}
      lastDigit="00"
      before={<span className="quiet">Rp</span>}
      onSave={save}
    />
  );
}
