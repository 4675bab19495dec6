import type { DisplayPaid, DisplayState } from '../../../shared/domain/display/display-state.ts';
import { negateRupiah } from '../../../shared/kernel/rupiah.ts';
import { Money } from '../../ui/money.tsx';
import { TeakShelves } from '../../ui/teak-shelves.tsx';
import { Brand } from './brand.tsx';
import { t } from './display-words.ts';

/** After the money: what comes back into the buyer's hand stands largest, then the thanks. */
export function PaidScene({ unit, paid }: { readonly unit: DisplayState['unit']; readonly paid: DisplayPaid }) {
  const isBack = paid.total < 0;
  const back = isBack ? negateRupiah(paid.total) : paid.change;
  return (
    <main className="buyer buyer-cart">
      <section className="buyer-list buyer-paid">
        <h1>{t('display.thanks')}</h1>
        <p className="buyer-change" role="status">
          <span>{t(isBack ? 'display.back' : back > 0 ? 'display.change' : 'display.paid')}</span>
          <Money amount={back > 0 ? back : paid.total} className="hero" />
        </p>
        {!isBack && back > 0 && (
          <dl>
            <div>
              <dt>{t('display.total')}</dt>
              <dd>
                <Money amount={paid.total} />
              </dd>
            </div>
            {paid.payments.map(({ label, amount }, index) => (
              <div key={index}>
                <dt>{label}</dt>
                <dd>
                  <Money amount={amount} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      <aside className="buyer-panel">
        <div className="buyer-selvedge" />
        <Brand unit={unit} />
        <TeakShelves />
        <div className="buyer-say">
          {paid.thanks.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      </aside>
    </main>
  );
}
