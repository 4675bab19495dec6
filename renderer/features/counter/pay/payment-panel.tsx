import { useEffect } from 'react';
import { cartTotal } from '../../../../shared/domain/sale/cart.ts';
import { useWords } from '../../../app-state/language.ts';
import type { Counter } from '../state/counter.ts';
import { useCartState, usePayState } from '../use-counter.ts';
import { AllowReturn } from './allow-return.tsx';
import { GiveBackPanel } from './give-back-panel.tsx';
import { PayBands } from './pay-bands.tsx';
import { SplitPanel } from './split-panel.tsx';
import { TakePanel } from './take-panel.tsx';
import { useMoneyBack } from './use-money-back.ts';

/** Money between buyer and counter: taken at once, taken in parts, or given back; and who allows that something comes back. */
export function PaymentPanel({ counter }: { readonly counter: Counter }) {
  const t = useWords();
  const cart = useCartState(counter, (state) => state.cart);
  const pay = usePayState(counter);
  // The focus stood in the search field, which is gone; a key now means money only if it is a money key.
  useEffect(() => {
    if (document.activeElement instanceof HTMLElement && document.activeElement.closest('.payment') === null) document.activeElement.blur();
  }, []);
  const back = useMoneyBack(counter);
  const receipts = back.value;
  const subtotal = cartTotal(cart ?? { lines: [], discount: null });
  const comesBack = cart?.lines.some((line) => line.returnOf !== null) === true;
  const panel =
    pay.asking !== null ? (
      <AllowReturn counter={counter} asking={pay.asking} subtotal={subtotal} receipts={receipts} />
    ) : subtotal < 0 || (subtotal === 0 && comesBack) ? (
      <GiveBackPanel counter={counter} pay={pay} receipts={receipts} coming={receipts === null && back.asking} />
    ) : pay.split ? (
      <SplitPanel counter={counter} pay={pay} subtotal={subtotal} />
    ) : (
      <TakePanel counter={counter} pay={pay} />
    );
  return (
    <section className="payment" aria-label={t('pay.title')}>
      {panel}
      <PayBands counter={counter} pay={pay} />
    </section>
  );
}
