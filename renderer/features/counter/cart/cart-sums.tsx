import { cartFigures } from '../state/cart-sums.ts';
import { negateRupiah, type Rupiah } from '../../../../shared/kernel/rupiah.ts';
import type { Cart } from '../../../../shared/domain/sale/cart.ts';
import { formatAmount, formatRupiah } from '../../../../shared/i18n/format.ts';
import { useSettings } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Money } from '../../../ui/money.tsx';
import type { Counter } from '../state/counter.ts';
import { dueInCash } from '../state/pay-math.ts';
import { CartDiscountEditor } from './discount-editor.tsx';
import { sizeWords } from './discount-words.ts';
import { roundingOf, useCounterScreen, usePayExact, usePricing, usePayState } from '../use-counter.ts';

/** The one heavy thing of this screen: the total; below it the way to pay. */
export function CartSums({ counter, cart, paying }: { readonly counter: Counter; readonly cart: Cart; readonly paying: boolean }) {
  const t = useWords();
  const cancelling = useCounterScreen(counter, (screen) => screen.cancelling);
  const editingCart = useCounterScreen(counter, (screen) => screen.editing === 'cart-discount');
  const nothingOpen = useCounterScreen(counter, (screen) => screen.typed === '' && screen.editing === null && screen.view === 'shelf');
  const enterPays = usePricing(counter) === null && nothingOpen;
  const due = dueInCash(cart, roundingOf(useSettings()));
  const exact = usePayExact(counter);
  const { opening, phase } = usePayState(counter);
  const figures = cartFigures(cart);
  const rounded = paying && !exact && due.rounding !== 0;
  const total = rounded ? due.total : due.subtotal;
  const keep = (event: { preventDefault(): void }): void => event.preventDefault();
  return (
    <div className="cart-sums">
      <dl>
        {figures.pieces > 0 && <SumRow words={t('sale.pieces', { count: formatAmount(figures.pieces as typeof total) })} amount={figures.sold} />}
        {figures.lineDiscounts > 0 && <SumRow words={t('sale.lineDiscount')} amount={negateRupiah(figures.lineDiscounts)} />}
        {cart.discount !== null && <SumRow words={t('sale.cartDiscount', { size: sizeWords(cart.discount.value), reason: cart.discount.reason })} amount={negateRupiah(figures.cartDiscount)} />}
        {cart.discount?.approvedBy != null && <SumRow words={t('sale.allowedBy', { name: cart.discount.approvedBy })} amount={null} />}
        {figures.returns > 0 && <SumRow words={t('sale.returned', { count: figures.returns })} amount={figures.returned} />}
        {rounded && (
          <div>
            <dt>{t('pay.rounding')}</dt>
            <dd className="num">{formatAmount(due.rounding)}</dd>
          </div>
        )}
      </dl>
      <div className="cart-total">
        <span>{rounded ? t('pay.payable') : total < 0 ? t('sale.backTotal') : t('general.total')}</span>
        <Money amount={total} className="total-amount" />
      </div>
      {paying ? (
        <div className="cart-kept small quiet">
          <Button keys="Esc" disabled={phase !== 'open'} onPointerDown={keep} onClick={() => counter.payment.close()}>
            {t('general.back')}
          </Button>
          {t('pay.cartKept')}
        </div>
      ) : editingCart ? (
        <CartDiscountEditor counter={counter} cart={cart} />
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
          <div className="cart-asides">
            <Button kind="plainly" size="small" onPointerDown={keep} onClick={() => counter.show({ editing: 'cart-discount', share: '' })}>
              {t('sale.lineDiscount')}
            </Button>
            <Button kind="plainly" size="small" onPointerDown={keep} onClick={() => counter.show({ cancelling: true })}>
              {t('sale.cancel')}
            </Button>
          </div>
          {total > 0 && (
            <Button size="big" className="stacked" {...(enterPays ? { keys: 'F9' } : {})} onPointerDown={keep} onClick={() => void counter.payment.payExact()}>
              {t('sale.exact')}
            </Button>
          )}
          <Button kind="primary" size="big" className="pay" busy={opening && t('sale.payOpening')} {...(enterPays ? { keys: 'Enter' } : {})} onPointerDown={keep} onClick={() => counter.takeTyped() && counter.payment.open()}>
            {t(total < 0 ? 'sale.giveBack' : 'sale.pay')}
          </Button>
        </div>
      )}
    </div>
  );
}

function SumRow({ words, amount }: { readonly words: string; readonly amount: Rupiah | null }) {
  return (
    <div>
      <dt className="clip">{words}</dt>
      <dd className="num">{amount === null ? '' : formatAmount(amount)}</dd>
    </div>
  );
}
