import { useEffect, useRef, type MouseEvent } from 'react';
import { isReceiptText } from '../../../shared/domain/receipt/is-receipt-text.ts';
import { useWords } from '../../app-state/language.ts';
import { openPage, useWantedPart } from '../../app-state/navigation.ts';
import { leaveScan, useScan, type Scan } from '../../app-state/scan.ts';
import { CartPanel } from './cart/cart-panel.tsx';
import { SpokenCart } from './cart/spoken-cart.tsx';
import './counter.css';
import './pay.css';
import { ParkedPanel } from './parked/parked-panel.tsx';
import { PaymentPanel } from './pay/payment-panel.tsx';
import { SellPanel } from './sell/sell-panel.tsx';
import { createSinglePress } from './single-press.ts';
import { useCounter, useCounterScreen, usePayState } from './use-counter.ts';

/** The screen where cashiers sell: shelf, payment or parked sales on the left, the cart always on the right. */
export function CounterPage() {
  const t = useWords();
  const counter = useCounter();
  const view = useCounterScreen(counter, (screen) => screen.view);
  const { phase } = usePayState(counter);
  const take = (scan: Scan): void => {
    // A receipt is looked at, not sold; while money is taken the payment says that it heard a scan.
    if (!isReceiptText(scan.text) || phase !== 'closed') return counter.scan(scan.text, scan.at);
    leaveScan(scan);
    openPage('receipts');
  };
  useScan(take, counter.torn);
  useEffect(() => {
    void counter.cart.reload();
  }, [counter]);
  const wanted = useWantedPart();
  useEffect(() => {
    // What was brought back begins the next sale: the change of the one before is nobody's any more.
    if (wanted.part === 'return') counter.begin();
  }, [counter, wanted]);
  const isMeant = useRef(createSinglePress());
  const guard = (event: MouseEvent): void => {
    // A key presses without a place.
    if (event.detail === 0) return;
    const on = event.target instanceof Element ? event.target.closest('button') : null;
    if (isMeant.current({ at: event.timeStamp, x: event.clientX, y: event.clientY, on })) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const paying = phase !== 'closed';
  return (
    <div className="counter" onClickCapture={guard}>
      <h1 className="only-spoken">{t('sale.heading')}</h1>
      {paying ? <PaymentPanel counter={counter} /> : view === 'parked' ? <ParkedPanel counter={counter} /> : <SellPanel counter={counter} />}
      <CartPanel counter={counter} paying={paying} />
      <SpokenCart counter={counter} paying={paying} />
    </div>
  );
}
