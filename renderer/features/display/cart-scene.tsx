import type { DisplayCart, DisplayState } from '../../../shared/domain/display/display-state.ts';
import { negateRupiah } from '../../../shared/kernel/rupiah.ts';
import { Money } from '../../ui/money.tsx';
import { TeakShelves } from '../../ui/teak-shelves.tsx';
import { Brand } from './brand.tsx';
import { t } from './display-words.ts';
import { LineRow } from './line-row.tsx';
import { PayPanel } from './pay-panel.tsx';
import { useRowsThatFit } from './use-rows-that-fit.ts';

/** The purchase as it is rung up: newest line at the bottom, the total large; at the side how to pay. */
export function CartScene({ unit, cart }: { readonly unit: DisplayState['unit']; readonly cart: DisplayCart }) {
  const { list, rows } = useRowsThatFit();
  const above = cart.lines.length + cart.before;
  // One row less when some are hidden: its place tells how many.
  const fitting = above > rows ? Math.max(1, rows - 1) : rows;
  const visible = cart.lines.slice(-fitting);
  const hidden = above - visible.length;
  return (
    <main className="buyer buyer-cart">
      <section className="buyer-list" aria-label={t('display.yours')}>
        <h1>{t('display.yours')}</h1>
        <ul ref={list}>
          <li data-ruler aria-hidden="true" />
          {hidden > 0 && <li className="buyer-hidden">{t('display.above', { count: hidden })}</li>}
          {rows > 0 && visible.map((line) => <LineRow key={line.lineId} line={line} changed={line.lineId === cart.changed} />)}
        </ul>
        {cart.cartDiscount > 0 && (
          <p className="buyer-sum">
            <span>{t('display.cartDiscount')}</span>
            <Money amount={negateRupiah(cart.cartDiscount)} />
          </p>
        )}
        {cart.saved > 0 && (
          <p className="buyer-sum">
            <span>{t('display.saved')}</span>
            <Money amount={cart.saved} />
          </p>
        )}
        <p className="buyer-total" aria-live="polite">
          <span>{t(cart.total < 0 ? 'display.back' : 'display.total')}</span>
          <Money amount={cart.total < 0 ? negateRupiah(cart.total) : cart.total} className="hero" />
        </p>
      </section>
      <aside className="buyer-panel">
        <div className="buyer-selvedge" />
        {cart.paying === null ? (
          <>
            <Brand unit={unit} />
            <TeakShelves />
            <p className="buyer-say">{t('display.check')}</p>
          </>
        ) : (
          <PayPanel total={cart.total} paying={cart.paying} />
        )}
      </aside>
    </main>
  );
}
