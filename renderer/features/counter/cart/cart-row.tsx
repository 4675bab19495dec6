import { memo } from 'react';
import type { ListPrice } from '../../../../shared/domain/pricing/price-rule.ts';
import { lineGross, lineTotal, type CartLine } from '../../../../shared/domain/sale/cart.ts';
import { formatAmount, formatBusinessDay, formatQuantity } from '../../../../shared/i18n/format.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import type { Translate } from '../../../../shared/i18n/translate.ts';
import { ONE } from '../../../../shared/kernel/quantity.ts';
import { useLanguage, useWords } from '../../../app-state/language.ts';
import { Money } from '../../../ui/money.tsx';
import { discountWords } from './discount-words.ts';
import type { Counter } from '../state/counter.ts';

/** The quiet second line: how the amount comes about, then what matters about the piece. */
function about(line: CartLine, t: Translate, language: Language): string {
  const parts: string[] = [];
  if (line.returnOf !== null) {
    parts.push(t('sale.lineReturn', { number: line.returnOf.receiptNumber }), t(`sale.place.${line.returnOf.place}`));
    if (line.quantity !== -ONE) parts.push(`@ ${formatAmount(line.unitPrice)}`);
    return parts.join(' · ');
  }
  if (line.fractional) parts.push(`${formatQuantity(line.quantity)} ${line.unit} × ${formatAmount(line.unitPrice)}`);
  else if (line.quantity !== ONE) parts.push(`@ ${formatAmount(line.unitPrice)}`);
  if (line.priceFloor !== null) parts.push(t('sale.lineOpen'));
  if (line.kind === 'service') parts.push(t('sale.lineService'));
  if (line.kind === 'unique') parts.push(t('sale.lineUnique'));
  if (line.expiresOn !== null && line.label?.dated !== true) parts.push(t('sale.lineExpires', { date: formatBusinessDay(line.expiresOn, language) }));
  // What the label says matters more than who made it, and the row stays two lines high.
  if (labelWords(line, t, language) === '') parts.push(line.workshop === '' ? line.producer : line.workshop);
  return parts.join(' · ');
}

/** `Harga Reseller, mulai 10 · biasa 28.000` */
function listPriceLine(line: CartLine, { list, from }: ListPrice, t: Translate): string {
  const reason = from > ONE ? t('sale.listPriceFrom', { list, from: formatQuantity(from) }) : t('sale.listPrice', { list });
  return `${reason} · ${t('sale.listPriceUsual', { price: formatAmount(line.basePrice) })}`;
}

/** What the label of exactly these goods said: its price beside the shelf's, lot, serial number and day. */
function labelWords({ label, expiresOn }: CartLine, t: Translate, language: Language): string {
  if (label === null) return '';
  return [
    ...(label.price === null ? [] : [t('sale.linePrice', { amount: formatAmount(label.price.amount), shelf: formatAmount(label.price.shelf) })]),
    ...(label.lot === null ? [] : [t('sale.lineLot', { lot: label.lot })]),
    ...(label.serial === null ? [] : [t('sale.lineSerial', { serial: label.serial })]),
    ...(label.dated && expiresOn !== null ? [t('sale.lineExpires', { date: formatBusinessDay(expiresOn, language) })] : []),
  ].join(' · ');
}

interface CartRowProps {
  readonly counter: Counter;
  readonly line: CartLine;
  readonly selected: boolean;
  /** Rises when this line has just changed; 0: not the newest change. */
  readonly fresh: number;
  /** Shown only, while money is taken. */
  readonly still: boolean;
}

export const CartRow = memo(function CartRow({ counter, line, selected, fresh, still }: CartRowProps) {
  const t = useWords();
  const language = useLanguage();
  const one = line.quantity === ONE && !selected;
  const label = labelWords(line, t, language);
  const more = about(line, t, language);
  const amount = formatQuantity(line.quantity);
  const words = (
    <>
      <span className="cart-words">
        <span className="cart-name clip-2">{line.name}</span>
        {more !== '' && <span className="cart-about clip">{more}</span>}
        {line.listPrice !== null && <span className="cart-discount">{listPriceLine(line, line.listPrice, t)}</span>}
        {label !== '' && <span className="cart-about cart-label">{label}</span>}
        {line.discount !== null && line.returnOf === null && <span className="cart-discount">{discountWords(line.discount, lineGross(line), t)}</span>}
        {line.label?.expiredAllowedBy != null && <span className="cart-discount">{t('sale.lineExpired', { name: line.label.expiredAllowedBy })}</span>}
        {line.note !== null && <span className="cart-note">{line.note}</span>}
      </span>
      <Money amount={lineTotal(line)} column />
    </>
  );
  const count = <span className={`cart-count num${one ? ' one' : ''}${amount.length > 4 ? ' long' : ''}`}>{amount}</span>;
  return (
    <div className={`cart-row${fresh > 0 ? ` fresh-${fresh % 2}` : ''}${line.returnOf !== null ? ' comes-back' : ''}`}>
      {selected && line.returnOf === null ? (
        <button type="button" className="cart-count-button" aria-label={t('sale.changeQuantity', { count: formatQuantity(line.quantity) })} onPointerDown={(event) => event.preventDefault()} onClick={() => counter.show({ editing: 'quantity', selected: line.lineId })}>
          {count}
        </button>
      ) : (
        count
      )}
      {still ? (
        <div className="cart-main">{words}</div>
      ) : (
        <button type="button" className="cart-main" aria-pressed={selected} onPointerDown={(event) => event.preventDefault()} onClick={() => counter.select(line.lineId)}>
          {words}
        </button>
      )}
    </div>
  );
});
