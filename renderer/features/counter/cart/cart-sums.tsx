import { Info } from 'lucide-react';
import type { Cart } from '../../../../shared/domain/sale/cart.ts';
import { formatAmount, formatRupiah } from '../../../../shared/i18n/format.ts';
import { useSettings } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Keycap } from '../../../ui/keycap.tsx';
import { Money } from '../../../ui/money.tsx';
import type { Counter } from '../state/counter.ts';
import { dueInCash } from '../state/payment.ts';
import { roundingOf, useCounterScreen } from '../use-counter.ts';

/** Pieces, a kilogram or a square metre counting as one. */
function countPieces(cart: Cart): number {
  return cart.lines.reduce((sum, line) => sum + (line.fractional ? 1 : line.quantity / 1000), 0);
}

/** The one heavy thing of this screen: the total; below it the way to pay. */
export function CartSums({ counter, cart, paying }: { readonly counter: Counter; readonly cart: Cart; readonly paying: boolean }) {
  const t = useWords();
  const cancelling = useCounterScreen(counter, (screen) => screen.cancelling);
  const enterPays = useCounterScreen(counter, (screen) => screen.typed === '' && screen.editing === null && screen.view === 'shelf');
  const due = dueInCash(cart, roundingOf(useSettings()));
  const rounded = paying && due.rounding !== 0;
  const total = paying ? due.total : due.subtotal;
  const keep = (event: { preventDefault(): void }): void => event.preventDefault();
  return (
    <div className="cart-sums">
      <dl>
        <div>
          <dt>{t('sale.pieces', { count: formatAmount(countPieces(cart) as typeof total) })}</dt>
          <dd className="num">{formatAmount(due.subtotal)}</dd>
        </div>
        {rounded && (
          <div>
            <dt>{t('pay.rounding')}</dt>
            <dd className="num">{formatAmount(due.rounding)}</dd>
          </div>
        )}
      </dl>
      <div className="cart-total">
        <span>{rounded ? t('pay.payable') : t('general.total')}</span>
        <Money amount={total} className="total-amount" />
      </div>
      {paying ? (
        <p className="cart-kept small quiet">
          <Icon of={Info} size={18} />
          <span>
            {t('pay.cartKept')} <Keycap>Esc</Keycap> {t('pay.cartKeptBack')}
          </span>
        </p>
      ) : cancelling ? (
        <div className="cart-cancel" role="alertdialog" aria-label={t('sale.cancelTitle')}>
          <p>
            <strong>{t('sale.cancelTitle')}</strong> {t('sale.cancelText', { total: formatRupiah(due.subtotal) })}
          </p>
          <div className="row">
            <Button kind="danger" keys="Ctrl+Del" className="grow" onClick={() => void counter.cancel(cart.saleId)}>
              {t('sale.cancelNow')}
            </Button>
            <Button keys="Esc" className="grow" onClick={() => counter.show({ cancelling: false })}>
              {t('general.back')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="cart-pay">
          <Button kind="plainly" className="stacked" onPointerDown={keep} onClick={() => counter.show({ cancelling: true })}>
            {t('sale.cancel')}
          </Button>
          <Button size="big" className="stacked" {...(enterPays ? { keys: 'F9' } : {})} onPointerDown={keep} onClick={() => void counter.payment.payExact()}>
            {t('sale.exact')}
          </Button>
          <Button kind="primary" size="big" className="pay" {...(enterPays ? { keys: 'Enter' } : {})} onPointerDown={keep} onClick={() => counter.payment.open()}>
            {t('sale.pay')}
          </Button>
        </div>
      )}
    </div>
  );
}
