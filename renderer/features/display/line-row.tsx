import type { DisplayLine } from '../../../shared/domain/display/display-state.ts';
import { formatAmount, formatQuantity } from '../../../shared/i18n/format.ts';
import { negateQuantity } from '../../../shared/kernel/quantity.ts';
import { Money } from '../../ui/money.tsx';
import { t } from './display-words.ts';

/** What is told below a name: why it is not simply the price once. */
function detailOf(line: DisplayLine): string {
  const price = formatAmount(line.unitPrice);
  return [
    ...(line.quantity < 0 ? [t('display.returned')] : []),
    ...(Math.abs(line.quantity) === 1000 ? (line.discount > 0 ? [t('display.price', { price })] : []) : [t('display.each', { price, unit: line.unit })]),
    ...(line.discount > 0 ? [t('display.discount', { amount: formatAmount(line.discount) })] : []),
  ].join(', ');
}

/** One line of the purchase. */
export function LineRow({ line, changed }: { readonly line: DisplayLine; readonly changed: boolean }) {
  const detail = detailOf(line);
  const count = line.quantity < 0 ? negateQuantity(line.quantity) : line.quantity;
  return (
    <li className={changed ? 'changed' : undefined} data-line>
      <span className="num">{formatQuantity(count)}&nbsp;×</span>
      <span className="buyer-name">
        <span className={detail === '' ? 'clip-2' : 'clip'}>{line.name}</span>
        {detail !== '' && <small className="clip">{detail}</small>}
      </span>
      <Money amount={line.total} column />
    </li>
  );
}
