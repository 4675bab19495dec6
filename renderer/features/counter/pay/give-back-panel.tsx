import { Check, Undo2 } from 'lucide-react';
import { CASH } from '../../../../shared/domain/payment/tender.ts';
import { negateRupiah, type Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useSettings } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys, type ScreenKey } from '../../../app-state/screen-keys.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Keycap } from '../../../ui/keycap.tsx';
import { Money } from '../../../ui/money.tsx';
import type { Counter } from '../state/counter.ts';
import { dueInCash, otherWays } from '../state/pay-math.ts';
import type { PayState } from '../state/payment.ts';
import { roundingOf, tendersOf, useCartState } from '../use-counter.ts';
import { useBuyerStage } from './use-buyer-stage.ts';
import { SIGN_OF_KIND } from './ways-row.tsx';

interface WayBack {
  readonly code: string;
  readonly name: string;
  readonly key: string | null;
  readonly icon: (typeof SIGN_OF_KIND)['cash'];
  readonly amount: Rupiah;
}

/** More comes back than is sold: the amount stands fixed, only the way is chosen. Nothing due either way is "pas". */
export function GiveBackPanel({ counter, pay }: { readonly counter: Counter; readonly pay: PayState }) {
  const t = useWords();
  const settings = useSettings();
  const cart = useCartState(counter, (state) => state.cart);
  const { payment } = counter;
  const due = dueInCash(cart, roundingOf(settings));
  useBuyerStage(counter, null);
  const even = due.subtotal === 0;
  const cash: WayBack = { code: CASH, name: t('pay.cash'), key: '1', icon: SIGN_OF_KIND.cash, amount: negateRupiah(due.total) };
  const others = even ? [] : otherWays(tendersOf(settings)).map(({ tender, key }) => ({ code: tender.code, name: tender.name, key, icon: SIGN_OF_KIND[tender.kind], amount: negateRupiah(due.subtotal) }));
  const sending = pay.phase === 'sending';

  const keys: ScreenKey[] = [
    { keys: '1', label: even ? t('pay.even') : cash.name, run: () => void payment.giveBack(CASH) },
    ...others.flatMap(({ key, code, name }) => (key === null ? [] : [{ keys: key, label: name, run: () => void payment.giveBack(code) }])),
    { keys: 'Escape', label: t('pay.key.back'), run: payment.close },
  ];
  if (pay.phase === 'unknown') keys.push({ keys: 'Enter', run: () => void payment.again() });
  useScreenKeys(keys, { alone: true });

  if (even) {
    return (
      <div className="sheet padded give-back">
        <h2 className="cash-title">
          <Icon of={Check} />
          {t('pay.evenTitle')}
        </h2>
        <p className="quiet">{t('pay.evenText')}</p>
        <Button size="big" keys="1" busy={sending && t('pay.recording')} onClick={() => void payment.giveBack(CASH)}>
          {t('pay.evenDo')}
        </Button>
      </div>
    );
  }
  return (
    <div className="sheet padded give-back">
      <h2 className="cash-title">
        <Icon of={Undo2} />
        {t('pay.giveBackTitle')}
      </h2>
      <p className="quiet">{t('pay.giveBackText')}</p>
      <div className="suggestions">
        {[cash, ...others].map((way) => (
          <button key={way.code} type="button" className="suggestion" aria-keyshortcuts={way.key ?? undefined} aria-disabled={sending || undefined} onClick={() => void payment.giveBack(way.code)}>
            {way.key === null ? <span /> : <Keycap big>{way.key}</Keycap>}
            <Money amount={way.amount} />
            <Icon of={way.icon} />
            <span className="suggestion-change">
              <b>{way.name}</b>
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
