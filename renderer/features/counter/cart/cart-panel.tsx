import { Layers, Lock } from 'lucide-react';
import { useEffect } from 'react';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useService } from '../../../app-state/service.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import type { Counter } from '../state/counter.ts';
import { useCartState, useCounterScreen } from '../use-counter.ts';
import { BuyerRow } from './buyer-row.tsx';
import { CartLines } from './cart-lines.tsx';
import { CartSums } from './cart-sums.tsx';
import { EmptyCart } from './empty-cart.tsx';

/** What is being sold. It never leaves and is never covered. */
export function CartPanel({ counter, paying }: { readonly counter: Counter; readonly paying: boolean }) {
  const t = useWords();
  const cart = useCartState(counter, (state) => state.cart);
  const refused = useCartState(counter, (state) => state.refusal !== null);
  const view = useCounterScreen(counter, (screen) => screen.view);
  const onTheWay = useCartState(counter, (state) => state.pending.length > 0);
  const empty = cart === null || cart.lines.length === 0;
  return (
    <section className="cart" aria-label={t('sale.cart')} aria-busy={onTheWay || undefined}>
      <div className="cart-head">
        <h2 className="clip">{cart?.label !== null && cart?.label !== undefined && cart.label !== '' ? t('sale.headingNamed', { label: cart.label }) : t('sale.heading')}</h2>
        <span className="grow" />
        {paying ? (
          <Chip tone="blue" icon={Lock}>
            {t('pay.inProgress')}
          </Chip>
        ) : (
          <ParkButton counter={counter} open={view === 'parked'} />
        )}
      </div>
      {!refused && <BuyerRow counter={counter} cart={cart} paying={paying} />}
      {empty ? <EmptyCart counter={counter} /> : <CartLines counter={counter} lines={cart.lines} paying={paying} />}
      {!empty && <CartSums counter={counter} cart={cart} paying={paying} />}
    </section>
  );
}

function ParkButton({ counter, open }: { readonly counter: Counter; readonly open: boolean }) {
  const t = useWords();
  const service = useService();
  const parked = useAsk(() => service.cart.parked(), [service]);
  useServiceEvent((event) => {
    if (event.type === 'cart-replaced') parked.again();
  });
  const count = parked.value?.length ?? 0;
  useEffect(() => parked.again(), [open]);
  return (
    <Button kind="plainly" size="small" icon={Layers} keys="F4" aria-pressed={open} onPointerDown={(event) => event.preventDefault()} onClick={() => counter.show({ view: open ? 'shelf' : 'parked', banner: false })}>
      {count > 0 ? t('parked.buttonCount', { count }) : t('parked.button')}
    </Button>
  );
}
