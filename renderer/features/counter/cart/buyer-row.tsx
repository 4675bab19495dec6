import { Tag, User } from 'lucide-react';
import { useRef } from 'react';
import type { PriceListId } from '../../../../shared/kernel/ids.ts';
import type { Cart } from '../../../../shared/domain/sale/cart.ts';
import { GENERAL_LIST } from '../../../../shared/domain/pricing/price-list.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Keycap } from '../../../ui/keycap.tsx';
import type { Counter } from '../state/counter.ts';
import { useCounterScreen } from '../use-counter.ts';
import { FindCustomer } from './find-customer.tsx';

/** Who buys and at which price list; neither has to be chosen. `cart` null: on its way; who presses F3 meanwhile types on undisturbed. */
export function BuyerRow({ counter, cart, paying }: { readonly counter: Counter; readonly cart: Cart | null; readonly paying: boolean }) {
  const t = useWords();
  const service = useService();
  const lists = useAsk(() => service.prices.lists(), [service]);
  const finding = useCounterScreen(counter, (screen) => screen.editing === 'customer');
  useServiceEvent((event) => {
    if (event.type === 'catalog-changed') lists.again();
  });
  const inUse = lists.value?.filter((list) => list.active) ?? [];
  // Two quick presses are two steps, also while the answer to the first is on its way.
  const onTheWay = useRef<PriceListId | null>(null);
  const toNext = (): void => {
    const from = onTheWay.current ?? cart?.list.listId;
    const next = inUse[(inUse.findIndex((list) => list.listId === from) + 1) % Math.max(1, inUse.length)]?.listId;
    if (next === undefined || next === from) return;
    onTheWay.current = next;
    void counter.setList(next).finally(() => {
      if (onTheWay.current === next) onTheWay.current = null;
    });
  };
  const several = inUse.length > 1;
  useScreenKeys(several && !paying && cart !== null ? [{ keys: 'Ctrl+H', run: toNext }] : []);
  if (finding && !paying) return <FindCustomer counter={counter} known={cart?.customer ?? null} />;
  if (cart === null) return null;
  const { customer } = cart;
  const who = customer === null ? t('sale.buyer') : [customer.name, ...(customer.agency === null ? [] : [customer.agency])].join(', ');
  const keep = (event: { preventDefault(): void }): void => event.preventDefault();
  const list = cart.list.listId === GENERAL_LIST.listId ? 'buyer-part' : 'buyer-part special';
  return (
    <div className="cart-buyer">
      <button type="button" className={customer === null ? 'buyer-part who' : 'buyer-part who special'} disabled={paying} onPointerDown={keep} onClick={() => counter.show({ editing: 'customer', banner: false })}>
        <Icon of={User} size={18} />
        <span className="only-spoken">{customer === null ? who : t('sale.buyerNamed', { name: who })}</span>
        <span className="clip" aria-hidden="true">
          {who}
        </span>
        {!paying && <Keycap>F3</Keycap>}
      </button>
      {several && (
        <button type="button" className={list} disabled={paying} onPointerDown={keep} onClick={toNext}>
          <Icon of={Tag} size={18} />
          <span className="only-spoken">{t('sale.list', { name: cart.list.name })}</span>
          <span className="clip" aria-hidden="true">
            {cart.list.name}
          </span>
          {!paying && <Keycap>Ctrl+H</Keycap>}
        </button>
      )}
    </div>
  );
}
