import { lineTotal } from '../../../../shared/domain/sale/cart.ts';
import { formatAmount, formatClock, formatQuantity } from '../../../../shared/i18n/format.ts';
import { useWords } from '../../../app-state/language.ts';
import { useUnitZone } from '../../../app-state/unit-zone.ts';
import { Money } from '../../../ui/money.tsx';
import type { LastSale } from '../state/counter-screen.ts';

const SHOWN = 5;

/** "Tadi": the sale before this one, with what was paid and given back. */
export function LastSaleBlock({ last }: { readonly last: LastSale }) {
  const t = useWords();
  const zone = useUnitZone();
  const { receipt } = last;
  const more = last.lines.length - SHOWN;
  return (
    <section className="last-sale" aria-label={t('sale.before', { number: receipt.receiptNumber })}>
      <div className="row">
        <h3>{t('sale.before', { number: receipt.receiptNumber })}</h3>
        <span className="grow" />
        <span className="num quiet small">{formatClock(receipt.completedAt, zone)}</span>
      </div>
      <ul>
        {last.lines.slice(0, SHOWN).map((line) => (
          <li key={line.lineId}>
            <span className="num">{formatQuantity(line.quantity)}</span>
            <span className="clip">{line.name}</span>
            <span className="num">{formatAmount(lineTotal(line))}</span>
          </li>
        ))}
        {more > 0 && <li className="more">{t('sale.moreLines', { count: more })}</li>}
      </ul>
      <dl>
        <div className="sum">
          <dt>{t('general.total')}</dt>
          <dd>
            <Money amount={receipt.total} />
          </dd>
        </div>
        {receipt.payments.map((payment, index) => (
          <div key={index}>
            <dt>
              {payment.label} {payment.reference !== null && <span className="num">{payment.reference}</span>}
            </dt>
            <dd className="num">{formatAmount(payment.received)}</dd>
          </div>
        ))}
        {receipt.payments.some(({ kind, amount }) => kind === 'cash' && amount >= 0) && (
          <div>
            <dt>{t('pay.change')}</dt>
            <dd className="num">{formatAmount(receipt.change)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
